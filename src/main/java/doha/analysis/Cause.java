package doha.analysis;

import doha.model.FactId;
import doha.model.Named;
import java.time.LocalDate;

/**
 * What made something change on a day.
 *
 * @param kind what it is
 * @param fact the fact; null where it is the passing of a day
 * @param day  the day of the fact, of its end, or the due day that passed
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
        /** The day itself, such as the seventh of a reduction in violence. */
        DAY
    }
}
