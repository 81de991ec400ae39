package doha.internal.check;

import doha.Agreement;
import doha.internal.rules.RuleBase;
import doha.internal.rules.RuleFolder;
import doha.internal.rules.RuleModel;
import doha.model.Diagnostic;
import doha.model.RulesException;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a folder of rules can be relied on. Shown without trying anything: what their compiler rejects; duties without a rule; rules
 * that name no clause, or what the vocabulary does not know; conditions that exclude each other; terms that no rule concludes or reads;
 * positions and fact types that no rule reads. Shown by a scenario: two rules that conclude two things of which one alone can hold. Such
 * a scenario is looked for among generated ones, always the same, so that none found is no proof that there is none. Immutable.
 *
 * @param faults     all that is wrong, in the order of the files
 * @param notes      what may be wrong: days in the wording of the vocabulary; and if nothing is wrong, rules that no scenario generated
 *                   for them makes fire
 * @param counterexamples for some of the faults, a scenario with as little in it as will do: on its own as-of day and under its own
 *                   readings, it makes the rules fail so
 * @param vocabulary the words that scenarios for these rules are written in; empty if the folder's own cannot be used
 * @param files      how many rule files there are
 */
public record RuleCheck(List<Diagnostic> faults, List<Diagnostic> notes, Map<Diagnostic, Scenario> counterexamples,
        Optional<Vocabulary> vocabulary, int files) {

    /** Copies the lists and the map, keeping order. */
    public RuleCheck {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
        counterexamples = Collections.unmodifiableMap(new LinkedHashMap<>(counterexamples));
    }

    /** Checks a folder. One that is not there, holds no rules or cannot be read throws {@link RulesException}. */
    public static RuleCheck of(Path folder) {
        RuleFolder rules = RuleFolder.read(folder);
        List<Diagnostic> faults = new ArrayList<>(rules.faults());
        List<Diagnostic> notes = new ArrayList<>(rules.vocabulary().map(Vocabulary::notes).orElse(List.of()));
        Map<Diagnostic, Scenario> counterexamples = Map.of();
        try {
            RuleBase base = rules.ruleBase();
            List<RuleModel> models = rules.models().orElseThrow();
            ScenarioGenerator trials = new ScenarioGenerator(base.vocabulary(), models);
            boolean shown = !faults.isEmpty();
            // What else fails in a trial may well follow from what is shown to be wrong already.
            counterexamples = new CounterexampleSearch(Agreement.of(rules), trials).search();
            counterexamples.keySet().removeIf(fault -> shown && !fault.code().startsWith(CounterexampleSearch.TWO));
            faults.addAll(counterexamples.keySet());
            if (faults.isEmpty()) {
                notes.addAll(SilentRules.of(base, trials, models, models.stream().filter(rule -> !rules.isGeneral(rule)).toList()));
            }
        } catch (RulesException e) {
            // Rules that cannot be used have faults already.
        }
        return new RuleCheck(Diagnostic.sorted(faults), notes, counterexamples, rules.vocabulary(), rules.files().size());
    }
}
