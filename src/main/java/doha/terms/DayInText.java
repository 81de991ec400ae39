package doha.terms;

import java.time.LocalDate;

/** The day on which the text expects an event, as the reading takes it. */
public record DayInText(String event, LocalDate day) {

    @Override
    public String toString() {
        return event + " expected on " + day;
    }
}
