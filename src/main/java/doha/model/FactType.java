package doha.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A type of fact and the fields it takes beside the common ones (interfaces.md, Scenario file).
 *
 * @param name      such as {@code us-forces}
 * @param measure   what contradicts what: a level holds until the next report, a total only grows, a determination holds
 *                  until the next; an event just happens
 * @param conduct   whether it may carry {@code until}
 * @param fields    the further fields by name, in the order of the table
 */
public record FactType(String name, Measure measure, boolean conduct, Map<String, Field> fields) {

    /** How facts of one type on one day bear on each other. */
    public enum Measure implements Named { EVENT, LEVEL, TOTAL, DETERMINATION }

    /** What a field's value looks like. */
    public enum Form implements Named { COUNT, CHOICE, TRUTH, DAY, DUTY, DUTIES, TEXT }

    /**
     * A field of a fact type.
     *
     * @param name         such as {@code on-target}
     * @param form         what its value looks like
     * @param choices      for a choice, the allowed values in order; empty otherwise
     * @param required     whether the fact is refused without it
     * @param defaultValue the value where it is absent and not required; null where it then has none
     */
    public record Field(String name, Form form, List<String> choices, boolean required, String defaultValue) {

        /** Copies the choices. */
        public Field {
            choices = List.copyOf(choices);
        }
    }

    /** Copies the fields, keeping their order. */
    public FactType {
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The field of that name, if this type has it. */
    public Optional<Field> field(String field) {
        return Optional.ofNullable(fields.get(field));
    }
}
