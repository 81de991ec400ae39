package doha.terms;

/** A duty that is one under some readings only, and under the present one. */
public record RecognizedDuty(String duty) {

    @Override
    public String toString() {
        return duty + " is recognized";
    }
}
