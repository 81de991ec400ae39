package doha.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a duty that asks for numbers has come, whatever its phase (semantics.md, Progress).
 *
 * @param share    from 0 to 1, with four decimals, rounded down, so that only what is complete is 1; null if a number is missing
 * @param inPart   whether a finding says that the duty is performed in part
 * @param measures what it asks for, in the order of the fact types; empty if only a finding tells of it
 */
public record Progress(@Nullable Double share, boolean inPart, List<Indicator> measures) {

    /** Copies the list. */
    public Progress {
        measures = List.copyOf(measures);
    }

    /**
     * A level or total that a duty asks for.
     *
     * @param of   the fact type that reports it
     * @param from the number at the start: at signing for a level, 0 for a total; null if there is none
     * @param now  the number on the as-of day; null if there is none
     * @param to   the number owed; null if it cannot be computed
     */
    public record Indicator(String of, @Nullable Integer from, @Nullable Integer now, @Nullable Integer to) {}
}
