package doha.terms;

import java.time.LocalDate;

/** An act or goal asked about by {@link WhyNot} that was not done in time, or not done at all; {@code due} is null if no day is set. */
public record PendingRequirement(String duty, LocalDate due) {}
