package doha.laws;

import doha.Assessment;
import doha.model.DutyId;
import doha.model.Gate;
import doha.model.Outcomes;
import doha.model.Pace;
import doha.model.Phase;
import doha.model.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Outcomes as lines of text that a person can compare. */
final class Told {

    private Told() {}

    /** A line for each duty, one for the gate and one for the pace. */
    static List<String> of(Assessment assessment) {
        List<String> lines = duties(assessment, duty -> true);
        end(lines, assessment.gate(), assessment.pace());
        return lines;
    }

    /** As {@link #of(Assessment)}; the same outcome gives the same lines. */
    static List<String> of(Outcomes answer) {
        List<String> lines = new ArrayList<>();
        for (Verdict j : answer.duties()) {
            lines.add(row(j.duty().id(), j.phase(), j.due(), j.effectiveDue(), j.decidedOn(), j.daysLate()));
        }
        end(lines, answer.gate(), answer.pace());
        return lines;
    }

    /** The lines of some duties. */
    static List<String> duties(Assessment assessment, Predicate<DutyId> which) {
        List<String> lines = new ArrayList<>();
        for (Verdict v : assessment.duties()) {
            if (which.test(v.duty().id())) {
                lines.add(row(v));
            }
        }
        return lines;
    }

    /** The line of a duty. */
    static String row(Verdict v) {
        return row(v.duty().id(), v.phase(), v.due(), v.effectiveDue(), v.decidedOn(), v.daysLate());
    }

    private static void end(List<String> lines, Gate gate, Pace pace) {
        lines.add(gate == null ? "no gate"
                : "gate " + (gate.open() ? "open" : "closed") + " since " + gate.since() + ", closed days " + gate.closedDays());
        lines.add(pace == null ? "no pace"
                : "pace " + pace.word().label() + ", ceiling " + pace.ceiling() + ", level " + pace.level() + ", next " + pace.next());
    }

    private static String row(DutyId duty, Phase phase, LocalDate due, LocalDate effective, LocalDate decided, Long late) {
        return duty + " " + phase.status().label() + "/" + phase.label() + (due == null && effective == null ? "" : ", due " + due)
                + (effective == null || effective.equals(due) ? "" : " moved to " + effective)
                + (due != null && effective == null ? " released" : "")
                + (decided == null ? "" : ", decided " + decided) + (late == null ? "" : ", days late " + late);
    }
}
