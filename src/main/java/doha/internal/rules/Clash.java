package doha.internal.rules;

import doha.internal.rules.RuleModel.Constraint;
import doha.internal.rules.RuleModel.Conclusion;
import doha.internal.rules.RuleModel.Condition;
import doha.internal.rules.RuleModel.Premise;
import doha.model.Diagnostic;
import doha.model.Vocabulary;
import doha.terms.EvidenceThreshold;
import doha.terms.LevelCap;
import doha.terms.MinimumTotal;
import doha.terms.Obligation;
import doha.terms.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether two rules can give one duty two due days, thresholds or totals at once, for all that their text shows. */
final class Clash {

    private Clash() {
    }

    /** Pairs of rules by which one duty has two due days, thresholds or totals, unless something in them keeps them apart. */
    static List<Diagnostic> faults(List<RuleModel> rules, Vocabulary vocabulary) {
        Set<String> builtIn = BuiltInRules.rules().stream().map(RuleModel::name).collect(Collectors.toSet());
        List<Diagnostic> faults = new ArrayList<>();
        Map<String, List<RuleModel>> about = new HashMap<>();
        for (RuleModel rule : rules) {
            for (String what : rule.conclusions().stream().map(Clash::subject).filter(Objects::nonNull).toList()) {
                List<RuleModel> others = about.computeIfAbsent(what, w -> new ArrayList<>());
                others.stream().filter(other -> other != rule && between(other, rule, what, vocabulary)).findFirst().ifPresent(other -> {
                    // The one that the program does not come with is the one that was added.
                    RuleModel added = builtIn.contains(rule.name()) && !builtIn.contains(other.name()) ? other : rule;
                    faults.add(new Diagnostic("two-values", added.info().place(), "the rules give " + what
                            + " that can hold at once, by the rules " + named(other) + " and " + named(rule)
                            + "; leave one out, or let a reading tell them apart"));
                });
                others.add(rule);
            }
        }
        return faults;
    }

    private static String named(RuleModel rule) {
        return "'" + rule.name() + "' (" + rule.info().file() + ":" + rule.info().line() + ")";
    }

    /** What a conclusion gives one of, as part of a sentence; null if several may hold. */
    private static String subject(Conclusion conclusion) {
        String duty = conclusion.only("duty");
        if (conclusion.term() == EvidenceThreshold.class) {
            return "evidence two thresholds";
        } else if (duty == null) {
            return null;
        }
        String level = conclusion.only("level");
        return conclusion.term() == Obligation.class ? duty + " two due days"
                : conclusion.term() == MinimumTotal.class ? duty + " two totals"
                        : conclusion.term() == LevelCap.class && level != null ? duty + " two thresholds of " + level : null;
    }

    /** Whether both rules can conclude on a subject at once, and not the same. */
    private static boolean between(RuleModel one, RuleModel other, String subject, Vocabulary vocabulary) {
        return !apart(one, other, vocabulary)
                && !(concluded(one, subject).equals(concluded(other, subject)) && premises(one).equals(premises(other)));
    }

    private static List<String> concluded(RuleModel rule, String subject) {
        return rule.conclusions().stream().filter(c -> subject.equals(subject(c)))
                .map(c -> c.arguments().stream().map(RuleModel.Argument::text).toList().toString()).toList();
    }

    private static List<String> premises(RuleModel rule) {
        return rule.premises().stream().map(Premise::toString).sorted().toList();
    }

    private static boolean apart(RuleModel one, RuleModel other, Vocabulary vocabulary) {
        for (Premise first : one.premises()) {
            for (Premise second : other.premises()) {
                if (first.term() != second.term() || !first.inMemory() || !second.inMemory()) {
                    continue;
                }
                if (first.needed() && second.needed()
                        && (first.term() == Reading.class ? readingsApart(first, second, vocabulary) : valuesApart(first, second))
                        || first.negated() && second.needed() && covers(first, second)
                        || second.negated() && first.needed() && covers(second, first)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether two patterns want one switch in positions of which none is in both. */
    static boolean readingsApart(Premise one, Premise other, Vocabulary vocabulary) {
        if (!ReadingTest.isExact(one) || !ReadingTest.isExact(other)) {
            return false;
        }
        List<ReadingTest> tests = ReadingTest.of(one, vocabulary);
        List<ReadingTest> others = ReadingTest.of(other, vocabulary);
        return tests.size() == 1 && others.size() == 1 && tests.get(0).name().equals(others.get(0).name())
                && Collections.disjoint(tests.get(0).positions(), others.get(0).positions());
    }

    /** Whether two patterns for the same term ask of one property what excludes the other. */
    private static boolean valuesApart(Premise one, Premise other) {
        // Those that name the same texts look for one and the same term.
        if (!texts(one).equals(texts(other))) {
            return false;
        }
        if (Bounds.contradiction(Stream.concat(one.conditions().stream(), other.conditions().stream()).toList()) != null) {
            return true;
        }
        return one.conditions().stream()
                .anyMatch(condition -> other.conditions().stream().anyMatch(against -> opposite(condition, against)));
    }

    private static boolean opposite(Condition one, Condition other) {
        if (one.anyOf().size() != 1 || other.anyOf().size() != 1) {
            return false;
        }
        Constraint first = one.anyOf().get(0);
        Constraint second = other.anyOf().get(0);
        return first.property().equals(second.property()) && first.operand().equals(second.operand()) && !first.operator().isEmpty()
                && second.operator().equals(Constraint.OPPOSITES.get(first.operator()));
    }

    private static Map<String, Object> texts(Premise premise) {
        Map<String, Object> texts = new HashMap<>();
        premise.keys().stream().filter(key -> key.variable() == null).forEach(key -> texts.put(key.property(), key.texts()));
        return texts;
    }

    /** Whether a negated pattern keeps its rule from firing whenever the other pattern matches. */
    private static boolean covers(Premise negated, Premise matched) {
        List<String> asked = matched.conditions().stream().map(Condition::text).toList();
        Map<String, Object> excluded = texts(negated);
        return texts(matched).entrySet().containsAll(excluded.entrySet()) && negated.conditions().stream()
                .allMatch(condition -> condition.anyOf().get(0).operator().equals(":") || asked.contains(condition.text())
                        || excluded.containsKey(condition.anyOf().get(0).property()));
    }
}
