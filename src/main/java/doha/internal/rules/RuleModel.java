package doha.internal.rules;

import doha.model.Place;
import doha.model.RuleInfo;
import doha.model.Vocabulary;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a rule looks for and what it concludes, as far as its text shows; what the text does not show is said so. The one model of a
 * rule, made by {@link RuleReader} and used wherever the program looks at rules.
 *
 * @param premises the patterns of its conditions, wherever they are
 */
public record RuleModel(RuleInfo info, List<Premise> premises, List<Conclusion> conclusions) {

    public String name() {
        return info.name();
    }

    /** A piece of the rule as it is written. */
    public interface Text {

        String text();

        Place place();
    }

    /** The conditions of its patterns, and the arguments of its conclusions. */
    public List<Text> texts() {
        return Stream.<Text>concat(premises.stream().flatMap(premise -> premise.conditions().stream()),
                conclusions.stream().flatMap(conclusion -> conclusion.arguments().stream())).toList();
    }

    /** Whether a term that it concludes may be one of those that a pattern looks for. */
    public boolean feeds(Premise premise) {
        return conclusions.stream().anyMatch(conclusion -> conclusion.mayBe(premise));
    }

    /** What it looks for and concludes. */
    Stream<Terms> terms() {
        return Stream.concat(premises.stream(), conclusions.stream());
    }

    /** What it asks of the reading, as far as its text shows it. */
    public List<ReadingTest> tests(Vocabulary vocabulary) {
        return premises.stream().filter(ReadingTest::isExact).flatMap(premise -> ReadingTest.of(premise, vocabulary).stream()).toList();
    }

    /** Terms of a type, of which the text says what some properties are. */
    public sealed interface Terms permits Premise, Conclusion {

        /** The class of the terms; {@link Object} if the text does not show it. */
        Class<?> term();

        /** What the text says of properties that are texts. */
        List<Key> keys();

        /** What is said of a property; null if nothing is. */
        default Key key(String property) {
            return keys().stream().filter(key -> key.property().equals(property)).findFirst().orElse(null);
        }

        /** The variable whose value a property is said to have; null otherwise. */
        default String variable(String property) {
            Key key = key(property);
            return key == null ? null : key.variable();
        }

        /** The texts of which a property is said to be one. */
        default Set<String> texts(String property) {
            Key key = key(property);
            return key == null ? Set.of() : key.texts();
        }

        /** The one text that a property is said to have; null otherwise. */
        default String only(String property) {
            Set<String> texts = texts(property);
            return texts.size() == 1 ? texts.iterator().next() : null;
        }
    }

    /**
     * What is said of a property: that it is one of some texts, or the value of a variable.
     *
     * @param texts    the texts; empty if it is that of a variable
     * @param variable the variable; null if it is one of the texts
     */
    public record Key(String property, Set<String> texts, String variable) {

        /** Copies the texts, in an order that is the same in every run of the program. */
        public Key {
            texts = Collections.unmodifiableSet(new TreeSet<>(texts));
        }
    }

    /**
     * A pattern.
     *
     * @param type       its type as the file names it
     * @param inMemory   whether it is looked for in working memory; false if it is taken from an expression
     * @param needed     whether the rule cannot fire without such a term
     * @param negated    whether the rule cannot fire with such a term
     * @param conditions all of which hold for what it matches
     */
    public record Premise(String type, Class<?> term, boolean inMemory, boolean needed, boolean negated, List<Condition> conditions,
            Place place, List<Key> keys) implements Terms {

        static Premise of(String type, Class<?> term, boolean inMemory, boolean needed, boolean negated, List<Condition> conditions,
                Place place) {
            return new Premise(type, term, inMemory, needed, negated, conditions, place,
                    conditions.stream().map(condition -> condition.key(term)).filter(Objects::nonNull).toList());
        }

        /** The properties that have the value of a variable. */
        List<String> propertiesWith(String variable) {
            return keys.stream().filter(key -> variable != null && variable.equals(key.variable())).map(Key::property).toList();
        }

        @Override
        public String toString() {
            return type + "(" + String.join(", ", conditions.stream().map(Condition::text).toList()) + ")";
        }
    }

    /**
     * A condition of a pattern: one of some comparisons holds.
     *
     * @param anyOf the comparisons; one whose operator is empty may hold or not, for all that its text shows
     */
    public record Condition(String text, Place place, List<Constraint> anyOf) implements Text {

        private Key key(Class<?> term) {
            Constraint first = anyOf.get(0);
            if (!TermTypes.hasText(term, first.property())) {
                return null;
            }
            boolean variable = first.operator().equals(":") || first.operator().equals("==") && first.operand().startsWith("$");
            if (anyOf.size() == 1 && variable) {
                return new Key(first.property(), Set.of(), first.operand());
            }
            boolean texts = anyOf.stream()
                    .allMatch(c -> c.property().equals(first.property()) && c.operator().equals("==") && c.literal() != null);
            return texts ? new Key(first.property(), anyOf.stream().map(Constraint::literal).collect(Collectors.toSet()), null) : null;
        }
    }

    /**
     * A property compared with something.
     *
     * @param property the property, or an expression on the term
     * @param operator such as {@code ==}; {@code :} if a variable is bound to the property; empty if the text is not understood
     * @param place    where the operand is
     */
    public record Constraint(String property, String operator, String operand, Place place) {

        static final Map<String, String> OPPOSITES = Map.of("==", "!=", "!=", "==", "<", ">=", ">=", "<", ">", "<=", "<=", ">");

        /** The text that it is compared with; null if it is compared with something else. */
        String literal() {
            return unquoted(operand);
        }
    }

    /**
     * A term that the rule inserts.
     *
     * @param type its type as the rule names it; empty if the text does not show it
     */
    public record Conclusion(String type, Class<?> term, List<Argument> arguments, Place place, List<Key> keys) implements Terms {

        static Conclusion of(String type, Class<?> term, List<Argument> arguments, Place place) {
            return new Conclusion(type, term, arguments, place, arguments.stream()
                    .filter(argument -> TermTypes.hasText(term, argument.property())).map(Argument::key).filter(Objects::nonNull).toList());
        }

        /** Whether one of these terms may be one of those that a rule looks for. */
        boolean mayBe(Premise premise) {
            return premise.inMemory() && (premise.term().isAssignableFrom(term) || term.isAssignableFrom(premise.term()))
                    && keys.stream().noneMatch(key -> differs(key, premise.key(key.property())));
        }

        private static boolean differs(Key key, Key other) {
            return other != null && key.variable() == null && other.variable() == null && Collections.disjoint(key.texts(), other.texts());
        }
    }

    /**
     * What becomes a property of a concluded term.
     *
     * @param property the property; empty if that is not known
     * @param variable whether it is a variable that a pattern of the rule binds to a property
     */
    public record Argument(String property, String text, boolean variable, Place place) implements Text {

        private Key key() {
            return unquoted(text) != null ? new Key(property, Set.of(unquoted(text)), null)
                    : variable ? new Key(property, Set.of(), text) : null;
        }
    }

    /** What is between the quotation marks; null if it is no plain text. */
    static String unquoted(String expression) {
        boolean text = expression.length() > 1 && expression.startsWith("\"") && expression.indexOf('"', 1) == expression.length() - 1
                && expression.indexOf('\\') < 0;
        return text ? expression.substring(1, expression.length() - 1) : null;
    }
}
