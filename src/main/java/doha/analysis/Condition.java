package doha.analysis;

import doha.model.Readings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Under which readings something holds: those that one of its terms admits. Without terms it never holds; a term that asks nothing
 * always does.
 *
 * @param terms the alternatives, those that admit most readings first
 */
public record Condition(List<Term> terms) {

    /** Copies the terms. */
    public Condition {
        terms = List.copyOf(terms);
    }

    /** Whether it holds under a reading. */
    public boolean holds(Readings reading) {
        return terms.stream().anyMatch(term -> term.holds(reading));
    }

    /**
     * What one alternative asks.
     *
     * @param allowed the switches it asks about, in the order of the vocabulary, each with the positions it admits
     */
    public record Term(Map<String, List<String>> allowed) {

        /** Copies the map and its lists. */
        public Term {
            Map<String, List<String>> copy = new LinkedHashMap<>();
            allowed.forEach((name, positions) -> copy.put(name, List.copyOf(positions)));
            allowed = Collections.unmodifiableMap(copy);
        }

        /** Whether it admits a reading. */
        public boolean holds(Readings reading) {
            return allowed.entrySet().stream().allMatch(e -> e.getValue().contains(reading.position(e.getKey())));
        }
    }
}
