package doha.scenario;

import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactType;
import doha.model.FactType.Field;
import doha.model.Switch;
import doha.scenario.Expectation.Expected;
import doha.scenario.Variation.Chance;
import doha.scenario.Variation.Draw;
import doha.scenario.Variation.FieldValues;
import doha.scenario.Variation.Positions;
import doha.scenario.Variation.Presence;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a scenario as a scenario file (interfaces.md, Scenario file), by itself: what it inherited or included stands among its
 * facts. Reading what was written gives the same scenario, apart from places, file and hash.
 */
public final class ScenarioWriter {

    private final Scenario scenario;
    private final YamlOutput out = new YamlOutput();

    private ScenarioWriter(Scenario scenario) {
        this.scenario = scenario;
    }

    /** The text of a scenario file, in lines ended by {@code \n}. */
    public static String write(Scenario scenario) {
        return new ScenarioWriter(scenario).write();
    }

    private String write() {
        out.beginBlock();
        entry("title", scenario.title());
        entry("description", scenario.description());
        entry("as-of", scenario.asOf());
        entry("known-by", scenario.knownBy());
        Map<String, Object> readings = new LinkedHashMap<>();
        for (Switch known : scenario.vocabulary().switches()) {
            String position = scenario.readings().position(known.name());
            if (!position.equals(known.defaultPosition())) {
                readings.put(known.name(), position);
            }
        }
        entry("readings", readings.isEmpty() ? null : readings);
        entry("unknown", scenario.unknown().isEmpty() ? null : List.copyOf(scenario.unknown()));
        list("facts", scenario.facts().stream().map(this::fact).toList());
        list("expect", scenario.expectations().stream().map(ScenarioWriter::expectation).toList());
        list("vary", scenario.variations().stream().map(ScenarioWriter::variation).toList());
        out.end();
        return out.text();
    }

    private void entry(String key, Object value) {
        if (value != null) {
            out.text(key);
            out.value(value);
        }
    }

    private void list(String key, List<Map<String, Object>> items) {
        if (!items.isEmpty()) {
            out.text(key);
            out.beginList();
            items.forEach(out::value);
            out.endList();
        }
    }

    /** The fields of a fact that are not what they would be if left out. */
    private Map<String, Object> fact(Fact fact) {
        FactType type = scenario.vocabulary().factType(fact.type()).orElseThrow();
        Map<String, Object> fields = new LinkedHashMap<>();
        fact.fields().forEach((name, value) -> {
            if (!value.equals(FactRules.field(type, name).map(Field::defaultValue).orElse(null))) {
                put(fields, name, value);
            }
        });
        return fields;
    }

    private static Map<String, Object> expectation(Expectation expectation) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "as-of", expectation.asOf());
        put(fields, "known-by", expectation.knownBy());
        put(fields, "because", expectation.because());
        put(fields, "readings", expectation.readings().isEmpty() ? null : expectation.readings());
        Map<String, Object> duties = new LinkedHashMap<>();
        for (Expected expected : expectation.duties()) {
            duties.put(expected.duty().value(),
                    expected.status().label() + (expected.phase() == null ? "" : "/" + expected.phase().label()));
        }
        fields.put("status", duties);
        return fields;
    }

    private static Map<String, Object> variation(Variation variation) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (variation instanceof Positions v) {
            fields.put("reading", v.reading());
            fields.put("values", v.values());
        } else if (variation instanceof Presence v) {
            fields.put("fact", v.fact().value());
            fields.put("present", v.values());
        } else if (variation instanceof Chance v) {
            fields.put("fact", v.fact().value());
            fields.put("chance", v.chance());
        } else if (variation instanceof FieldValues v) {
            fields.put("fact", v.fact().value());
            fields.put("field", v.field());
            if (v.values() instanceof Steps steps && !steps.isEmpty()) {
                fields.put("from", steps.get(0));
                fields.put("to", steps.get(steps.size() - 1));
                fields.put("step", steps.stepInWords());
            } else {
                fields.put("values", v.values());
            }
        } else if (variation instanceof Draw v) {
            fields.put("fact", v.fact().value());
            fields.put("field", v.field());
            fields.put("distribution", v.shape().label());
            put(fields, "from", bound(v, v.from()));
            put(fields, "mode", bound(v, v.mode()));
            put(fields, "mean", v.day() ? bound(v, v.mean()) : v.mean());
            put(fields, "sd", v.sd());
            put(fields, "to", bound(v, v.to()));
        }
        return fields;
    }

    private static Object bound(Draw draw, Double value) {
        return value == null ? null : draw.day() ? LocalDate.ofEpochDay(value.longValue()) : (Object) value.intValue();
    }

    private static void put(Map<String, Object> fields, String name, Object value) {
        if (value != null) {
            fields.put(name, value instanceof List<?> list && list.size() == 1 && list.get(0) instanceof DutyId id ? id : value);
        }
    }
}
