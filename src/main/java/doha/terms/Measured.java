package doha.terms;

/** A fact type that reports a level, such as {@code us-forces}. */
public record Measured(String type) { }
