package doha.terms;

import java.time.LocalDate;

/**
 * Something that may be the event that duties arise with: the first of its kind is.
 *
 * @param what the name that rules give the event
 * @param on   the day
 * @param name distinguishes those of one day
 */
public record Onset(String what, LocalDate on, String name) implements Dated {

    @Override
    public LocalDate getOn() {
        return on;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String toString() {
        return what + " on " + on + ", by " + name;
    }
}
