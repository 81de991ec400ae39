package doha.terms;

/** A gate that the agreement has. Given by the vocabulary. */
public record NamedGate(String gate) {}
