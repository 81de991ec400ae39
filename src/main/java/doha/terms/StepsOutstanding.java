package doha.terms;

import java.time.LocalDate;

/** A time in which steps that a gate asks for are not all taken; {@code ended} is null while they are not. */
public record StepsOutstanding(String gate, LocalDate since, LocalDate ended) implements Interval {

    @Override
    public String toString() {
        return "steps that the gate asks for outstanding" + Phrases.time(since, ended);
    }
}
