package doha.terms;

import java.time.LocalDate;

/** The first day that a silence on a duty must cover, up to the as-of day, for nothing to decide the duty (semantics.md, Silence). */
public record SilenceNeeded(String duty, LocalDate since) {

    @Override
    public String toString() {
        return "silence on " + duty + " decides from " + since;
    }
}
