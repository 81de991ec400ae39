package doha.terms;

import java.time.LocalDate;

/** A duty not done by its effective due day, which has passed. */
public record DeadlinePassed(String duty, LocalDate due) {

    @Override
    public String toString() {
        return duty + " not done by " + due;
    }
}
