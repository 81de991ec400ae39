package doha.terms;

import java.time.LocalDate;

/** A duty's effective due day, after all that moves it. */
public record EffectiveDeadline(String duty, LocalDate day) {

    @Override
    public String toString() {
        return duty + " effectively due " + day;
    }
}
