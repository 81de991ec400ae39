package doha.terms;

import doha.model.Fact;
import java.time.LocalDate;

/** What the United States determined of Taliban compliance on a day. */
public record Determination(LocalDate on, boolean complying, Fact fact) implements Dated {

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
        return "the United States finds the Taliban " + (complying ? "complying" : "not complying") + " on " + on;
    }
}
