package doha.terms;

import java.time.LocalDate;

/** The day on which a gate before a duty first closed. */
public record FirstClosing(String duty, LocalDate on) {

    @Override
    public String toString() {
        return "a gate before " + duty + " first closed on " + on;
    }
}
