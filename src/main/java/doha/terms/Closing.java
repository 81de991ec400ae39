package doha.terms;

import java.time.LocalDate;
import java.util.List;

/**
 * A time in which a gate is closed without a break.
 *
 * @param gate   the gate
 * @param number 1 for the first closing of that gate, and so on
 * @param since  the first closed day
 * @param ended  the first open day after it; null while it is closed
 * @param parts  the violations or determinations that make it
 */
public record Closing(String gate, int number, LocalDate since, LocalDate ended, List<?> parts) implements Compound, Interval {

    /** Whether the gate is closed by it on a day. */
    public boolean covers(LocalDate day) {
        return !since.isAfter(day) && (ended == null || ended.isAfter(day));
    }

    /** How many of its days fall on or before {@code last}. */
    public long daysTo(LocalDate last) {
        LocalDate end = ended == null || ended.isAfter(last) ? last.plusDays(1) : ended;
        return Math.max(0, end.toEpochDay() - since.toEpochDay());
    }

    /** By the day it began: closings are hashed often, and may be made of very many parts. */
    @Override
    public int hashCode() {
        return since.hashCode();
    }

    @Override
    public String toString() {
        return "gate closed" + Phrases.time(since, ended);
    }
}
