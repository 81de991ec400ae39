package doha.terms;

/** A type of conduct that lasts one day if the fact does not say otherwise. Given by the vocabulary. */
public record OneDayConduct(String type) {}
