package doha.internal.rules;

import doha.internal.rules.Consequence.Made;
import doha.internal.rules.Matching.State;
import doha.internal.rules.RuleTexts.Rule;
import doha.model.Vocabulary;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;

/**
 * Which rules may fire at all: the terms that a session can give are there, and those that rules conclude which may fire on what is
 * there, until nothing is added. A rule that then does not match can never fire, whatever the scenario and the reading.
 */
final class Firing {

    private final Map<Rule, Consequence> consequences;
    private final Matching matching;
    private final Map<Rule, NeverFires> contradictory = new HashMap<>();
    private final Set<Rule> firing = new HashSet<>();
    /** Rules that could fire if only all the others did. */
    private final Set<Rule> waiting = new LinkedHashSet<>();

    Firing(RuleTexts texts, Map<Rule, Consequence> consequences, Vocabulary vocabulary) {
        this.consequences = consequences;
        this.matching = new Matching(texts.declared());
        GivenTerms.in(vocabulary).forEach(matching::add);
        for (Rule rule : texts.rules()) {
            NeverFires contradiction = contradiction(rule);
            if (contradiction != null) {
                contradictory.put(rule, contradiction);
            }
        }
        settle(texts.rules());
        List<Rule> silent = texts.rules().stream().filter(r -> !firing.contains(r)).toList();
        if (!silent.isEmpty()) {
            Firing hopeful = new Firing(this, texts, vocabulary, silent);
            silent.stream().filter(hopeful.firing::contains).forEach(waiting::add);
        }
    }

    /** As if rules that never fire did, on whatever it may be. */
    private Firing(Firing real, RuleTexts texts, Vocabulary vocabulary, List<Rule> silent) {
        this.consequences = real.consequences;
        this.matching = new Matching(texts.declared());
        this.contradictory.putAll(real.contradictory);
        GivenTerms.in(vocabulary).forEach(matching::add);
        for (Rule rule : silent) {
            consequences.get(rule).terms(rule, matching, boundToAny(rule)).forEach(matching::add);
        }
        settle(texts.rules());
    }

    /** Each variable that stands for a whole term bound to any term of its type. */
    private static State boundToAny(Rule rule) {
        State state = State.START;
        for (PatternDescr pattern : NamedText.patterns(rule.descr().getLhs())) {
            Class<?> type = rule.types().find(pattern.getObjectType());
            if (pattern.getIdentifier() != null && type != Object.class) {
                state = state.bind(pattern.getIdentifier(), Possible.of(type, Map.of()));
            }
        }
        return state;
    }

    private void settle(List<Rule> rules) {
        boolean more = true;
        while (more) {
            more = false;
            for (Rule rule : rules) {
                more |= !contradictory.containsKey(rule) && fire(rule);
            }
        }
    }

    /** Whether a rule can never fire only because others never do. */
    boolean waitsForOthers(Rule rule) {
        return waiting.contains(rule);
    }

    private boolean fire(Rule rule) {
        Set<Possible> concluded = new LinkedHashSet<>();
        matching.match(rule, Matching.conditions(rule.descr().getLhs()), State.START, state -> {
            firing.add(rule);
            concluded.addAll(consequences.get(rule).terms(rule, matching, state));
            return false;
        });
        boolean more = false;
        for (Possible term : concluded) {
            more |= matching.add(term);
        }
        return more;
    }

    Matching matching() {
        return matching;
    }

    boolean fires(Rule rule) {
        return firing.contains(rule);
    }

    /** The values a property of terms of a type may have; null where it may have any. */
    Set<Object> values(String type, String property) {
        return values(matching.memory().stream().flatMap(Set::stream).filter(p -> p.type().equals(type)).toList(), property);
    }

    private static Set<Object> values(Collection<Possible> terms, String property) {
        Set<Object> values = new HashSet<>();
        for (Possible term : terms) {
            if (term.get(property).constants() == null) {
                return null;
            }
            values.addAll(term.get(property).constants());
        }
        return values;
    }

    /** Why a rule can never fire; null where it may. */
    NeverFires whyNever(Rule rule, Names names) {
        if (firing.contains(rule)) {
            return null;
        }
        NeverFires contradiction = contradictory.get(rule);
        return contradiction != null ? contradiction : unmatched(rule, names);
    }

    // ---- What contradicts itself ----

    private NeverFires contradiction(Rule rule) {
        List<BaseDescr> compared = Comparisons.contradiction(rule, matching);
        if (compared.size() == 1) {
            return new NeverFires(rule.place(compared.get(0)), "`" + compared.get(0) + "` can never be");
        } else if (!compared.isEmpty()) {
            return new NeverFires(rule.place(compared.get(compared.size() - 1)), exclude(compared.stream().map(String::valueOf).toList()));
        }
        List<BaseDescr> conditions = Matching.conditions(rule.descr().getLhs());
        for (BaseDescr condition : conditions) {
            if (condition instanceof NotDescr not && not.getDescrs().size() == 1 && not.getDescrs().get(0) instanceof PatternDescr denied
                    && denied.getSource() == null) {
                for (BaseDescr other : conditions) {
                    if (other instanceof PatternDescr asked && asked.getSource() == null && isDenied(asked, denied)) {
                        return new NeverFires(rule.place(denied), exclude(List.of(text(asked), "not " + text(denied))));
                    }
                }
            }
        }
        return null;
    }

    private static String noneHasBoth(BaseDescr one, BaseDescr other) {
        return "nothing can match both `" + text(one) + "` and `" + text(other) + "`";
    }

    private static String exclude(List<String> conditions) {
        List<String> quoted = conditions.stream().map(c -> "`" + c + "`").toList();
        String last = quoted.get(quoted.size() - 1);
        return String.join(", ", quoted.subList(0, quoted.size() - 1)) + " and " + last + " exclude each other; "
                + (quoted.size() == 2 ? "one of the two must go" : "one of them must go");
    }

    /** Whether whatever the one pattern matches, the other does too. */
    private static boolean isDenied(PatternDescr asked, PatternDescr denied) {
        if (!asked.getObjectType().equals(denied.getObjectType())) {
            return false;
        }
        Set<String> known = new HashSet<>();
        for (BaseDescr constraint : asked.getConstraint().getDescrs()) {
            String text = plain(constraint);
            known.add(text);
            String[] bound = text.split(":", 2);
            if (bound.length == 2 && bound[0].matches("\\$?\\w+") && bound[1].matches("\\w+")) {
                known.add(bound[1] + "==" + bound[0]);
            }
        }
        return denied.getConstraint().getDescrs().stream().map(Firing::plain)
                .allMatch(text -> known.contains(text) || text.matches("\\$?\\w+:\\w+"));
    }

    private static String plain(BaseDescr constraint) {
        return constraint.toString().replaceAll("\\s+", "");
    }

    // ---- What nothing matches ----

    private NeverFires unmatched(Rule rule, Names names) {
        List<BaseDescr> conditions = Matching.conditions(rule.descr().getLhs());
        for (BaseDescr condition : conditions) {
            if (!matches(rule, List.of(condition))) {
                return alone(rule, condition, names);
            }
        }
        for (int i = 1; i < conditions.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (!matches(rule, List.of(conditions.get(j), conditions.get(i)))) {
                    return new NeverFires(rule.place(conditions.get(i)), noneHasBoth(conditions.get(j), conditions.get(i)));
                }
            }
        }
        int last = 2;
        while (last < conditions.size() && matches(rule, conditions.subList(0, last + 1))) {
            last++;
        }
        BaseDescr condition = conditions.get(Math.min(last, conditions.size() - 1));
        return new NeverFires(rule.place(condition), "`" + text(condition) + "` never holds together with the conditions before it");
    }

    private boolean matches(Rule rule, List<BaseDescr> conditions) {
        return matching.match(rule, conditions, State.START, state -> true);
    }

    private NeverFires alone(Rule rule, BaseDescr condition, Names names) {
        if (condition instanceof ExistsDescr exists && exists.getDescrs().size() == 1) {
            return alone(rule, (BaseDescr) exists.getDescrs().get(0), names);
        } else if (condition instanceof OrDescr) {
            return new NeverFires(rule.place(condition), "none of the alternatives of its `or` can hold");
        } else if (condition instanceof EvalDescr eval) {
            return new NeverFires(rule.place(condition), "`eval(" + eval.getContent() + ")` never holds");
        } else if (condition instanceof PatternDescr pattern && pattern.getSource() instanceof AccumulateDescr gathered) {
            return alone(rule, gathered.getInput(), names);
        } else if (condition instanceof PatternDescr pattern && pattern.getSource() == null) {
            return pattern(rule, pattern, names);
        } else if (condition instanceof org.drools.drl.ast.descr.AndDescr and) {
            for (Object each : and.getDescrs()) {
                if (!matches(rule, List.of((BaseDescr) each))) {
                    return alone(rule, (BaseDescr) each, names);
                }
            }
        }
        return new NeverFires(rule.place(condition), "`" + text(condition) + "` never holds");
    }

    private NeverFires pattern(Rule rule, PatternDescr pattern, Names names) {
        Collection<Possible> candidates = matching.ofType(pattern.getObjectType(), rule.types());
        if (candidates != null && candidates.isEmpty()) {
            return new NeverFires(rule.place(pattern), missing(rule, pattern.getObjectType()));
        }
        List<NamedText> unknown = NamedText.in(rule, pattern, matching, names).stream().filter(n -> !n.isKnown()).toList();
        List<? extends BaseDescr> constraints = pattern.getConstraint().getDescrs();
        for (BaseDescr constraint : constraints) {
            if (candidates != null && none(rule, candidates, List.of(constraint))) {
                for (NamedText name : unknown) {
                    if (constraint.toString().contains('"' + name.text() + '"')) {
                        return new NeverFires(name.place(), name.domain().wrong(name.text()), Set.of(name.text()));
                    }
                }
                return new NeverFires(rule.place(constraint), notConcluded(rule, pattern, constraint, candidates));
            }
        }
        if (!unknown.isEmpty()) {
            NamedText name = unknown.get(0);
            return new NeverFires(name.place(), name.domain().wrong(name.text()), Set.of(name.text()));
        }
        for (int i = 1; i < constraints.size() && candidates != null; i++) {
            for (int j = 0; j < i; j++) {
                if (none(rule, candidates, List.of(constraints.get(j), constraints.get(i)))) {
                    return new NeverFires(rule.place(constraints.get(i)),
                            exclude(List.of(constraints.get(j).toString(), constraints.get(i).toString())));
                }
            }
        }
        return new NeverFires(rule.place(pattern), "nothing can match `" + text(pattern) + "`");
    }

    private boolean none(Rule rule, Collection<Possible> candidates, List<BaseDescr> constraints) {
        return candidates.stream().allMatch(c -> matching.holds(rule, constraints, State.START.at(c)) == null);
    }

    private String missing(Rule rule, String type) {
        Class<?> wanted = rule.types().find(type);
        Set<String> silent = new TreeSet<>();
        consequences.forEach((other, consequence) -> {
            for (Made made : consequence.made()) {
                if (type.equals(made.type()) || made.javaType() != null && wanted.isAssignableFrom(made.javaType())) {
                    silent.add("'" + other.name() + "'");
                }
            }
        });
        if (silent.isEmpty()) {
            return "it looks for " + type + ", which no scenario gives and no rule concludes; a rule must conclude it";
        }
        return "it looks for " + type + ", which only " + (silent.size() == 1 ? silent.iterator().next() + " concludes, and that"
                : "rules conclude that") + " can never fire";
    }

    private static String notConcluded(Rule rule, PatternDescr pattern, BaseDescr constraint, Collection<Possible> candidates) {
        String text = constraint.toString().strip();
        if (text.matches("false|\\d+\\s*[=<>!]+\\s*\\d+")) {
            return "`" + text + "` never holds";
        }
        String property = text.replaceAll("(?s)^(?:\\$\\w+\\s*:\\s*)?(\\w+).*", "$1");
        Method reader = TermTypes.reader(rule.types().find(pattern.getObjectType()), property);
        if (text.contains("\"") && reader != null && reader.getReturnType().isEnum()) {
            Class<?> type = reader.getReturnType();
            return "`" + text + "` holds for no " + pattern.getObjectType() + "; its " + property + " is no text, but a constant such as "
                    + type.getSimpleName() + "." + ((Enum<?>) type.getEnumConstants()[0]).name();
        }
        Set<Object> values = values(candidates, property);
        String known = values == null || values.isEmpty() || values.size() > 14 ? ""
                : "; its " + property + " is " + values.stream().map(v -> v instanceof String ? "'" + v + "'" : String.valueOf(v)).sorted()
                .collect(Collectors.joining(" or "));
        return "`" + text + "` holds for no " + pattern.getObjectType() + known;
    }

    static String text(BaseDescr condition) {
        if (condition instanceof PatternDescr pattern) {
            List<String> constraints = new ArrayList<>();
            pattern.getConstraint().getDescrs().forEach(c -> constraints.add(c.toString().strip()));
            return pattern.getObjectType() + "(" + String.join(", ", constraints) + ")";
        } else if (condition instanceof ExistsDescr exists && exists.getDescrs().size() == 1) {
            return "exists " + text((BaseDescr) exists.getDescrs().get(0));
        } else if (condition instanceof EvalDescr eval) {
            return "eval(" + eval.getContent() + ")";
        }
        return condition.getText() == null || condition.getText().isBlank() ? "it" : condition.getText().strip();
    }
}
