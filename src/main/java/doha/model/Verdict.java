package doha.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one duty (semantics.md, Statuses and phases, and Days).
 *
 * @param duty         the duty
 * @param phase        the phase, which settles the status
 * @param due          the text's due day; null if there is none
 * @param effectiveDue the due day as moved by the gate and by extensions; null if there is none
 * @param decidedOn    the day the verdict fell; null while pending
 * @param daysLate     how many days after the effective due day; null if lateness has no meaning
 * @param progress     how far it has come; null if it asks for no number and no finding tells of it
 * @param reachedBetween the two reports between which a level or total reached its number, if the later one comes after the effective due
 *                     day; null otherwise
 * @param facts        the facts the verdict rests on, in the order of their days; empty in {@link Outcomes}
 * @param rules        the rules that led to it, from the clause to the verdict; empty in {@link Outcomes}
 */
public record Verdict(Duty duty, Phase phase, @Nullable LocalDate due, @Nullable LocalDate effectiveDue, @Nullable LocalDate decidedOn,
        @Nullable Long daysLate, @Nullable Progress progress, @Nullable ReachedBetween reachedBetween,
        List<FactId> facts, List<String> rules) {

    /** Copies the lists. */
    public Verdict {
        facts = List.copyOf(facts);
        rules = List.copyOf(rules);
    }

    /** The status that the phase explains. */
    public Status status() {
        return phase.status();
    }
}
