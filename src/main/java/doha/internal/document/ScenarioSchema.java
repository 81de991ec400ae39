package doha.internal.document;

import static doha.internal.document.Schemas.map;

import doha.model.Duty;
import doha.model.FactType;
import doha.model.Kind;
import doha.model.Phase;
import doha.model.Status;
import doha.model.Switch;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The format of scenario files as a JSON Schema (draft 2020-12), from the vocabulary, for editors to complete and check by. It says
 * what can be said of a file alone and value by value; clashes of facts, ids and other files are for {@link Scenario#read}.
 */
public final class ScenarioSchema {

    private static final String DEFINITIONS = "#/$defs/";

    private final Vocabulary vocabulary;

    private ScenarioSchema(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The schema as maps, lists, texts, numbers and truth values, in the order in which JSON is to have them. */
    public static Map<String, Object> of(Vocabulary vocabulary) {
        return new ScenarioSchema(vocabulary).schema();
    }

    private Map<String, Object> schema() {
        Map<String, Object> properties = map(
                "agreement", map("description", "Which agreement judges it", "const", vocabulary.agreement().id()),
                "title", described("required-text", "What the scenario is called"),
                "description", described("text", "More about it, in any words"),
                "as-of", described("day", "The day on which the duties are judged; without it, the latest day of the facts"),
                "known-by", described("day", "Judge by what was known on this day"),
                "extends", described("text",
                        "A scenario file, relative to this one, whose facts, readings, unknown and days are inherited"),
                "stance", ref("stance"),
                "readings", ref("readings"),
                "unknown", list(map("anyOf", List.of(ref("duty"), silence())), "Duties on which the record is silent, always or from one "
                        + "day to another"),
                "remove", list(ref("text"), "Ids of inherited facts to leave out"),
                "change", list(ref("change"), "Inherited facts to alter, by id; fields not named stay, null takes one away"),
                "include", list(map("anyOf", List.of(ref("text"), include())), "CSV files with facts, a row a fact; the header names the "
                        + "fields, or 'columns' and 'values' say what they are called there"),
                "facts", list(ref("fact"), "What happened, and when"),
                "expect", list(ref("expectation"), "What 'doha test' checks"),
                "vary", list(ref("variation"), "What 'doha sweep' explores"));
        Map<String, Object> schema = map("$schema", "https://json-schema.org/draft/2020-12/schema", "title", "Doha scenario",
                "description", "Dated facts about " + vocabulary.agreement().name() + ", and what is asked of them");
        schema.putAll(closed(properties, List.of("title")));
        schema.put("$defs", definitions());
        return schema;
    }

    private Map<String, Object> definitions() {
        List<Object> scalar = List.of("string", "number", "boolean");
        Map<String, Object> day = map("description", "A day of the calendar, YYYY-MM-DD", "type", "string",
                "pattern", "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", "format", "date");
        Map<String, Object> count = map("description", "A whole number", "type", "integer", "minimum", 0, "maximum", Integer.MAX_VALUE);
        Map<String, Object> readings = new LinkedHashMap<>();
        for (Switch known : vocabulary.switches()) {
            readings.put(known.name(), map("description", known.about(), "enum", known.positions(), "default", known.defaultPosition()));
        }
        Map<String, Object> positions = closed(readings, List.of());
        positions.put("description", "Positions on the disputed points; switches not named keep their default");
        return map(
                "text", map("description", "Any single value, taken as it is written", "type", scalar),
                "required-text", map("description", "Any single value that is not blank", "type", scalar, "pattern", "\\S"),
                "day", day,
                "count", count,
                "standing", map("description", "How good the evidence is", "enum", List.of("confirmed", "impartial", "reported", "alleged"),
                        "default", "confirmed"),
                "duty", map("description", "The id of a duty", "anyOf", duties()),
                "duties", map("anyOf", List.of(ref("duty"), map("type", "array", "items", ref("duty"), "minItems", 1))),
                "readings", positions,
                "stance", vocabulary.stances().isEmpty() ? map("not", map()) : map("description",
                        "Positions that somebody holds together; 'readings' go over them", "anyOf", vocabulary.stances().stream()
                                .map(stance -> (Object) map("const", stance.name(), "description", stance.holder())).toList()),
                "fact", fact(),
                "change", change(),
                "expectation", expectation(),
                "variation", variation());
    }

    private List<Object> duties() {
        return vocabulary.duties().stream()
                .map(duty -> (Object) map("const", duty.id().value(), "description", duty.place() + ": " + duty.summary())).toList();
    }

    private List<String> duties(Predicate<Duty> which) {
        return vocabulary.duties().stream().filter(which).map(duty -> duty.id().value()).toList();
    }

    private Map<String, Object> fact() {
        List<Object> names = new ArrayList<>();
        List<Object> rules = new ArrayList<>();
        for (FactType type : vocabulary.factTypes()) {
            names.add(type.name());
            rules.add(map("if", map("properties", map("fact", map("const", type.name())), "required", List.of("fact")),
                    "then", ofType(type)));
        }
        return map("type", "object", "properties", map("fact", map("description", "What sort of fact it is", "enum", names)),
                "required", List.of("on", "fact"), "allOf", rules);
    }

    private Map<String, Object> ofType(FactType type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (FactType.Field field : type.fields().values()) {
            properties.put(field.name(), value(field));
            if (field.required()) {
                required.add(field.name());
            }
        }
        type.fieldNames().forEach(name -> properties.computeIfAbsent(name, ScenarioSchema::common));
        Map<String, Object> schema = closed(properties, required);
        if (type.name().equals("finding")) {
            schema.put("allOf", findings());
        } else if (type.name().equals("extension")) {
            cast(cast(schema.get("properties")).get("of")).putAll(extendable());
        }
        return schema;
    }

    /** An act or a goal is found performed, a standing duty violated; only the latter lasts. */
    private List<Object> findings() {
        return List.of(map("if", map("properties", map("of", map("enum", duties(duty -> duty.kind() == Kind.STANDING))), "required",
                List.of("of")),
                "then", map("properties", map("outcome", map("const", "violated"))),
                "else", map("properties", map("outcome", map("enum", List.of("performed", "in-part")), "until", false))));
    }

    private Map<String, Object> extendable() {
        Map<String, Object> one = map("enum", duties(duty -> duty.whyNotExtendable().isEmpty()));
        return map("anyOf", List.of(one, map("type", "array", "items", one, "minItems", 1)));
    }

    /** A change may leave any field out and take any away, so it can only be held to the fields that some type has. */
    private Map<String, Object> change() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", ref("text"));
        for (String field : vocabulary.fieldNames()) {
            properties.putIfAbsent(field, true);
        }
        return closed(properties, List.of("id"));
    }

    private static Map<String, Object> silence() {
        return closed(map("duty", ref("duty"),
                "from", described("day", "The first day of the silence"),
                "to", described("day", "The first day after it"),
                "source", common("source"), "url", common("url"), "page", common("page"), "note", ref("text")), List.of("duty"));
    }

    private Map<String, Object> include() {
        Map<String, Object> columns = new LinkedHashMap<>();
        Map<String, Object> set = new LinkedHashMap<>();
        Map<String, Object> values = new LinkedHashMap<>();
        for (String field : vocabulary.fieldNames()) {
            columns.put(field, ref("text"));
            set.put(field, ofAnyType(field));
            values.put(field, map("type", "object", "properties", map("column", ref("text")), "required", List.of("column"),
                    "additionalProperties", ofAnyType(field)));
        }
        return closed(map("file", described("text", "A file, relative to this one"),
                "delimiter",
                map("description", "What separates cells; a comma if not given", "type", List.of("string", "number"), "minLength",
                        1, "maxLength", 1),
                "day", map("description", "How days are written; YYYY-MM-DD if not given", "type", "string", "pattern",
                        "^(?=[^D]*DD?[^D]*$)(?=[^M]*MM?[^M]*$)(?=[^Y]*YYYY[^Y]*$)[^A-CE-LN-XZa-z0-9]+$"),
                "columns", map("description", "The column of each field; no others are read", "type", "object", "properties", columns,
                        "additionalProperties", false),
                "set", map("description", "Fields and their values, where no cell gives one", "type", "object", "properties", set,
                        "additionalProperties", false),
                "values", map("description", "Fields whose values follow from what the cells of a column say", "type", "object",
                        "properties", values, "additionalProperties", false),
                "where", map("description", "The cells that a row must have, by column", "type", "object", "additionalProperties",
                        map("anyOf", List.of(ref("text"), map("type", "array", "items", ref("text"), "minItems", 1))))),
                List.of("file"));
    }

    /** A value that the field has in a fact of some type. */
    private Object ofAnyType(String field) {
        if (field.equals("fact")) {
            return map("enum", vocabulary.factTypes().stream().map(FactType::name).toList());
        }
        List<Object> forms = vocabulary.factTypes().stream().flatMap(type -> type.field(field).stream()).map(ScenarioSchema::ofForm)
                .distinct().toList();
        return forms.isEmpty() ? common(field) : map("anyOf", forms);
    }

    private static Object ofForm(FactType.Field field) {
        return field.form() == FactType.Form.DUTIES ? ref("duties") : value(field);
    }

    private Map<String, Object> expectation() {
        Map<String, Object> statuses = new LinkedHashMap<>();
        for (Duty duty : vocabulary.duties()) {
            Stream<String> phases = Stream.of(Phase.values()).filter(phase -> phase.fits(duty.kind()))
                    .map(phase -> phase.status().label() + "/" + phase.label());
            statuses.put(duty.id().value(), map("enum", Stream.concat(Stream.of(Status.values()).map(Status::label), phases).toList()));
        }
        return closed(map("as-of", map("description", "The day asked about, or several; without it, the scenario's", "anyOf",
                List.of(ref("day"), map("type", "array", "items", ref("day"), "minItems", 1),
                        closed(map("every", map("enum", List.of("day", "month", "year")), "from", ref("day"), "to", ref("day")),
                                List.of("every", "from", "to")))),
                "known-by", described("day", "Judge by what was known on this day"),
                "because", described("text", "Why this is expected"),
                "source", common("source"),
                "url", common("url"),
                "page", common("page"),
                "stance", ref("stance"),
                "readings", ref("readings"),
                "status", closed(statuses, List.of())), List.of("status"));
    }

    private static Object common(String field) {
        return switch (field) {
            case "id" -> described("required-text", "Unique; generated from type and day when absent");
            case "on" -> described("day", "The day the source says it was so");
            case "until" -> described("day", "The first day on which it was over");
            case "known" -> described("day", "The day it became known; default 'on'");
            case "standing" -> ref("standing");
            case "source" -> described("text", "Where it is from");
            case "url" -> described("text", "The address of the source");
            case "page" -> described("text", "Where in the source");
            case "fact" -> true;
            default -> ref("text");
        };
    }

    private static Map<String, Object> value(FactType.Field field) {
        return switch (field.form()) {
            case COUNT -> ref("count");
            case DECIMAL -> map("type", "number");
            case TRUTH -> map("type", "boolean");
            case DAY -> ref("day");
            case DUTY -> ref("duty");
            case DUTIES -> map();
            case TEXT -> ref("text");
            case CHOICE -> field.defaultValue() == null ? map("enum", field.choices())
                    : map("enum", field.choices(), "default", field.defaultValue());
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object map) {
        return (Map<String, Object>) map;
    }

    private static Map<String, Object> ref(String definition) {
        return map("$ref", DEFINITIONS + definition);
    }

    private static Map<String, Object> described(String definition, String description) {
        return map("description", description, "$ref", DEFINITIONS + definition);
    }

    private static Map<String, Object> list(Object items, String description) {
        return map("description", description, "type", "array", "items", items);
    }

    private static Map<String, Object> closed(Map<String, Object> properties, List<String> required) {
        Map<String, Object> schema = map("type", "object", "properties", properties, "additionalProperties", false);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    /** What is said of {@code vary}: each form of interfaces.md as one alternative. */
    private Map<String, Object> variation() {
        List<Object> forms = new ArrayList<>();
        for (Switch known : vocabulary.switches()) {
            forms.add(closed(map("reading", map("const", known.name()), "values",
                    map("type", "array", "minItems", 1, "items", map("enum", known.positions()))), List.of("reading")));
        }
        forms.add(form("present", map("type", "array", "minItems", 1, "items", map("type", "boolean"))));
        forms.add(form("chance", map("type", "number", "minimum", 0, "maximum", 1)));
        forms.add(form("field", variableField(), "values", map("type", "array", "minItems", 1, "items", map("not", map("type", "null")))));
        forms.add(form("field", days(), "from", ref("day"), "to", ref("day"), "step",
                map("type", "string", "pattern", "^0*[1-9][0-9]*d$")));
        forms.add(form("field", map("const", "count"), "from", ref("count"), "to", ref("count"), "step",
                map("type", "integer", "minimum", 1)));
        Object spread = map("anyOf", List.of(map("type", "number", "exclusiveMinimum", 0), map("type", "string", "pattern",
                "^0*[1-9][0-9]*d$")));
        draws(forms, days(), ref("day"), ref("day"), spread);
        draws(forms, map("const", "count"), ref("count"), map("type", "number"), map("type", "number", "exclusiveMinimum", 0));
        return map("description", "A dimension of the sweep", "anyOf", forms);
    }

    private static void draws(List<Object> forms, Object field, Object bound, Object mean, Object spread) {
        forms.add(form("field", field, "distribution", map("const", "uniform"), "from", bound, "to", bound));
        forms.add(form("field", field, "distribution", map("const", "triangular"), "from", bound, "mode", bound, "to", bound));
        Map<String, Object> normal = form("field", field, "distribution", map("const", "normal"), "mean", mean, "sd", spread,
                "from", bound, "to", bound);
        normal.put("required", List.of("fact", "field", "distribution", "mean", "sd"));
        forms.add(normal);
    }

    /** A form about a fact, of which every key is required. */
    private static Map<String, Object> form(Object... keysAndValues) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("fact", ref("text"));
        properties.putAll(map(keysAndValues));
        return closed(properties, List.copyOf(properties.keySet()));
    }

    private static Map<String, Object> days() {
        return map("enum", List.of("on", "until", "known", "to"));
    }

    private Map<String, Object> variableField() {
        List<String> fields = new ArrayList<>(vocabulary.fieldNames());
        fields.removeAll(List.of("id", "fact"));
        return map("enum", fields);
    }
}
