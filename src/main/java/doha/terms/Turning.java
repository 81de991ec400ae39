package doha.terms;

import java.time.LocalDate;

/** A day on which something can turn though no fact bears it; concluded only where {@link Watching} asks. */
public record Turning(LocalDate day) { }
