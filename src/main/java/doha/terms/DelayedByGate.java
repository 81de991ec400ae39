package doha.terms;

import java.time.LocalDate;

/** A duty whose due day moves back with the closed days of a closing. */
public record DelayedByGate(String duty, Closing closing) implements Interval {

    @Override
    public LocalDate since() {
        return closing.since();
    }

    @Override
    public LocalDate ended() {
        return closing.ended();
    }

    @Override
    public String toString() {
        return "closed days of the gate move the due day of " + duty;
    }
}
