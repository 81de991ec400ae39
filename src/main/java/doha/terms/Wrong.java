package doha.terms;

import doha.model.Fact;
import java.time.LocalDate;

/** Conduct, or a finding of it, of the kind that violates a duty, whether or not the duty was in force at the time. */
public record Wrong(String duty, LocalDate since, LocalDate ended, Fact fact) implements Span {

    /** Conduct of the kind that violates a duty. */
    public static Wrong of(String duty, Counted conduct) {
        return new Wrong(duty, conduct.getOn(), conduct.getEnded(), conduct.getFact());
    }

    @Override
    public String toString() {
        return "conduct against " + duty + Words.time(since, ended);
    }
}
