package doha.internal.document;

import doha.model.FactType;
import doha.model.Switch;
import doha.model.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schemas of what the program writes. They are resources, made from the records when the program is built, and fit any
 * agreement; what one agreement's vocabulary names is put in here.
 */
public final class Schemas {

    /** A day of the calendar, as a pattern. */
    static final String DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    private Schemas() {}

    /** The schema of what a command writes as JSON, as indented JSON. */
    @SuppressWarnings("unchecked")
    public static String of(String command, Vocabulary vocabulary) {
        Map<String, Object> schema = read(command + ".schema");
        fill((Map<String, Object>) schema.get("$defs"), vocabulary);
        return Json.text(schema);
    }

    /** The JSON of one of the resources. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> read(String name) {
        try (InputStream in = Schemas.class.getResourceAsStream("/doha/schema/" + name + ".json")) {
            return (Map<String, Object>) Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has definitions name the switches, the positions and the fields of facts that there are. */
    @SuppressWarnings("unchecked")
    public static void fill(Map<String, Object> definitions, Vocabulary vocabulary) {
        Map<String, Object> one = new LinkedHashMap<>();
        Map<String, Object> some = new LinkedHashMap<>();
        for (Switch known : vocabulary.switches()) {
            one.put(known.name(), map("enum", known.positions()));
            some.put(known.name(), map("type", "array", "items", map("enum", known.positions()), "minItems", 1, "uniqueItems", true));
        }
        definitions.computeIfPresent("switch", (name, general) -> map("enum", List.copyOf(one.keySet())));
        definitions.computeIfPresent("readings", (name, general) -> map("type", "object", "properties", one,
                "required", List.copyOf(one.keySet()), "additionalProperties", false));
        definitions.computeIfPresent("condition-term", (name, general) -> map("type", "object", "properties", some,
                "additionalProperties", false));
        if (definitions.get("fact-entry") instanceof Map<?, ?> fact) {
            vocabulary.factTypes().forEach(type -> type.fields().values()
                    .forEach(field -> ((Map<String, Object>) fact.get("properties")).putIfAbsent(field.name(), schema(field.form()))));
            ((Map<String, Object>) fact).put("additionalProperties", false);
        }
    }

    private static Map<String, Object> schema(FactType.Form form) {
        return switch (form) {
            case COUNT -> map("type", "integer", "minimum", 0);
            case DECIMAL -> map("type", "number");
            case TRUTH -> map("type", "boolean");
            case DAY -> map("type", "string", "format", "date", "pattern", DAY);
            case DUTY, DUTIES -> map("type", "array", "items", map("type", "string"));
            case CHOICE, TEXT -> map("type", "string");
        };
    }

    /** A map of keys and values in turn, in their order. */
    public static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
