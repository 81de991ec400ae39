package doha.analysis;

import doha.Agreement;
import doha.analysis.Counterfactual.Change;
import doha.model.DutyId;
import doha.model.DutyOutcome;
import doha.model.Outcomes;
import doha.model.Query;
import doha.model.ScenarioException;
import doha.scenario.Scenario;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates a scenario with changes, one try after the other. For one thread; close it after use. */
final class CandidateEvaluator implements AutoCloseable {

    private final Scenario scenario;
    private final Query query;
    private final DutyId duty;
    private final VariantEvaluator variants;
    private final Outcomes unchanged;
    private int tried;

    CandidateEvaluator(Agreement agreement, Scenario scenario, Query query, DutyId duty) {
        this.scenario = scenario.withAsOf(query.asOf()).withReadings(query.readings());
        this.query = query;
        this.duty = duty;
        this.variants = new VariantEvaluator(agreement, scenario, query);
        this.unchanged = variants.outcomes(scenario, query);
    }

    /** How many changed scenarios were evaluated so far. */
    int tried() {
        return tried;
    }

    /** The outcomes without changes. */
    Outcomes unchanged() {
        return unchanged;
    }

    /** The outcomes with changes; null if they make no sound scenario. */
    @Nullable Outcomes outcomes(List<Change> changes) {
        Scenario changed = scenario;
        try {
            for (Change change : changes) {
                changed = change.applyTo(changed);
            }
        } catch (ScenarioException e) {
            return null;
        }
        tried++;
        return variants.outcomes(changed, query.under(changed.readings()));
    }

    /** The verdict on the duty if it has another status than without changes; null if not, or if it is no duty then. */
    @Nullable DutyOutcome flipped(@Nullable Outcomes outcomes) {
        DutyOutcome verdict = outcomes == null ? null : outcomes.find(duty).orElse(null);
        return verdict == null || verdict.status() == unchanged.duty(duty).status() ? null : verdict;
    }

    /** As {@link #flipped(Outcomes)}, with changes. */
    @Nullable DutyOutcome flipped(List<Change> changes) {
        return flipped(outcomes(changes));
    }

    @Override
    public void close() {
        variants.close();
    }
}
