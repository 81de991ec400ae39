package doha.scenario;

import static doha.scenario.ScenarioSchema.closed;
import static doha.scenario.ScenarioSchema.map;
import static doha.scenario.ScenarioSchema.ref;

import doha.model.Switch;
import doha.model.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part of the schema that is about {@code vary}: each form of interfaces.md as one alternative. */
record VariationSchema(Vocabulary vocabulary) {

    Map<String, Object> schema() {
        List<Object> forms = new ArrayList<>();
        for (Switch known : vocabulary.switches()) {
            forms.add(closed(map("reading", map("const", known.name()), "values",
                    map("type", "array", "minItems", 1, "items", map("enum", known.positions()))), List.of("reading")));
        }
        forms.add(form("present", map("type", "array", "minItems", 1, "items", map("type", "boolean"))));
        forms.add(form("chance", map("type", "number", "minimum", 0, "maximum", 1)));
        forms.add(form("field", field(), "values", map("type", "array", "minItems", 1, "items", map("not", map("type", "null")))));
        forms.add(form("field", days(), "from", ref("day"), "to", ref("day"), "step", map("type", "string", "pattern", "^0*[1-9][0-9]*d$")));
        forms.add(form("field", map("const", "count"), "from", ref("count"), "to", ref("count"), "step", map("type", "integer", "minimum", 1)));
        Object spread = map("anyOf", List.of(map("type", "number", "exclusiveMinimum", 0), map("type", "string", "pattern", "^0*[1-9][0-9]*d$")));
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

    private Map<String, Object> field() {
        List<String> fields = new ArrayList<>(vocabulary.fieldNames());
        fields.removeAll(List.of("id", "fact"));
        return map("enum", fields);
    }
}
