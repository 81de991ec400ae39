package doha.model;

import java.time.LocalDate;

/**
 * The gate on the as-of day (semantics.md, Gates and pace).
 *
 * @param open       whether it is open on that day
 * @param since      the first day of the present closing, or the day the last one ended, or the signing
 * @param closedDays the closed days from the signing to the as-of day, both included
 */
public record Gate(boolean open, LocalDate since, long closedDays) {}
