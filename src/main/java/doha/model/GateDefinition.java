package doha.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A gate of the agreement, in words. What waits for it and what closes it is for the rules.
 *
 * @param id     by which rules name it
 * @param judge  the switch that says who holds it closed; null if no switch does
 * @param closed why it is closed, in words, by the position of that switch; under the empty text if there is none
 */
public record GateDefinition(String id, @Nullable String judge, Map<String, String> closed) {

    /** Copies the words, keeping their order. */
    public GateDefinition {
        closed = Collections.unmodifiableMap(new LinkedHashMap<>(closed));
    }

    /** Why it is closed under a reading, as the end of a sentence. */
    public @Nullable String whyClosed(Readings readings) {
        return closed.get(judge == null ? "" : readings.position(judge));
    }
}
