package doha.terms;

/** A fact type that reports a level, such as {@code forces}. */
public record Measured(String type) {}
