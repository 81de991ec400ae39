package doha.terms;

import java.time.LocalDate;

/** A half-open time [since, ended); {@code ended} is null if it has not ended. */
public interface Interval {

    /** Its first day. */
    LocalDate since();

    /** The first day after it; null if it has not ended. */
    LocalDate ended();

    /** Whether a day lies in it. */
    default boolean covers(LocalDate day) {
        return !since().isAfter(day) && (ended() == null || ended().isAfter(day));
    }

    /** Whether some day lies in both times. */
    default boolean sharesADayWith(Interval other) {
        return (ended() == null || ended().isAfter(other.since())) && (other.ended() == null || other.ended().isAfter(since()));
    }
}
