package doha.terms;

import doha.model.Fact;
import java.time.LocalDate;
import java.util.List;

/**
 * When a duty was done if every standing counted: the answer to {@link ExcludedEvidenceAsked}, given from a run of the same rules.
 *
 * @param duty  the duty
 * @param on    the day
 * @param parts the facts that show it
 */
public record ShownByEveryFact(String duty, LocalDate on, List<Fact> parts) implements Compound {

    /** Copies the list. */
    public ShownByEveryFact {
        parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
        return duty + " done on " + on + " if every standing counted";
    }
}
