package doha.terms;

import java.time.LocalDate;

/** Where a duty's due day stands after so many moves. */
public record DeadlineStage(String duty, int moves, LocalDate day) {

    @Override
    public String toString() {
        return duty + " due " + day + (moves == 0 ? "" : " after " + moves + (moves == 1 ? " move" : " moves"));
    }
}
