package doha.internal.document;

import doha.Assessment;
import doha.model.DutyId;
import doha.model.Gate;
import doha.model.GateDefinition;
import doha.model.Pace;
import doha.model.PaceDefinition;
import doha.model.Status;
import doha.model.Tally;
import doha.model.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The results in sentences that can be quoted. */
public final class Sentences {

    private Sentences() {}

    /** How many duties stand how: {@code 32 duties: 5 met, 6 breached, 21 pending.} */
    public static String summary(Assessment assessment) {
        Map<Status, Integer> counts = assessment.summary();
        return Labels.count(assessment.duties().size(), "duty", "duties") + ": " + counts.get(Status.MET) + " met, "
                + counts.get(Status.BREACHED) + " breached, " + counts.get(Status.PENDING) + " pending.";
    }

    /** How the duties of a party stand: {@code Sender: 17 owed, 4 met, 1 breached, 12 pending, of these 5 undetermined.} */
    public static String tally(String party, Tally tally) {
        return Labels.capital(party) + ": " + (tally.met() + tally.breached() + tally.pending()) + " owed, " + tally.met() + " met, "
                + tally.breached() + " breached, " + tally.pending() + " pending"
                + (tally.undetermined() == 0 ? "." : ", of these " + tally.undetermined() + " undetermined.");
    }

    /** The gate in a sentence; empty if the agreement has none. */
    public static Optional<String> gate(Assessment assessment, Vocabulary vocabulary) {
        return vocabulary.gates().stream().findFirst().map(words -> gate(assessment, words));
    }

    private static String gate(Assessment assessment, GateDefinition words) {
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
        return "The gate is closed since " + gate.since() + ", with " + closedDays + " closed in all: "
                + why(assessment, words) + ".";
    }

    private static String why(Assessment assessment, GateDefinition words) {
        return words.closed().entrySet().stream().filter(cause -> assessment.closedBy().containsKey(cause.getKey())).map(cause -> {
            List<DutyId> duties = assessment.closedBy().get(cause.getKey());
            return cause.getValue()
                    + (duties.isEmpty() ? "" : " (" + duties.stream().map(DutyId::value).collect(Collectors.joining(", ")) + ")");
        }).collect(Collectors.joining(", and "));
    }

    /** The pace in a sentence; empty if the agreement has none. */
    public static Optional<String> pace(Assessment assessment, Vocabulary vocabulary) {
        return vocabulary.pace().map(words -> pace(assessment, words) + remains(assessment, vocabulary) + ".");
    }

    private static String pace(Assessment assessment, PaceDefinition words) {
        Pace pace = assessment.pace();
        if (pace == null) {
            return "There is no pace of " + words.noun() + " yet: no signing is on record by " + assessment.query().asOf();
        }
        boolean complete = pace.word() == Pace.Word.COMPLETE;
        return "The " + words.name() + " " + word(pace) + ": " + level(pace, words.counted())
                + (complete || pace.next() == null ? "" : "; next is " + next(assessment, pace.next()))
                + (complete || pace.path() == null ? "" : "; an even " + words.noun()
                        + " that stops while the gate is closed would stand at " + Labels.number(pace.path()));
    }

    /** What remains of other levels though the one that has a pace is at its end. */
    private static String remains(Assessment assessment, Vocabulary vocabulary) {
        String levels = assessment.remains().entrySet().stream()
                .map(level -> vocabulary.factType(level.getKey()).orElseThrow().words() + " at " + Labels.number(level.getValue()))
                .collect(Collectors.joining(", "));
        return levels.isEmpty() ? "" : "; still reported: " + levels;
    }

    private static String word(Pace pace) {
        return switch (pace.word()) {
            case COMPLETE -> "is complete";
            case BEHIND -> "is behind schedule";
            case RELEASED -> "has been released from its next milestone by a closing of the gate";
            case PAUSED -> "is paused, as the gate is closed";
            case AHEAD -> "is ahead of schedule";
            case ON_SCHEDULE -> "is on schedule";
        };
    }

    private static String level(Pace pace, String counted) {
        String level = pace.level() == null ? "the number of " + counted + " has not been reported"
                : counted + " were last reported at " + Labels.number(pace.level());
        return pace.ceiling() == null ? level + ", with no ceiling in force yet"
                : level + ", and at most " + Labels.number(pace.ceiling()) + " may remain";
    }

    /** The next milestone, with its day if it has one. */
    private static String next(Assessment assessment, DutyId next) {
        return assessment.duties().stream().filter(v -> v.duty().id().equals(next) && v.effectiveDue() != null).findFirst()
                .map(v -> next + ", due on " + v.effectiveDue()).orElse(next.toString());
    }
}
