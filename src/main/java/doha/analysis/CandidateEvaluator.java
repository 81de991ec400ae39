package doha.analysis;

import doha.Agreement;
import doha.IncrementalAssessment;
import doha.analysis.Counterfactual.Change;
import doha.model.DutyId;
import doha.model.Outcomes;
import doha.model.Query;
import doha.model.ScenarioException;
import doha.model.Status;
import doha.model.Verdict;
import doha.scenario.Scenario;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates a scenario with changes, one try after the other. For one thread; close it after use. */
final class CandidateEvaluator implements AutoCloseable {

    private final Scenario scenario;
    private final Query query;
    private final DutyId duty;
    private final @Nullable Status to;
    private final IncrementalAssessment session;
    private final Outcomes unchanged;
    private int tried;

    CandidateEvaluator(Agreement agreement, Scenario scenario, Query query, DutyId duty, @Nullable Status to) {
        this.scenario = scenario.withAsOf(query.asOf()).withReadings(query.readings());
        this.query = query;
        this.duty = duty;
        this.to = to;
        this.session = agreement.inquire(scenario, query);
        this.unchanged = session.answer(scenario, query);
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
    @Nullable
    Outcomes outcomes(List<Change> changes) {
        Scenario changed = scenario;
        try {
            for (Change change : changes) {
                changed = change.applyTo(changed);
            }
        } catch (ScenarioException e) {
            return null;
        }
        tried++;
        return session.answer(changed, query.under(changed.readings()));
    }

    /** The verdict on the duty if it has another status than without changes, and the one looked for; null if not, or if it is no duty then. */
    @Nullable
    Verdict flipped(@Nullable Outcomes outcomes) {
        Verdict verdict = outcomes == null ? null : outcomes.find(duty).orElse(null);
        return verdict == null || verdict.status() == unchanged.duty(duty).status() || to != null && verdict.status() != to ? null
                : verdict;
    }

    /** As {@link #flipped(Outcomes)}, with changes. */
    @Nullable
    Verdict flipped(List<Change> changes) {
        return flipped(outcomes(changes));
    }

    @Override
    public void close() {
        session.close();
    }
}
