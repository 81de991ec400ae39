package doha.terms;

/** A type of fact by which something is determined, and the field that says what. Given by the vocabulary. */
public record DeterminationType(String type, String field) {}
