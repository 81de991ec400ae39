package doha.internal.rules;

import java.util.HashMap;
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

    private final Map<String, Integer> strata;

    private RuleStrata(Map<String, Integer> strata) {
        this.strata = strata;
    }

    /** The order of some rules; those that feed each other share a stratum. */
    static RuleStrata of(List<RuleModel> rules) {
        int[] strata = strata(rules);
        Map<String, Integer> named = new LinkedHashMap<>();
        for (int i = 0; i < strata.length; i++) {
            named.put(rules.get(i).name(), strata[i]);
        }
        return new RuleStrata(named);
    }

    /** Reads what {@link #lines} wrote. */
    static RuleStrata read(List<String> lines) {
        Map<String, Integer> strata = new HashMap<>();
        for (String line : lines) {
            int space = line.indexOf(' ');
            strata.put(line.substring(space + 1), Integer.valueOf(line.substring(0, space)));
        }
        return new RuleStrata(strata);
    }

    /** One rule a line: its stratum, from 0, and its name. */
    List<String> lines() {
        return strata.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList();
    }

    /** The stratum of a rule, from 0: one more than the highest it looks at. */
    int stratum(String rule) {
        return strata.getOrDefault(rule, 0);
    }

    /** Has the rules fire in this order, but for those that tests give a salience of their own. Before any session is made of them. */
    void applyTo(KieBase rules) {
        for (KiePackage in : rules.getKiePackages()) {
            for (Rule rule : in.getRules()) {
                if (rule instanceof RuleImpl settable && settable.getSalience().isDefault()) {
                    settable.setSalience(new SalienceInteger(-stratum(rule.getName())));
                }
            }
        }
    }

    /** The stratum of each rule: those that feed each other share one. */
    private static int[] strata(List<RuleModel> rules) {
        List<List<Integer>> fed = rules.stream().map(rule -> fedBy(rule, rules)).toList();
        List<List<Integer>> components = Components.of(IntStream.range(0, rules.size()).boxed().toList(), fed::get);
        int[] strata = new int[rules.size()];
        // What feeds a component comes after it in the list.
        for (int c = components.size() - 1; c >= 0; c--) {
            List<Integer> together = components.get(c);
            int stratum = together.stream().mapToInt(rule -> strata[rule]).max().orElseThrow();
            for (int rule : together) {
                strata[rule] = stratum;
                fed.get(rule).stream().filter(next -> !together.contains(next)).forEach(next -> strata[next] = Math.max(strata[next], stratum + 1));
            }
        }
        return strata;
    }

    /** The groups of rules that feed each other, or the one that feeds itself. */
    static List<List<RuleModel>> feedingEachOther(List<RuleModel> rules) {
        List<List<Integer>> fed = rules.stream().map(rule -> fedBy(rule, rules)).toList();
        return Components.of(IntStream.range(0, rules.size()).boxed().toList(), fed::get).stream()
                .filter(together -> together.size() > 1 || fed.get(together.get(0)).contains(together.get(0)))
                .map(together -> together.stream().sorted().map(rules::get).toList()).toList();
    }

    private static List<Integer> fedBy(RuleModel rule, List<RuleModel> rules) {
        return IntStream.range(0, rules.size()).filter(other -> feeds(rule, rules.get(other))).boxed().toList();
    }

    private static boolean feeds(RuleModel rule, RuleModel other) {
        return rule.conclusions().stream().anyMatch(c -> other.premises().stream().anyMatch(c::mayBe));
    }
}
