package doha.internal.rules;

import doha.internal.rules.RuleModel.Premise;
import doha.terms.WhyNot;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules that rest until asked {@link WhyNot why not}: verdicts need none of them, so that a judging memory does without and is
 * the smaller and quicker for it. Read from the text of the rules; a rule of which the text does not show it is not among them.
 */
final class ExplanationOnlyRules {

    private ExplanationOnlyRules() { }

    /** Their names, in the order of the rules. */
    static Set<String> of(List<RuleModel> rules) {
        Set<RuleModel> resting = new LinkedHashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (RuleModel rule : rules) {
                more |= rests(rule, rules, resting) && resting.add(rule);
            }
        }
        return rules.stream().filter(resting::contains).map(RuleModel::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether a rule needs the question itself, or a term that only rules at rest conclude. */
    private static boolean rests(RuleModel rule, List<RuleModel> rules, Set<RuleModel> resting) {
        return rule.premises().stream().filter(Premise::needed)
                .anyMatch(premise -> premise.term() == WhyNot.class
                        || !DependencyGraph.GIVEN.contains(premise.term()) && onlyFrom(resting, premise, rules));
    }

    private static boolean onlyFrom(Set<RuleModel> resting, Premise premise, List<RuleModel> rules) {
        List<RuleModel> sources = rules.stream()
                .filter(rule -> rule.conclusions().stream().anyMatch(c -> c.mayBe(premise))).toList();
        return !sources.isEmpty() && resting.containsAll(sources);
    }
}
