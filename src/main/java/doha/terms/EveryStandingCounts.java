package doha.terms;

/** Given if it is asked what the facts would show if every standing counted (semantics.md, Silence). */
public record EveryStandingCounts() {

    @Override
    public String toString() {
        return "every standing counts";
    }
}
