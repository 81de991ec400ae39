package doha.analysis;

import doha.Agreement;
import doha.internal.rules.RuleFolder;
import doha.model.Diagnostic;
import doha.model.RulesException;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a folder of rules can be relied on. Shown without trying anything: what their compiler refuses; duties without a rule; rules
 * that name no clause, or what the vocabulary does not know; rules that can never fire; positions and fact types that no rule reads.
 * Shown by a scenario: two rules that conclude two things of which one alone can hold. Such a scenario is looked for among drawn ones,
 * always the same, so that none found is no proof that there is none. Immutable.
 *
 * @param faults     all that is wrong, in the order of the files
 * @param witnesses  scenarios that show a fault
 * @param vocabulary the words that scenarios for these rules are written in; empty where the folder's own cannot be used
 * @param files      how many rule files there are
 */
public record RuleCheck(List<Diagnostic> faults, List<Witness> witnesses, Optional<Vocabulary> vocabulary, int files) {

    /**
     * A scenario that shows a fault, with as little in it as will do.
     *
     * @param fault    the fault
     * @param scenario asked on its own as-of day and under its own readings, it makes the rules fail so
     */
    public record Witness(Diagnostic fault, Scenario scenario) { }

    /** Copies the lists. */
    public RuleCheck {
        faults = List.copyOf(faults);
        witnesses = List.copyOf(witnesses);
    }

    /** Checks a folder. One that is not there, holds no rules or cannot be read throws {@link RulesException}. */
    public static RuleCheck of(Path folder) {
        RuleFolder rules = RuleFolder.read(folder);
        List<Diagnostic> faults = new ArrayList<>(rules.faults());
        List<Witness> witnesses = rules.vocabulary().isEmpty() ? List.of() : witnesses(rules);
        boolean shown = !faults.isEmpty();
        for (Witness witness : witnesses) {
            // What else fails in a trial may well follow from what is shown to be wrong already.
            if (!shown || witness.fault().code().startsWith(CounterexampleSearch.TWO)) {
                faults.add(witness.fault());
            }
        }
        return new RuleCheck(Diagnostic.sorted(faults), witnesses.stream().filter(w -> faults.contains(w.fault())).toList(),
                rules.vocabulary(), rules.files().size());
    }

    private static List<Witness> witnesses(RuleFolder rules) {
        Agreement agreement;
        try {
            agreement = Agreement.of(rules);
        } catch (RulesException e) {
            return List.of();
        }
        return new CounterexampleSearch(agreement, new ScenarioGenerator(agreement.vocabulary(), rules.files().values())).search();
    }
}
