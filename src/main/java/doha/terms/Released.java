package doha.terms;

import java.time.LocalDate;

/** A gated duty that the first closing of a gate has ended. */
public record Released(String duty, LocalDate on) {

    @Override
    public String toString() {
        return duty + " released on " + on;
    }
}
