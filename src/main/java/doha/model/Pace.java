package doha.model;

/**
 * The pace of the US withdrawal on the as-of day (semantics.md, The gate and the pace of withdrawal).
 *
 * @param word    where the withdrawal stands
 * @param ceiling the most US forces that may remain; null while no milestone's day has passed
 * @param level   the last reported number of US forces; null where there is no report
 * @param next    the duty of the first milestone not reached; null where all are
 */
public record Pace(Word word, Integer ceiling, Integer level, DutyId next) {

    /** Where the withdrawal stands, in a word. */
    public enum Word implements Named { COMPLETE, BEHIND, RELEASED, PAUSED, AHEAD, ON_SCHEDULE }
}
