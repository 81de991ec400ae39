package doha.analysis;

import doha.model.FactId;
import doha.model.Named;
import java.time.LocalDate;

/**
 * What made something change on a day.
 *
 * @param kind what it is
 * @param fact the fact; null where it is the passing of a day that no fact began
 * @param day  the day of the fact, of its end, or the due day that passed; with {@link Kind#DAY}, the day the fact began, or itself
 */
public record Cause(Kind kind, FactId fact, LocalDate day) {

    /** What makes something change. */
    public enum Kind implements Named {
        /** A fact of that day. */
        FACT,
        /** Conduct that was over on that day. */
        END,
        /** A due day that passed. */
        DUE_DAY_PASSED,
        /** The day itself: the seventh of a reduction in violence, the day after an attack, the due day that the pace was ahead of. */
        DAY
    }
}
