package doha.terms;

import doha.model.Fact;
import java.time.LocalDate;

/** An extension of one duty's due day that binds under the reading. */
public record Extension(String duty, LocalDate on, LocalDate to, Fact fact) {

    @Override
    public String toString() {
        return duty + " extended on " + on + " to " + to;
    }
}
