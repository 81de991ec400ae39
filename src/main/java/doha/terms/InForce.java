package doha.terms;

import java.time.LocalDate;

/**
 * A standing duty that has arisen.
 *
 * @param duty  the duty
 * @param since the day it arose
 * @param ended the day it ended; null while it has not
 */
public record InForce(String duty, LocalDate since, LocalDate ended) implements Span {

    @Override
    public String toString() {
        return duty + " in force since " + since + (ended == null ? "" : ", ended " + ended);
    }
}
