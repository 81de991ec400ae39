package doha.analysis;

import doha.model.Readings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a reading must have for something to be so. A condition that names no switch admits every reading.
 *
 * @param allowed the switches it names, in the order of the vocabulary, each with the positions it admits
 */
public record Condition(Map<String, List<String>> allowed) {

    /** Copies the map and its lists. */
    public Condition {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        allowed.forEach((name, positions) -> copy.put(name, List.copyOf(positions)));
        allowed = Collections.unmodifiableMap(copy);
    }

    /** Whether it admits a reading. */
    public boolean admits(Readings reading) {
        return allowed.entrySet().stream().allMatch(e -> e.getValue().contains(reading.position(e.getKey())));
    }
}
