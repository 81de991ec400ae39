package doha.terms;

import java.time.LocalDate;

/**
 * The time in which the standing duties of a part of the agreement are in force.
 *
 * @param part  the part
 * @param since the first day
 * @param ended the first day after it; null while it has not ended
 */
public record ApplicationPeriod(String part, LocalDate since, LocalDate ended) implements Interval {

    @Override
    public String toString() {
        return part + " in force since " + since + (ended == null ? "" : ", ended " + ended);
    }
}
