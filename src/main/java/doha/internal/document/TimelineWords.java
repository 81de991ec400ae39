package doha.internal.document;

import doha.analysis.Cause;
import doha.analysis.TimelineChange;
import doha.model.DutyOutcome;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.Gate;
import doha.model.Pace;
import doha.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** Changes and their causes in words. */
final class TimelineWords {

    private final Scenario scenario;

    TimelineWords(Scenario scenario) {
        this.scenario = scenario;
    }

    /** What changed: a duty's id, {@code gate} or {@code pace}. */
    static String subject(TimelineChange change) {
        if (change instanceof TimelineChange.OfDuty d) {
            return d.after().duty().value();
        }
        return change instanceof TimelineChange.OfGate ? "gate" : "pace";
    }

    /** How it stood before. */
    static String before(TimelineChange change) {
        if (change instanceof TimelineChange.OfDuty d) {
            return words(d.before());
        }
        return change instanceof TimelineChange.OfGate g ? words(g.before()) : words(((TimelineChange.OfPace) change).before());
    }

    /** How it stands from then on. */
    static String after(TimelineChange change) {
        if (change instanceof TimelineChange.OfDuty d) {
            return words(d.after());
        }
        return change instanceof TimelineChange.OfGate g ? words(g.after()) : words(((TimelineChange.OfPace) change).after());
    }

    private static String words(DutyOutcome row) {
        return row.status().label() + "/" + row.phase().label();
    }

    private static String words(Gate gate) {
        return gate == null ? "no gate yet" : gate.open() ? "open" : "closed";
    }

    private static String words(Pace pace) {
        if (pace == null) {
            return "no pace yet";
        }
        StringBuilder words = new StringBuilder(pace.word().label());
        words.append(pace.level() == null ? ", level not reported" : ", level " + Labels.number(pace.level()));
        if (pace.ceiling() != null) {
            words.append(", ceiling ").append(Labels.number(pace.ceiling()));
        }
        return words.append(pace.next() == null ? "" : ", next " + pace.next()).toString();
    }

    /** What made it change, one cause after the other. */
    String causes(TimelineChange change) {
        List<String> causes = new ArrayList<>();
        change.causes().forEach(cause -> causes.add(words(cause, change instanceof TimelineChange.OfDuty)));
        return String.join("; ", causes);
    }

    private String words(Cause cause, boolean ofDuty) {
        switch (cause.kind()) {
            case FACT: return fact(cause.fact());
            case END: return "the end of " + fact(cause.fact());
            case DUE_DAY_PASSED: return (ofDuty ? "its" : "a milestone's") + " due day " + cause.day() + " passed";
            default: return cause.fact() != null ? "the days since " + fact(cause.fact()) + " began on " + cause.day() : "the day came";
        }
    }

    private String fact(FactId id) {
        Fact fact = scenario.fact(id).orElseThrow();
        return id + " (" + fact.type() + (fact.count() == null ? "" : " " + Labels.number(fact.count())) + ")";
    }
}
