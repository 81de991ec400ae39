package doha.terms;

import java.time.LocalDate;

/** A gate on the as-of day: open or closed since when, and the closed days so far. */
public record GateState(String gate, boolean open, LocalDate since, long closedDays) {

    @Override
    public String toString() {
        return "gate " + (open ? "open" : "closed") + " since " + since + ", " + Phrases.days(closedDays, "closed day") + " so far";
    }
}
