package doha.internal.document;

import doha.internal.document.Shape.Words;
import doha.model.Describe;
import doha.model.FactType;
import doha.model.Named;
import doha.model.Phase;
import doha.model.Readings;
import doha.model.Status;
import doha.model.Switch;
import doha.model.Vocabulary;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schemas (draft 2020-12) of the results, read from the records that {@link Json} writes: their components are the properties,
 * all of them required and no others allowed; {@link Describe} says what they mean, {@link Nullable} what can be absent.
 */
public final class JsonSchema {

    private static final String DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    private final Vocabulary vocabulary;
    private final String prefix;
    private final Map<String, Object> definitions = new TreeMap<>();

    /** Schemas that take their words from a vocabulary and refer to each other under a prefix. */
    public JsonSchema(Vocabulary vocabulary, String prefix) {
        this.vocabulary = vocabulary;
        this.prefix = prefix;
    }

    /**
     * What a command writes.
     *
     * @param title what it is
     * @param type  what it consists of
     * @param one   whether it can be one of these
     * @param many  whether it can be an array of these
     */
    public record Output(String title, Class<?> type, boolean one, boolean many) {

        /** A record. */
        public static Output of(String title, Class<?> type) {
            return new Output(title, type, true, false);
        }
    }

    /** What the commands write as JSON, by the name of the command. */
    public static final Map<String, Output> OUTPUTS = outputs();

    private static Map<String, Output> outputs() {
        List<Output> outputs = List.of(
                new Output("assess --format json: one file gives an object, several an array; jsonl gives an object a line",
                        AssessmentView.AssessmentEntry.class, true, true),
                Output.of("explain", ExplanationView.ExplanationEntry.class),
                Output.of("timeline", TimelineView.TimelineEntry.class),
                new Output("compare", ComparisonView.ComparisonEntry.class, false, true),
                Output.of("readings", ReadingsView.ReadingsEntry.class),
                Output.of("flip", FlipView.FlipEntry.class),
                Output.of("sweep", SweepView.SweepEntry.class),
                new Output("duties", DutiesView.DutyEntry.class, false, true),
                new Output("rules", RulesView.RuleEntry.class, false, true));
        Map<String, Output> byName = new LinkedHashMap<>();
        outputs.forEach(output -> byName.put(output.title().split(" ")[0], output));
        return byName;
    }

    /** The schema of an output, as indented JSON. */
    public static String of(Output output, Vocabulary vocabulary) {
        JsonSchema schemas = new JsonSchema(vocabulary, "#/$defs/");
        String title = "doha " + output.title() + (output.title().contains(" ") ? "" : " --format json");
        Map<String, Object> schema = map("$schema", "https://json-schema.org/draft/2020-12/schema", "title", title);
        schema.putAll(schemas.output(output));
        schema.put("$defs", schemas.definitions());
        return Json.text(schema);
    }

    /** The schema of an output. */
    public Map<String, Object> output(Output output) {
        Object items = type(output.type());
        Map<String, Object> array = map("type", "array", "items", items);
        return !output.many() ? cast(items) : output.one() ? map("oneOf", List.of(items, array)) : array;
    }

    /** All that the schemas made so far refer to. */
    public Map<String, Object> definitions() {
        return definitions;
    }

    /** The schema of what is of a type. */
    public Map<String, Object> type(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            if (generic.getRawType() == Map.class) {
                Map<String, Object> map = map("type", "object", "additionalProperties", type(of[1]));
                if (of[0] instanceof Class<?> key && Named.class.isAssignableFrom(key)) {
                    map.put("propertyNames", map("enum", labels(key)));
                }
                return map;
            } else if (generic.getRawType() == Optional.class) {
                return nullable(type(of[0]));
            }
            return map("type", "array", "items", type(of[0]));
        }
        Class<?> simple = (Class<?>) type;
        if (simple == LocalDate.class) {
            return map("type", "string", "format", "date", "pattern", DAY);
        } else if (simple == boolean.class || simple == Boolean.class) {
            return map("type", "boolean");
        } else if (simple == int.class || simple == long.class || simple == Integer.class || simple == Long.class) {
            return map("type", "integer");
        } else if (simple == double.class || simple == Double.class || simple == BigDecimal.class) {
            return map("type", "number");
        } else if (simple == Readings.class) {
            return words(Words.POSITIONS);
        } else if (simple.isEnum()) {
            return map("enum", labels(simple));
        } else if (simple == Object.class) {
            return map();
        } else if (simple.isSealed() || simple.isRecord() && !Json.isId(simple)) {
            return reference(simple);
        }
        return map("type", "string");
    }

    private static List<String> labels(Class<?> type) {
        return type == StatusPhase.class ? Arrays.stream(Phase.values()).map(phase -> new StatusPhase(phase).label()).toList()
                : Arrays.stream(type.getEnumConstants()).map(constant -> ((Named) constant).label()).toList();
    }

    private Map<String, Object> reference(Class<?> type) {
        String name = Json.name(type.getSimpleName());
        if (!definitions.containsKey(name)) {
            definitions.put(name, map());
            definitions.put(name, type.isSealed() ? oneOf(type.getPermittedSubclasses()) : object(type));
        }
        return map("$ref", prefix + name);
    }

    private Map<String, Object> oneOf(Class<?>... types) {
        return map("oneOf", Arrays.stream(types).map(this::type).toList());
    }

    private Map<String, Object> object(Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        properties(type, properties, required);
        Map<String, Object> schema = map("type", "object");
        Describe described = type.getAnnotation(Describe.class);
        if (described != null) {
            schema.put("description", described.value());
        }
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        if (labels(Status.class).equals(enumOf(properties.get("status"))) && labels(Phase.class).equals(enumOf(properties.get("phase")))) {
            schema.put("oneOf", Arrays.stream(Status.values()).map(JsonSchema::pairs).toList());
        }
        return schema;
    }

    private static Object enumOf(Object schema) {
        return schema instanceof Map<?, ?> map ? map.get("enum") : null;
    }

    /** Each phase belongs to one status. */
    private static Map<String, Object> pairs(Status status) {
        List<String> phases = Arrays.stream(Phase.values()).filter(phase -> phase.status() == status).map(Phase::label).toList();
        return map("properties", map("status", map("const", status.label()), "phase", map("enum", phases)));
    }

    private void properties(Class<?> type, Map<String, Object> properties, List<String> required) {
        for (RecordComponent component : type.getRecordComponents()) {
            Shape shape = component.getAnnotation(Shape.class);
            if (shape != null && shape.words() == Words.FIELDS) {
                fields(properties);
            } else if (shape != null && shape.words() == Words.CHOICES) {
                choices(properties);
            } else if (shape != null && shape.inline()) {
                properties(component.getType(), properties, required);
            } else {
                properties.put(Json.name(component), property(component, shape));
                if (shape == null || !shape.optional()) {
                    required.add(Json.name(component));
                }
            }
        }
    }

    private Map<String, Object> property(RecordComponent component, Shape shape) {
        Map<String, Object> schema = shape != null && shape.only().length > 0 ? map("enum", List.of(shape.only()))
                : shape != null && shape.oneOf().length > 0 ? oneOf(shape.oneOf())
                : shape != null && shape.words() == Words.SWITCHES && component.getType() == List.class ? map("type", "array", "items", words(Words.SWITCHES))
                : shape != null && shape.words() != Words.NONE ? words(shape.words()) : type(component.getGenericType());
        Describe described = component.getAnnotation(Describe.class);
        if ("integer".equals(schema.get("type")) && (described == null || described.least() > Long.MIN_VALUE)) {
            schema.put("minimum", described == null ? 0 : described.least());
        }
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            schema = nullable(schema);
        }
        if (described != null && !described.value().isEmpty()) {
            schema.put("description", described.value());
        }
        return schema;
    }

    private static Map<String, Object> nullable(Map<String, Object> schema) {
        if (schema.get("enum") instanceof List<?> list) {
            List<Object> all = new ArrayList<>(list);
            all.add(null);
            schema.put("enum", all);
        } else if (schema.get("type") instanceof String type) {
            schema.put("type", List.of(type, "null"));
        } else {
            return map("anyOf", List.of(schema, map("type", "null")));
        }
        return schema;
    }

    private Map<String, Object> words(Words words) {
        if (words == Words.SWITCHES) {
            return map("enum", vocabulary.switches().stream().map(Switch::name).toList());
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        vocabulary.switches().forEach(s -> properties.put(s.name(), map("enum", s.positions())));
        definitions.put("readings", map("type", "object", "properties", properties, "required", List.copyOf(properties.keySet()),
                "additionalProperties", false));
        return map("$ref", prefix + "readings");
    }

    /** Switches with positions each: any of them can be absent. */
    private void choices(Map<String, Object> properties) {
        vocabulary.switches().forEach(s -> properties.put(s.name(), map("type", "array", "items", map("enum", s.positions()), "minItems", 1,
                "uniqueItems", true)));
    }

    /** What the types of facts declare: any of it can be absent. */
    private void fields(Map<String, Object> properties) {
        for (FactType type : vocabulary.factTypes()) {
            for (FactType.Field field : type.fields().values()) {
                properties.putIfAbsent(field.name(), switch (field.form()) {
                    case COUNT -> map("type", "integer", "minimum", 0);
                    case DECIMAL -> map("type", "number");
                    case TRUTH -> map("type", "boolean");
                    case DAY -> type(LocalDate.class);
                    case DUTY, DUTIES -> map("type", "array", "items", map("type", "string"));
                    case CHOICE, TEXT -> map("type", "string");
                });
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object map) {
        return (Map<String, Object>) map;
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
