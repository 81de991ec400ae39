package doha.internal.document;

import doha.Assessment;
import doha.model.DutyId;
import doha.model.Gate;
import doha.model.Pace;
import doha.model.Status;
import doha.model.Verdict;
import java.util.Map;

/** The results in sentences that can be quoted. */
public final class Sentences {

    private Sentences() { }

    /** How many duties stand how: {@code 32 duties: 5 met, 6 breached, 21 pending.} */
    public static String summary(Assessment assessment) {
        Map<Status, Integer> counts = assessment.summary();
        return Labels.count(assessment.duties().size(), "duty", "duties") + ": " + counts.get(Status.MET) + " met, "
                + counts.get(Status.BREACHED) + " breached, " + counts.get(Status.PENDING) + " pending.";
    }

    /** The gate in a sentence. */
    public static String gate(Assessment assessment) {
        Gate gate = assessment.gate();
        if (gate == null) {
            return "There is no gate yet: no signing is on record by " + assessment.query().asOf() + ".";
        }
        String closedDays = Labels.count(gate.closedDays(), "day", "days");
        if (gate.open()) {
            return gate.closedDays() == 0
                    ? "The gate is open and has been since the signing on " + gate.since() + "."
                    : "The gate is open again since " + gate.since() + "; it was closed on " + closedDays + " in all.";
        }
        return "The gate is closed since " + gate.since() + ", with " + closedDays + " closed in all: " + holder(assessment) + ".";
    }

    private static String holder(Assessment assessment) {
        return assessment.query().readings().position("gate-judge").equals("us-determination")
                ? "the US has determined that the Taliban are not complying"
                : "a Taliban counter-terrorism duty of Part Two is being violated";
    }

    /** The pace of withdrawal in a sentence. */
    public static String pace(Assessment assessment) {
        Pace pace = assessment.pace();
        if (pace == null) {
            return "There is no pace of withdrawal yet: no signing is on record by " + assessment.query().asOf() + ".";
        }
        StringBuilder text = new StringBuilder("The US withdrawal ").append(word(pace)).append(": ").append(level(pace));
        if (pace.word() != Pace.Word.COMPLETE && pace.next() != null) {
            text.append("; next is ").append(next(assessment, pace.next()));
        }
        return text.append('.').toString();
    }

    private static String word(Pace pace) {
        switch (pace.word()) {
            case COMPLETE: return "is complete";
            case BEHIND: return "is behind schedule";
            case RELEASED: return "has been released from its next milestone by a closing of the gate";
            case PAUSED: return "is paused, as the gate is closed";
            case AHEAD: return "is ahead of schedule";
            default: return "is on schedule";
        }
    }

    private static String level(Pace pace) {
        String level = pace.level() == null ? "the number of US forces has not been reported"
                : "US forces were last reported at " + Labels.number(pace.level());
        return pace.ceiling() == null ? level + ", with no ceiling in force yet"
                : level + ", and at most " + Labels.number(pace.ceiling()) + " may remain";
    }

    /** The next milestone, with its day where it has one. */
    private static String next(Assessment assessment, DutyId next) {
        for (Verdict v : assessment.duties()) {
            if (v.duty().id().equals(next) && v.effectiveDue() != null) {
                return next + ", due on " + v.effectiveDue();
            }
        }
        return next.toString();
    }
}
