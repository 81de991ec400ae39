package doha.terms;

/** A duty that stands behind the gate under the reading. */
public record Gated(String duty) {

    @Override
    public String toString() {
        return duty + " stands behind the gate";
    }
}
