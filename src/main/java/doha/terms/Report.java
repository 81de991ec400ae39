package doha.terms;

import doha.model.Fact;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The report that stands for a level or total on a day.
 *
 * @param of    the fact type, such as {@code forces}
 * @param on    the day
 * @param count the number
 * @param fact  the fact that reports it
 */
public record Report(String of, LocalDate on, int count, Fact fact) implements Dated {

    @Override
    public LocalDate getOn() {
        return on;
    }

    @Override
    public String getName() {
        return fact.id().value();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Report r && fact == r.fact;
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(fact.id());
    }

    @Override
    public String toString() {
        return of + " at " + Phrases.count(count) + " on " + on;
    }
}
