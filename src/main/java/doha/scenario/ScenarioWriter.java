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
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/**
 * Writes scenario files (interfaces.md, Scenario file), in lines ended by {@code \n}: an entry a line, a fact a line.
 */
final class ScenarioWriter {

    private static final CoreScalarResolver RESOLVER = new CoreScalarResolver(false);
    private static final DumpSettings SETTINGS = DumpSettings.builder().setSchema(new CoreSchema()).setWidth(Integer.MAX_VALUE)
            .setSplitLines(false).setUseUnicodeEncoding(true).setMaxSimpleKeyLength(1024).setIndent(2).setIndicatorIndent(2)
            .setIndentWithIndicator(true).build();

    /** What is written, as a text. */
    private static final class Text extends StringWriter implements StreamDataWriter {}

    private ScenarioWriter() {}

    static String write(Scenario scenario) {
        Map<String, String> readings = new LinkedHashMap<>(scenario.readings().asMap());
        Map<String, String> held = new LinkedHashMap<>(scenario.vocabulary().defaults().asMap());
        scenario.vocabulary().stances().stream().filter(stance -> stance.name().equals(scenario.stance()))
                .forEach(stance -> held.putAll(stance.positions()));
        held.forEach(readings::remove);
        Map<String, Object> entries = new LinkedHashMap<>();
        put(entries, "title", scenario.title());
        put(entries, "description", scenario.description());
        put(entries, "as-of", scenario.asOf());
        put(entries, "known-by", scenario.knownBy());
        put(entries, "stance", scenario.stance());
        put(entries, "readings", readings);
        put(entries, "unknown", scenario.unknown().stream().map(ScenarioWriter::silence).toList());
        put(entries, "facts", scenario.facts().stream().map(fact -> fact(fact, scenario)).toList());
        put(entries, "expect", scenario.expectations().stream().map(ScenarioWriter::expectation).toList());
        put(entries, "vary", scenario.variations().stream().map(ScenarioWriter::variation).toList());
        return write(entries);
    }

    static String write(Map<String, ?> entries) {
        List<NodeTuple> tuples = entries.entrySet().stream().map(e -> new NodeTuple(node(e.getKey()), e.getValue() instanceof List<?> list
                && list.stream().anyMatch(Map.class::isInstance) ? list(list, FlowStyle.BLOCK) : node(e.getValue()))).toList();
        Text out = new Text();
        new Dump(SETTINGS).dumpNode(new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK), out);
        return out.toString();
    }

    /** A value on one line, in quotes if YAML would otherwise take it for something else. */
    private static Node node(Object value) {
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

    private static void put(Map<String, Object> entries, String key, Object value) {
        boolean empty = value == null || value instanceof Collection<?> list && list.isEmpty() || value instanceof Map<?, ?> map
                && map.isEmpty();
        if (!empty) {
            entries.put(key, value);
        }
    }

    /** The fields of a fact that are not what they would be if left out. */
    private static Map<String, Object> fact(Fact fact, Scenario scenario) {
        FactType type = scenario.vocabulary().factType(fact.type()).orElseThrow();
        Map<String, Object> fields = new LinkedHashMap<>();
        fact.fields().forEach((name, value) -> {
            if (!value.equals(type.find(name).map(Field::defaultValue).orElse(null))) {
                put(fields, name, value instanceof List<?> list && list.size() == 1 ? list.get(0)
                        : type.find(name).filter(field -> field.form() == Form.DECIMAL).isPresent() ? fact.decimal(name) : value);
            }
        });
        return fields;
    }

    private static Object silence(Silence silence) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "duty", silence.duty());
        put(fields, "from", silence.from());
        put(fields, "to", silence.to());
        put(fields, "source", silence.source());
        put(fields, "url", silence.url());
        put(fields, "page", silence.page());
        put(fields, "note", silence.note());
        return fields.size() == 1 ? silence.duty() : fields;
    }

    private static Map<String, Object> expectation(Expectation expectation) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "as-of", expectation.asOf().size() == 1 ? expectation.asOf().get(0) : expectation.asOf());
        put(fields, "known-by", expectation.knownBy());
        put(fields, "because", expectation.because());
        put(fields, "source", expectation.source());
        put(fields, "url", expectation.url());
        put(fields, "page", expectation.page());
        put(fields, "stance", expectation.stance());
        put(fields, "readings", expectation.readings());
        Map<String, Object> duties = new LinkedHashMap<>();
        expectation.duties().forEach(expected -> duties.put(expected.duty().value(),
                expected.status().label() + (expected.phase() == null ? "" : "/" + expected.phase().label())));
        fields.put("status", duties);
        return fields;
    }

    private static Map<String, Object> variation(Variation variation) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (variation instanceof Chance v) {
            fields.put("fact", v.fact());
            fields.put("chance", v.chance());
        } else if (variation instanceof Values v) {
            put(fields, "fact", v.fact());
            put(fields, v.fact() == null ? "reading" : "field", v.field());
            if (v.field() == null) {
                fields.put("present", v.values());
            } else if (v.values() instanceof Steps steps && !steps.isEmpty()) {
                fields.put("from", steps.get(0));
                fields.put("to", steps.get(steps.size() - 1));
                fields.put("step", steps.stepInWords());
            } else {
                fields.put("values", v.values());
            }
        } else if (variation instanceof Draw v) {
            fields.put("fact", v.fact());
            fields.put("field", v.field());
            fields.put("distribution", v.shape());
            put(fields, "from", bound(v, v.from()));
            put(fields, "mode", bound(v, v.mode()));
            put(fields, "mean", v.day() ? bound(v, v.mean()) : v.mean());
            put(fields, "sd", v.sd());
            put(fields, "to", bound(v, v.to()));
        }
        return fields;
    }

    private static Object bound(Draw draw, Double value) {
        return value == null ? null : draw.day() ? LocalDate.ofEpochDay(value.longValue()) : (Object) value.longValue();
    }
}
