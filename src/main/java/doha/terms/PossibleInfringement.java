package doha.terms;

import doha.model.Fact;
import java.time.LocalDate;

/** Conduct of an unknown author, of the kind that violates a duty if its usual author did it. */
public record PossibleInfringement(String duty, LocalDate since, LocalDate ended, Fact fact) implements Interval {

    /** Conduct of the kind that may violate a duty. */
    public static PossibleInfringement of(String duty, AdmittedFact conduct) {
        return new PossibleInfringement(duty, conduct.getOn(), conduct.getEnded(), conduct.getFact());
    }

    @Override
    public String toString() {
        return "conduct of an unknown author that may be against " + duty + Phrases.time(since, ended);
    }
}
