package doha.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A gate of the agreement, in words. What waits for it and what closes it is for the rules.
 *
 * @param id     by which rules name it
 * @param closed why it is closed, in words, by the cause that rules name
 */
public record GateDefinition(String id, Map<String, String> closed) {

    /** Copies the words, keeping their order. */
    public GateDefinition {
        closed = Collections.unmodifiableMap(new LinkedHashMap<>(closed));
    }
}
