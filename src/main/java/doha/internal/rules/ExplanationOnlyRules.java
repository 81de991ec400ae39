package doha.internal.rules;

import doha.internal.rules.RuleModel.Terms;
import doha.model.RuleInfo;
import doha.terms.WhyNot;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rules that rest until asked {@link WhyNot why not}: verdicts need none of them, so that a judging memory does without and is
 * the smaller and quicker for it. Read from the text of the rules; a rule of which the text does not show it is not among them.
 */
final class ExplanationOnlyRules {

    private ExplanationOnlyRules() { }

    /** Their names, in the order of the files. */
    static Set<String> of(RuleSources sources) {
        List<RuleInfo> rules = sources.rules();
        List<RuleModel> shapes = RuleModels.of(new TreeMap<>(sources.files()));
        if (rules.size() != shapes.size()) {
            // Text that two ways of reading count differently: nothing is shown.
            return Set.of();
        }
        Set<RuleModel> resting = new LinkedHashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (RuleModel rule : shapes) {
                more |= rests(rule, shapes, resting) && resting.add(rule);
            }
        }
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < shapes.size(); i++) {
            if (resting.contains(shapes.get(i))) {
                names.add(rules.get(i).name());
            }
        }
        return names;
    }

    /** Whether a rule needs the question itself, or a term that only rules at rest conclude. */
    private static boolean rests(RuleModel rule, List<RuleModel> rules, Set<RuleModel> resting) {
        return rule.premises().stream().filter(Terms::needed)
                .anyMatch(term -> term.type() == WhyNot.class || !GivenTerms.GIVEN.contains(term.type()) && onlyFrom(resting, term, rules));
    }

    private static boolean onlyFrom(Set<RuleModel> resting, Terms term, List<RuleModel> rules) {
        List<RuleModel> sources = rules.stream().filter(r -> r.conclusions().stream().anyMatch(c -> c.mayBe(term))).toList();
        return !sources.isEmpty() && resting.containsAll(sources);
    }
}
