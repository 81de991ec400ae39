package doha.internal.document;

import static doha.internal.document.Schemas.map;

import doha.model.Named;
import doha.model.Phase;
import doha.model.Readings;
import doha.model.Status;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schemas (draft 2020-12) of the results, read from the records that {@link Json} writes: their components are the properties,
 * all of them required and no others allowed; {@link Describe} says what they mean, {@link Nullable} what can be absent. What depends
 * on a vocabulary is said for any; {@link Schemas#fill} puts one vocabulary's words in.
 */
public final class SchemaGenerator {

    /** What the commands write as JSON, by the name of the command. */
    static final Map<String, Class<?>> OUTPUTS = outputs();

    /** What the values of the model mean, which know nothing of schemas. */
    private static final Map<String, String> OF_THE_MODEL = Map.of("Receipt", "the same receipt, days and readings give the same answer",
            "Pace.ceiling", "the most that may remain", "Pace.level", "the last reported level",
            "Pace.next", "the duty of the first milestone not reached");

    private final String prefix;
    private final Map<String, Object> definitions = new TreeMap<>();

    /** Schemas that refer to each other under a prefix. */
    public SchemaGenerator(String prefix) {
        this.prefix = prefix;
    }

    private static Map<String, Class<?>> outputs() {
        Map<String, Class<?>> outputs = new LinkedHashMap<>();
        outputs.put("assess", AssessmentView.AssessmentEntry.class);
        outputs.put("explain", ExplanationView.ExplanationEntry.class);
        outputs.put("timeline", TimelineView.TimelineEntry.class);
        outputs.put("compare", ComparisonView.ComparisonEntry[].class);
        outputs.put("readings", ReadingsView.ReadingsEntry.class);
        outputs.put("flip", FlipView.FlipEntry.class);
        outputs.put("sweep", SweepView.SweepEntry.class);
        outputs.put("duties", DutiesView.DutyEntry[].class);
        outputs.put("rules", RulesView.RuleEntry[].class);
        outputs.put("stances", StancesView.StancesEntry.class);
        outputs.put("facts", FactsView.FactsEntry.class);
        outputs.put("switches", SwitchesView.SwitchesEntry.class);
        return outputs;
    }

    /** The schema of what a command writes, as indented JSON. */
    static String of(String command) {
        SchemaGenerator schemas = new SchemaGenerator("#/$defs/");
        Map<String, Object> of = schemas.type(OUTPUTS.get(command));
        Map<String, Object> schema = map("$schema", "https://json-schema.org/draft/2020-12/schema", "title",
                "doha " + command + " --format json");
        if (command.equals("assess")) {
            schema.put("title", schema.get("title") + ": one file gives an object, several an array; jsonl gives an object a line");
            of = map("oneOf", List.of(of, map("type", "array", "items", of)));
        }
        schema.putAll(of);
        schema.put("$defs", schemas.definitions());
        return Json.text(schema);
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
        if (simple.isArray()) {
            return map("type", "array", "items", type(simple.getComponentType()));
        } else if (simple == LocalDate.class) {
            return map("type", "string", "format", "date", "pattern", Schemas.DAY);
        } else if (simple == boolean.class || simple == Boolean.class) {
            return map("type", "boolean");
        } else if (simple == int.class || simple == long.class || simple == Integer.class || simple == Long.class) {
            return map("type", "integer");
        } else if (simple == double.class || simple == Double.class || simple == BigDecimal.class) {
            return map("type", "number");
        } else if (simple == Readings.class) {
            definitions.put("readings", map("type", "object", "additionalProperties", map("type", "string")));
            return map("$ref", prefix + "readings");
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
        return type == ReadingsView.StatusPhase.class
                ? Arrays.stream(Phase.values()).map(phase -> new ReadingsView.StatusPhase(phase).label()).toList()
                : Arrays.stream(type.getEnumConstants()).map(constant -> ((Named) constant).label()).toList();
    }

    private Map<String, Object> reference(Class<?> type) {
        String name = type.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
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
        Object others = properties(type, properties, required);
        Map<String, Object> schema = map("type", "object");
        Describe described = type.getAnnotation(Describe.class);
        String meaning = described == null ? OF_THE_MODEL.get(type.getSimpleName()) : described.value();
        if (meaning != null) {
            schema.put("description", meaning);
        }
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", others);
        if (labels(Status.class).equals(enumOf(properties.get("status"))) && labels(Phase.class).equals(enumOf(properties.get("phase")))) {
            schema.put("oneOf", Arrays.stream(Status.values()).map(SchemaGenerator::pairs).toList());
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

    /** Adds those of a type; gives what others there may be. */
    private Object properties(Class<?> type, Map<String, Object> properties, List<String> required) {
        Object others = false;
        for (RecordComponent component : type.getRecordComponents()) {
            JsonForm form = component.getAnnotation(JsonForm.class);
            if (form != null && form.inline() && component.getGenericType() instanceof ParameterizedType map) {
                others = type(map.getActualTypeArguments()[1]);
            } else if (form != null && form.inline()) {
                properties(component.getType(), properties, required);
            } else {
                properties.put(Json.name(component), property(component, form));
                if (form == null || !form.optional()) {
                    required.add(Json.name(component));
                }
            }
        }
        return others;
    }

    private Map<String, Object> property(RecordComponent component, JsonForm form) {
        Map<String, Object> schema = form != null && form.only().length > 0 ? map("enum", List.of(form.only()))
                : form != null && form.oneOf().length > 0 ? oneOf(form.oneOf())
                        : form != null && form.switches() ? map("type", "array", "items", map("$ref", prefix + "switch"))
                                : type(component.getGenericType());
        if (form != null && form.switches()) {
            definitions.put("switch", map("type", "string"));
        }
        Describe described = component.getAnnotation(Describe.class);
        if ("integer".equals(schema.get("type")) && (described == null || described.least() > Long.MIN_VALUE)) {
            schema.put("minimum", described == null ? 0 : described.least());
        }
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            schema = nullable(schema);
        }
        String meaning = described == null ? OF_THE_MODEL.get(component.getDeclaringRecord().getSimpleName() + "." + component.getName())
                : described.value();
        if (meaning != null && !meaning.isEmpty()) {
            schema.put("description", meaning);
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
}
