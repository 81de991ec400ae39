package doha.analysis;

import doha.engine.Agreement;
import doha.engine.Answer;
import doha.engine.Inquiry;
import doha.engine.Judged;
import doha.engine.Question;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.Readings;
import doha.model.Status;
import doha.scenario.Scenario;
import doha.scenario.ScenarioChecks;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Judges a scenario with changes, one try after the other. For one thread; closed after use. */
final class Trial implements AutoCloseable {

    private final Agreement agreement;
    private final Scenario scenario;
    private final Question question;
    private final DutyId duty;
    private final Inquiry inquiry;
    private final Status status;
    private final Answer unchanged;
    private int tried;

    Trial(Agreement agreement, Scenario scenario, Question question, DutyId duty) {
        this.agreement = agreement;
        this.scenario = scenario;
        this.question = question;
        this.duty = duty;
        this.inquiry = agreement.inquire(scenario, question);
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
    Answer unchanged() {
        return unchanged;
    }

    /** Whether a verdict is another than that without changes; null, where the duty is none of the reading, is no verdict. */
    boolean flips(Judged verdict) {
        return verdict != null && verdict.status() != status;
    }

    /** The verdict on the duty with changes; null where they make no valid scenario or the duty is then none of the reading. */
    Judged verdict(List<Change> changes) {
        Answer answer = answer(changes);
        return answer == null ? null : Flip.row(answer, duty);
    }

    /** The answer with changes; null where they make no valid scenario. */
    Answer answer(List<Change> changes) {
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
        Answer answer = inquiry.answer();
        undo(changes);
        return answer;
    }

    private Answer silent(Change.Silence silence, List<Change> changes) {
        Set<DutyId> unknown = new LinkedHashSet<>(scenario.unknown());
        if (silence.added()) {
            unknown.add(silence.duty());
        } else {
            unknown.remove(silence.duty());
        }
        try (Inquiry other = agreement.inquire(scenario.withUnknown(unknown), question)) {
            apply(other, changes);
            return other.answer();
        }
    }

    private void apply(Inquiry to, List<Change> changes) {
        Readings readings = question.readings();
        for (Change change : changes) {
            if (change instanceof Change.Turned turned) {
                readings = readings.with(turned.name(), turned.to());
            } else if (change instanceof Change.Dropped dropped) {
                to.drop(dropped.fact().id());
            } else if (change instanceof Change.Edited edited) {
                to.put(edited.after());
            }
        }
        if (!readings.equals(to.question().readings())) {
            to.under(readings);
        }
    }

    private void undo(List<Change> changes) {
        for (Change change : changes) {
            if (change instanceof Change.Turned) {
                inquiry.under(question.readings());
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
        return !altered || ScenarioChecks.faultsOf(facts, scenario.vocabulary()).isEmpty();
    }

    private static boolean isSame(FactId id, Change.Edited edited) {
        return id.equals(edited.before().id());
    }

    @Override
    public void close() {
        inquiry.close();
    }
}
