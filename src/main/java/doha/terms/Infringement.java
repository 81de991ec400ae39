package doha.terms;

import doha.model.Fact;
import java.time.LocalDate;

/** Conduct, or a finding of it, of the kind that violates a duty, whether or not the duty was in force at the time. */
public record Infringement(String duty, LocalDate since, LocalDate ended, Fact fact) implements Interval {

    /** Conduct of the kind that violates a duty. */
    public static Infringement of(String duty, AdmittedFact conduct) {
        return new Infringement(duty, conduct.getOn(), conduct.getEnded(), conduct.getFact());
    }

    @Override
    public String toString() {
        return "conduct against " + duty + Phrases.time(since, ended);
    }
}
