package doha.scenario;

import doha.model.Fact;
import doha.model.FactType;
import doha.model.FactType.Field;
import doha.model.FactType.Form;
import doha.model.Named;
import doha.model.Silence;
import doha.scenario.Variation.Chance;
import doha.scenario.Variation.Draw;
import doha.scenario.Variation.Values;
import doha.scenario.VariationReader.Steps;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Writes scenario files (interfaces.md, Scenario file), in lines ended by {@code \n}: an entry a line, a fact a line. */
final class ScenarioWriter {

    private static final CoreScalarResolver RESOLVER = new CoreScalarResolver(false);
    private static final DumpSettings SETTINGS = DumpSettings.builder().setSchema(new CoreSchema()).setWidth(Integer.MAX_VALUE)
            .setSplitLines(false).setUseUnicodeEncoding(true).setMaxSimpleKeyLength(1024).setIndent(2).setIndicatorIndent(2)
            .setIndentWithIndicator(true).build();

    private static final class Text extends StringWriter implements StreamDataWriter {}

    private ScenarioWriter() {}

    static String write(Scenario scenario) {
        Map<String, String> readings = new LinkedHashMap<>(scenario.readings().asMap());
        Map<String, String> held = new LinkedHashMap<>(scenario.vocabulary().defaults().asMap());
        scenario.vocabulary().stances().stream().filter(stance -> stance.name().equals(scenario.stance()))
                .forEach(stance -> held.putAll(stance.positions()));
        held.forEach(readings::remove);
        return write(entries("title", scenario.title(), "description", scenario.description(), "as-of", scenario.asOf(),
                "known-by", scenario.knownBy(), "stance", scenario.stance(), "readings", readings,
                "unknown", scenario.unknown().stream().map(ScenarioWriter::silence).toList(),
                "facts", scenario.facts().stream().map(fact -> fact(fact, scenario)).toList(),
                "expect", scenario.expectations().stream().map(ScenarioWriter::expectation).toList(),
                "vary", scenario.variations().stream().map(ScenarioWriter::variation).toList()));
    }

    static String write(Map<String, ?> entries) {
        List<NodeTuple> tuples = entries.entrySet().stream().map(e -> new NodeTuple(node(e.getKey()), e.getValue() instanceof List<?> list
                && list.stream().anyMatch(Map.class::isInstance) ? list(list, FlowStyle.BLOCK) : node(e.getValue()))).toList();
        Text out = new Text();
        new Dump(SETTINGS).dumpNode(new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK), out);
        return out.toString();
    }

    /** A value on one line, in quotes if YAML would otherwise take it for something else. */
    private static Node node(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new MappingNode(Tag.MAP, map.entrySet().stream().map(e -> new NodeTuple(node(e.getKey()), node(e.getValue()))).toList(),
                    FlowStyle.FLOW);
        } else if (value instanceof List<?> list) {
            return list(list, FlowStyle.FLOW);
        }
        String text = value instanceof Named constant ? constant.label() : String.valueOf(value);
        boolean plain = value == null || value instanceof Boolean || value instanceof Number;
        Tag tag = plain ? RESOLVER.resolve(text, true) : Tag.STR;
        // A next line, U+0085, would be taken for white space where the text begins with it.
        boolean lines = text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\u0085') >= 0;
        return new ScalarNode(tag, text, lines ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.PLAIN);
    }

    private static Node list(List<?> list, FlowStyle style) {
        return new SequenceNode(Tag.SEQ, list.stream().map(ScenarioWriter::node).toList(), style);
    }

    /** Names, each with its value after it; without those whose value is null, or an empty list or mapping. */
    private static Map<String, Object> entries(@Nullable Object... namesAndValues) {
        Map<String, Object> entries = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null && !List.of().equals(value) && !Map.of().equals(value)) {
                entries.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return entries;
    }

    /** The fields of a fact that are not what they would be if left out. */
    private static Map<String, Object> fact(Fact fact, Scenario scenario) {
        FactType type = scenario.vocabulary().factType(fact.type()).orElseThrow();
        Map<String, Object> fields = new LinkedHashMap<>();
        fact.fields().forEach((name, value) -> {
            if (!value.equals(type.find(name).map(Field::defaultValue).orElse(null)) && !value.equals(List.of())) {
                fields.put(name, value instanceof List<?> list && list.size() == 1 ? list.get(0)
                        : type.find(name).filter(field -> field.form() == Form.DECIMAL).isPresent() ? fact.decimal(name) : value);
            }
        });
        return fields;
    }

    private static Object silence(Silence silence) {
        Map<String, Object> fields = entries("duty", silence.duty(), "from", silence.from(), "to", silence.to(),
                "source", silence.source(), "url", silence.url(), "page", silence.page(), "note", silence.note());
        return fields.size() == 1 ? silence.duty() : fields;
    }

    private static Map<String, Object> expectation(Expectation expectation) {
        Map<String, Object> fields = entries("as-of", expectation.asOf().size() == 1 ? expectation.asOf().get(0) : expectation.asOf(),
                "known-by", expectation.knownBy(), "because", expectation.because(), "source", expectation.source(),
                "url", expectation.url(), "page", expectation.page(), "stance", expectation.stance(), "readings", expectation.readings());
        Map<String, Object> duties = new LinkedHashMap<>();
        expectation.duties().forEach(expected -> duties.put(expected.duty().value(),
                expected.status().label() + (expected.phase() == null ? "" : "/" + expected.phase().label())));
        fields.put("status", duties);
        return fields;
    }

    private static Map<String, Object> variation(Variation variation) {
        if (variation instanceof Chance v) {
            return entries("fact", v.fact(), "chance", v.chance());
        } else if (variation instanceof Draw v) {
            return entries("fact", v.fact(), "field", v.field(), "distribution", v.shape(), "from", bound(v, v.from()),
                    "mode", bound(v, v.mode()), "mean", v.day() ? bound(v, v.mean()) : v.mean(), "sd", v.sd(), "to", bound(v, v.to()));
        }
        Values v = (Values) variation;
        Map<String, Object> fields = entries("fact", v.fact(), v.fact() == null ? "reading" : "field", v.field());
        if (v.field() != null && v.values() instanceof Steps steps && !steps.isEmpty()) {
            fields.putAll(entries("from", steps.get(0), "to", steps.get(steps.size() - 1), "step", steps.stepInWords()));
        } else {
            fields.put(v.field() == null ? "present" : "values", v.values());
        }
        return fields;
    }

    private static @Nullable Object bound(Draw draw, @Nullable Double value) {
        return value == null ? null : draw.day() ? LocalDate.ofEpochDay(value.longValue()) : (Object) value.longValue();
    }
}
