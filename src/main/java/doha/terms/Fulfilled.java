package doha.terms;

import java.time.LocalDate;

/** A duty is done, by its first deed. */
public record Fulfilled(String duty, LocalDate on) {

    @Override
    public String toString() {
        return duty + " done on " + on;
    }
}
