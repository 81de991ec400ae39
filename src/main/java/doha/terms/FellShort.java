package doha.terms;

import java.util.List;

/** A report after a duty's effective due day that falls short of the number that the duty asks for (semantics.md, Silence). */
public record FellShort(String duty, Report report) implements Compound {

    @Override
    public List<?> parts() {
        return List.of(report);
    }

    @Override
    public String toString() {
        return duty + " not reached: " + report;
    }
}
