package doha.terms;

import java.time.LocalDate;

/** A duty not done yet, whose effective due day has not passed. */
public record WithinDeadline(String duty, LocalDate due) {

    @Override
    public String toString() {
        return duty + " may still be done by " + due;
    }
}
