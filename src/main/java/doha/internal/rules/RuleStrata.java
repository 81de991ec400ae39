package doha.internal.rules;

import doha.terms.Fulfilled;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.drools.base.base.SalienceInteger;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/**
 * The order in which rules come to their conclusions soonest: each after all rules whose conclusions it looks at. It decides
 * nothing. Without it a rule that looks for the absence of a term concludes too early and takes its conclusion back, so the same
 * verdicts take half as long again. It is read from the text of the rules, for the built-in ones when the program is built.
 */
final class RuleStrata {

    private RuleStrata() {
    }

    /** The stratum of each rule by its name, from 0: one more than the highest it looks at. Rules that feed each other share one. */
    static Map<String, Integer> of(List<RuleModel> rules) {
        List<List<Integer>> sources = sources(rules);
        int[] strata = new int[rules.size()];
        for (List<Integer> together : Components.of(numbers(rules), sources::get)) {
            int stratum = together.stream().flatMap(rule -> sources.get(rule).stream()).filter(source -> !together.contains(source))
                    .mapToInt(source -> strata[source] + 1).max().orElse(0);
            together.forEach(rule -> strata[rule] = stratum);
        }
        Map<String, Integer> named = new LinkedHashMap<>();
        numbers(rules).forEach(rule -> named.put(rules.get(rule).name(), strata[rule]));
        return named;
    }

    /** Has rules fire in this order, but for those that tests give a salience of their own. Before any session is made of them. */
    static void apply(Map<String, Integer> strata, KieBase rules) {
        for (KiePackage in : rules.getKiePackages()) {
            for (Rule rule : in.getRules()) {
                if (rule instanceof RuleImpl settable && settable.getSalience().isDefault()) {
                    settable.setSalience(new SalienceInteger(-strata.getOrDefault(rule.getName(), 0)));
                }
            }
        }
    }

    /** The groups of rules that feed each other, or the one that feeds itself. */
    static List<List<RuleModel>> feedingEachOther(List<RuleModel> rules) {
        List<List<Integer>> sources = sources(rules);
        return Components.of(numbers(rules), sources::get).stream()
                .filter(together -> together.size() > 1 || sources.get(together.get(0)).contains(together.get(0)))
                .map(together -> together.stream().sorted().map(rules::get).toList()).toList();
    }

    /** The names of the rules that conclude that a duty is done, and of all on whose conclusions these rest. */
    static List<String> fulfilling(List<RuleModel> rules) {
        List<List<Integer>> sources = sources(rules);
        List<Integer> last = numbers(rules).stream().filter(rule -> rules.get(rule).conclusions().stream()
                .anyMatch(c -> c.term().isAssignableFrom(Fulfilled.class) || Fulfilled.class.isAssignableFrom(c.term()))).toList();
        return Components.of(last, sources::get).stream().flatMap(List::stream).sorted().map(rule -> rules.get(rule).name()).toList();
    }

    private static List<Integer> numbers(List<RuleModel> rules) {
        return IntStream.range(0, rules.size()).boxed().toList();
    }

    /** For each rule the numbers of those whose conclusions it looks at. */
    private static List<List<Integer>> sources(List<RuleModel> rules) {
        return rules.stream()
                .map(rule -> numbers(rules).stream().filter(other -> rule.premises().stream().anyMatch(rules.get(other)::feeds))
                        .toList())
                .toList();
    }
}
