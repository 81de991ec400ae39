package doha.terms;

import java.time.LocalDate;

/**
 * The question: the as-of day is a fact like any other.
 *
 * @param asOf    the day on which everything is judged
 * @param knownBy only what was known by this day counts; {@link LocalDate#MAX} if all does
 */
public record EvaluationDate(LocalDate asOf, LocalDate knownBy) {}
