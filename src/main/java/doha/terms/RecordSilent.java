package doha.terms;

import java.time.LocalDate;

/**
 * The scenario's author says that the record is silent on a duty for a time (semantics.md, Silence).
 *
 * @param duty  the duty
 * @param since the first day of the silence; {@link LocalDate#MIN} if it has always lasted
 * @param ended the first day after it; null if it has not ended
 */
public record RecordSilent(String duty, LocalDate since, LocalDate ended) implements Interval {

    @Override
    public String toString() {
        return "the record is said to be silent on " + duty + (since.equals(LocalDate.MIN) ? "" : " from " + since)
                + (ended == null ? "" : " to " + ended);
    }
}
