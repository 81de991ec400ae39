package doha.terms;

import java.time.LocalDate;

/** The agreement was signed. */
public record Signed(LocalDate on) {

    @Override
    public String toString() {
        return "signed on " + on;
    }
}
