package doha.internal.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What a rule looks at and what it concludes, as far as its text shows; where the text does not show it, more rather than less.
 *
 * @param premises    the terms in working memory it looks at, wherever in its conditions
 * @param conclusions the terms it may conclude
 */
public record RuleModel(List<Terms> premises, List<Terms> conclusions) {

    public RuleModel {
        premises = List.copyOf(premises);
        conclusions = List.copyOf(conclusions);
    }

    /** A rule that may look at everything and conclude anything. */
    public static RuleModel opaque() {
        return new RuleModel(List.of(Terms.ANY), List.of(Terms.ANY));
    }

    /**
     * Terms of a type, of which the text tells some properties.
     *
     * @param needed whether the rule cannot fire without such a term; false where the text does not show it
     */
    public record Terms(Class<?> type, List<Key> keys, boolean needed) {

        static final Terms ANY = new Terms(Object.class, List.of());

        Terms(Class<?> type, List<Key> keys) {
            this(type, keys, false);
        }

        /** What a pattern takes from an expression: of working memory nothing, but its variables are bound. */
        static Terms notInMemory(List<Key> keys) {
            return new Terms(Void.class, keys);
        }

        boolean inMemory() {
            return type != Void.class;
        }

        public Terms {
            keys = List.copyOf(keys);
        }

        /** What is told of a property; null where nothing is. */
        Key key(String property) {
            for (Key key : keys) {
                if (key.property().equals(property)) {
                    return key;
                }
            }
            return null;
        }

        /** Whether one of these terms, as a rule concludes them, may be one of those that a rule looks at. */
        boolean mayBe(Terms premise) {
            return (premise.type().isAssignableFrom(type) || type.isAssignableFrom(premise.type()))
                    && keys.stream().noneMatch(key -> key.differs(premise.key(key.property())));
        }

        /** The properties that hold the value of a rule's variable. */
        List<String> propertiesWith(String variable) {
            List<String> found = new ArrayList<>();
            for (Key key : keys) {
                if (variable != null && variable.equals(key.variable())) {
                    found.add(key.property());
                }
            }
            return found;
        }
    }

    /** A property's value: one of some texts, or that of a variable, which is null where the texts are told. */
    public record Key(String property, Set<String> values, String variable) {

        /** Whether it cannot have the value of the other, which may be null. */
        private boolean differs(Key other) {
            return other != null && variable == null && other.variable == null && Collections.disjoint(values, other.values);
        }
    }
}
