package doha.terms;

import java.time.LocalDate;

/** An event that duties arise with, or end with; {@code what} is the name that rules give it. */
public record TriggerEvent(String what, LocalDate on) {

    @Override
    public String toString() {
        return what + " on " + on;
    }
}
