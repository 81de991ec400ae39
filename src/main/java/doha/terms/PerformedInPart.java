package doha.terms;

import doha.model.Fact;

/** A finding that counts says that a duty is performed in part (semantics.md, Progress). */
public record PerformedInPart(String duty, Fact fact) {

    @Override
    public String toString() {
        return duty + " performed in part, by " + fact.id();
    }
}
