package doha.terms;

import java.time.LocalDate;

/** The last day that can move a duty's due day: the day it was done, or the as-of day. */
public record DeadlineCutoff(String duty, LocalDate day) {

    @Override
    public String toString() {
        return duty + " can move up to " + day;
    }
}
