package doha.internal.rules;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * Terms that there may be in working memory: of a type, with what their properties may be. What is not told of a property may be
 * anything.
 *
 * @param type   the full name of a class, or the name of a declared type
 * @param fields what is told of properties
 */
record Possible(String type, Map<String, Value> fields) {

    /** Stands for terms of any type. */
    static final Possible ANYTHING = new Possible("*", Map.of());

    Possible {
        fields = Collections.unmodifiableMap(new HashMap<>(fields));
    }

    static Possible of(Class<?> type, Map<String, Value> fields) {
        return new Possible(type.getName(), fields);
    }

    Value get(String property) {
        return fields.getOrDefault(property, Value.UNKNOWN);
    }

    Possible with(String property, Value value) {
        Map<String, Value> changed = new HashMap<>(fields);
        changed.put(property, value);
        return new Possible(type, changed);
    }
}
