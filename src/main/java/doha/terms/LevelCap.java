package doha.terms;

import java.util.Locale;

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

    /** The number in words, a fraction with two decimals, rounded down so that it does not allow more. */
    public String inWords() {
        long hundredths = numerator % denominator * 100 / denominator;
        return Phrases.count(numerator / denominator) + (hundredths == 0 ? "" : String.format(Locale.ROOT, ".%02d", hundredths));
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
