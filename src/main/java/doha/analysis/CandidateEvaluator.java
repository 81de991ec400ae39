package doha.analysis;

import doha.Agreement;
import doha.IncrementalAssessment;
import doha.model.DutyId;
import doha.model.DutyOutcome;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.Outcomes;
import doha.model.Query;
import doha.model.Readings;
import doha.model.Status;
import doha.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Judges a scenario with changes, one try after the other. For one thread; closed after use. */
final class CandidateEvaluator implements AutoCloseable {

    private final Agreement agreement;
    private final Scenario scenario;
    private final Query query;
    private final DutyId duty;
    private final IncrementalAssessment inquiry;
    private final Status status;
    private final Outcomes unchanged;
    private int tried;

    CandidateEvaluator(Agreement agreement, Scenario scenario, Query query, DutyId duty) {
        this.agreement = agreement;
        this.scenario = scenario;
        this.query = query;
        this.duty = duty;
        this.inquiry = agreement.inquire(scenario, query);
        this.unchanged = inquiry.answer();
        this.status = unchanged.duty(duty).status();
    }

    /** How many changed scenarios were judged so far. */
    int tried() {
        return tried;
    }

    DutyId duty() {
        return duty;
    }

    /** The answer without changes. */
    Outcomes unchanged() {
        return unchanged;
    }

    /** Whether a verdict is another than that without changes; null, where the duty is none of the reading, is no verdict. */
    boolean flips(DutyOutcome verdict) {
        return verdict != null && verdict.status() != status;
    }

    /** The verdict on the duty with changes; null where they make no valid scenario or the duty is then none of the reading. */
    DutyOutcome verdict(List<Change> changes) {
        Outcomes answer = answer(changes);
        return answer == null ? null : Counterfactual.row(answer, duty);
    }

    /** The answer with changes; null where they make no valid scenario. */
    Outcomes answer(List<Change> changes) {
        if (!isSound(changes)) {
            return null;
        }
        tried++;
        for (Change change : changes) {
            if (change instanceof Change.Silence silence) {
                return silent(silence, changes);
            }
        }
        apply(inquiry, changes);
        Outcomes answer = inquiry.answer();
        undo(changes);
        return answer;
    }

    private Outcomes silent(Change.Silence silence, List<Change> changes) {
        Set<DutyId> unknown = new LinkedHashSet<>(scenario.unknown());
        if (silence.added()) {
            unknown.add(silence.duty());
        } else {
            unknown.remove(silence.duty());
        }
        try (IncrementalAssessment other = agreement.inquire(scenario.withUnknown(unknown), query)) {
            apply(other, changes);
            return other.answer();
        }
    }

    private void apply(IncrementalAssessment to, List<Change> changes) {
        Readings readings = query.readings();
        for (Change change : changes) {
            if (change instanceof Change.Turned turned) {
                readings = readings.with(turned.name(), turned.to());
            } else if (change instanceof Change.Dropped dropped) {
                to.drop(dropped.fact().id());
            } else if (change instanceof Change.Edited edited) {
                to.put(edited.after());
            }
        }
        if (!readings.equals(to.query().readings())) {
            to.under(readings);
        }
    }

    private void undo(List<Change> changes) {
        for (Change change : changes) {
            if (change instanceof Change.Turned) {
                inquiry.under(query.readings());
            } else if (change instanceof Change.Dropped dropped) {
                inquiry.put(dropped.fact());
            } else if (change instanceof Change.Edited edited) {
                inquiry.put(edited.before());
            }
        }
    }

    private boolean isSound(List<Change> changes) {
        List<Fact> facts = new ArrayList<>(scenario.facts());
        boolean altered = false;
        for (Change change : changes) {
            if (change instanceof Change.Dropped dropped) {
                facts.remove(dropped.fact());
                altered = true;
            } else if (change instanceof Change.Edited edited) {
                facts.replaceAll(f -> isSame(f.id(), edited) ? edited.after() : f);
                altered = true;
            }
        }
        return !altered || Scenario.faultsOf(facts, scenario.vocabulary()).isEmpty();
    }

    private static boolean isSame(FactId id, Change.Edited edited) {
        return id.equals(edited.before().id());
    }

    @Override
    public void close() {
        inquiry.close();
    }
}
