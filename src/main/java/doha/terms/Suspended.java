package doha.terms;

/** A gated duty whose clock is stopped, a gate before it being closed on the as-of day. */
public record Suspended(String duty) {

    @Override
    public String toString() {
        return duty + " suspended";
    }
}
