package doha.terms;

import java.time.LocalDate;

/**
 * A standing duty that has arisen.
 *
 * @param duty  the duty
 * @param since the day it arose
 * @param ended the day it ended; null while it has not
 */
public record ContinuingObligation(String duty, LocalDate since, LocalDate ended) implements Interval {

    @Override
    public String toString() {
        return duty + " in force since " + since + (ended == null ? "" : ", ended " + ended);
    }
}
