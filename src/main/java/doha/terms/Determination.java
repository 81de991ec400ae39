package doha.terms;

import doha.model.Fact;
import java.time.LocalDate;

/**
 * What was determined on a day, and holds until the next determination of the same type.
 *
 * @param of   the type of the fact
 * @param on   the day
 * @param word what was determined, as the fact's type names it
 * @param fact the fact that reports it
 */
public record Determination(String of, LocalDate on, String word, Fact fact) implements Dated {

    @Override
    public LocalDate getOn() {
        return on;
    }

    @Override
    public String getName() {
        return fact.id().value();
    }

    @Override
    public String toString() {
        return of + ": " + word + " on " + on;
    }
}
