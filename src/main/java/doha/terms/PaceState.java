package doha.terms;

/** The pace on the as-of day. */
public record PaceState(String word, Integer ceiling, Integer level, String next) {

    @Override
    public String toString() {
        return "pace: " + word;
    }
}
