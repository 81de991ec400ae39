package doha.terms;

import doha.model.Fact;
import java.time.LocalDate;

/** A violation of a standing duty while it is in force; {@code ended} is null while it has not stopped. */
public record Violation(String duty, LocalDate since, LocalDate ended, Fact fact) implements Dated, Interval {

    /** The violation of a duty by a wrong: the time in which the wrong lasted and the duty was in force. */
    public static Violation of(String duty, Infringement wrong, ContinuingObligation inForce) {
        return new Violation(duty, Days.later(wrong.since(), inForce.since()), Days.earlier(wrong.ended(), inForce.ended()),
                wrong.fact());
    }

    @Override
    public LocalDate getOn() {
        return since;
    }

    @Override
    public String getName() {
        return fact.id().value();
    }

    /** By duty and fact alone: violations are hashed often, and these seldom clash. */
    @Override
    public int hashCode() {
        return 31 * duty.hashCode() + fact.hashCode();
    }

    @Override
    public String toString() {
        return duty + " violated" + Phrases.time(since, ended);
    }
}
