package doha.terms;

/** A duty whose due day moves back with the closed days of a gate. */
public record DelayedByGate(String duty, Closings closings) {

    @Override
    public String toString() {
        return "closed days of the gate move the due day of " + duty;
    }
}
