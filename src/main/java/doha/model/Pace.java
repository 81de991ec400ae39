package doha.model;

import org.jspecify.annotations.Nullable;

/**
 * The pace on the as-of day.
 *
 * @param word    how it is going
 * @param ceiling the most that may remain; null while no milestone's day has passed
 * @param level   the last reported level; null if there is no report
 * @param path    where an even fall that stops while the gate is closed would stand; null if that is not known
 * @param next    the duty of the first milestone not reached; null if all are
 */
public record Pace(Word word, @Nullable Integer ceiling, @Nullable Integer level, @Nullable Integer path,
        @Nullable DutyId next) {

    /** How it is going, in a word. */
    public enum Word implements Named { COMPLETE, BEHIND, RELEASED, PAUSED, AHEAD, ON_SCHEDULE }
}
