package doha.terms;

/** A duty that is behind a gate under the reading. */
public record Gated(String duty, String gate) {

    @Override
    public String toString() {
        return duty + " is behind the gate";
    }
}
