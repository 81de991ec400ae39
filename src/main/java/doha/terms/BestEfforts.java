package doha.terms;

/** A goal whose missing is no breach under the reading. */
public record BestEfforts(String duty) {

    @Override
    public String toString() {
        return duty + " owes effort, not the result";
    }
}
