package doha.terms;

import java.time.LocalDate;

/** A duty that facts show done in time which only their standing keeps from counting (semantics.md, Silence). */
public record PerformanceExcluded(String duty, LocalDate on) {

    @Override
    public String toString() {
        return duty + " done in time, on " + on + ", by facts that only their standing keeps from counting";
    }
}
