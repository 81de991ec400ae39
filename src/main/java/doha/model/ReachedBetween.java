package doha.model;

import java.time.LocalDate;

/**
 * The two reports between which a level or total reached the number that a duty asks for, where the later one comes after the effective
 * due day: the number may have been reached on any day between them.
 *
 * @param from   the day of the last report that falls short
 * @param to     the day of the first that does not
 * @param before the fact that reports the one
 * @param after  the fact that reports the other
 */
public record ReachedBetween(LocalDate from, LocalDate to, FactId before, FactId after) {}
