package doha.terms;

/**
 * A number that a level may not exceed, kept as an exact fraction: {@code numerator / denominator}.
 *
 * @param duty        the duty whose target it is
 * @param level       the level it limits, such as {@code forces}
 * @param numerator   not negative; at most the product of two counts, which a long holds
 * @param denominator positive
 */
public record LevelCap(String duty, String level, long numerator, long denominator) {

    /** The whole number as a limit. */
    public LevelCap(String duty, String level, long number) {
        this(duty, level, number, 1);
    }

    /** Whether a level is at or under it, compared exactly, without rounding (semantics.md, Days). */
    public boolean allows(int level) {
        return Math.multiplyExact((long) level, denominator) <= numerator;
    }

    /** The number in words, a fraction with its exact terms. */
    public String inWords() {
        return numerator % denominator == 0 ? Phrases.count(numerator / denominator)
                : Phrases.count(numerator / denominator) + " (exactly " + numerator + "/" + denominator + ")";
    }

    /** What is asked for, in words: {@code 8,600 or less}. */
    public String asked() {
        return numerator == 0 ? "0" : inWords() + " or less";
    }

    /** The largest whole level that it allows. */
    public int whole() {
        return Math.toIntExact(numerator / denominator);
    }

    @Override
    public String toString() {
        return duty + " asks for " + level + " of " + asked();
    }
}
