package doha.terms;

import java.time.LocalDate;

/** Something done that fulfils a duty, on the day it counts from; {@code name} distinguishes those of one day. */
public record Fulfilment(String duty, LocalDate on, String name) implements Dated {

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
        return "done for " + duty + " on " + on;
    }
}
