package doha.terms;

import java.time.LocalDate;
import java.util.List;

/**
 * One move of a duty's due day. If an extension falls into a closing, the closed days before it and those from its own day on are
 * two moves.
 *
 * @param duty  the duty
 * @param since the day of the extension, or the first of the closed days
 * @param days  by how many days the due day moved
 * @param day   the due day after it
 * @param parts the extension; or what lets the closed days of a closing move the duty's due day
 */
public record DeadlineShift(String duty, LocalDate since, long days, LocalDate day, List<?> parts) implements Compound {

    /** Copies the list. */
    public DeadlineShift {
        parts = List.copyOf(parts);
    }

    /** By duty and days alone: one of its parts holds all closings. */
    @Override
    public int hashCode() {
        return 31 * duty.hashCode() + day.hashCode();
    }

    @Override
    public String toString() {
        String by = parts.get(0) instanceof Extension ? "the extension of " + since + " by " + Phrases.days(days, "day")
                : Phrases.days(days, "closed day") + " from " + since;
        return duty + " due " + day + " after " + by;
    }
}
