package doha.terms;

import java.time.LocalDate;

/**
 * One move of a duty's due day, in its turn: a closing is cut where an extension falls into it, so that each extension comes
 * before the closed days from its own day on.
 *
 * @param duty   the duty
 * @param turn   0 for the first, and so on
 * @param since  the day of the extension, or the first of the closed days
 * @param to     the day an extension names; null for closed days
 * @param days   the number of closed days; 0 for an extension
 * @param source what moves it
 */
public record DeadlineShift(String duty, int turn, LocalDate since, LocalDate to, long days, DeadlineMover source) implements Compound {

    @Override
    public java.util.List<?> parts() {
        return java.util.List.of(source);
    }

    @Override
    public String toString() {
        return to == null ? duty + ": " + Phrases.days(days, "closed day") + " from " + since : duty + ": extension on " + since + " to " + to;
    }
}
