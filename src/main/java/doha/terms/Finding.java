package doha.terms;

import doha.model.Fact;
import java.time.LocalDate;

/** A finding on one duty: {@code performed} or {@code violated}. */
public record Finding(String duty, String outcome, LocalDate on, LocalDate ended, Fact fact) {

    @Override
    public String toString() {
        return "finding: " + duty + " " + outcome + " on " + on;
    }
}
