package doha.terms;

/** A word for the pace that holds, and its rank among them: of several, the first is said. */
public record PaceCandidate(int rank, String word) {

    @Override
    public String toString() {
        return "pace may be called " + word;
    }
}
