package doha.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;

/** Writes YAML: a block mapping of values, each on one line. The emitter sees to quoting. */
final class YamlOutput {

    private final StringBuilder out = new StringBuilder();
    private final Emitter emitter;

    YamlOutput() {
        DumpSettings settings = DumpSettings.builder().setWidth(Integer.MAX_VALUE).setSplitLines(false).setUseUnicodeEncoding(true)
                .setMaxSimpleKeyLength(1024).setIndent(2).setIndicatorIndent(2).setIndentWithIndicator(true).build();
        emitter = new Emitter(settings, new StreamDataWriter() {
            @Override
            public void write(String text) {
                out.append(text);
            }

            @Override
            public void write(String text, int offset, int length) {
                out.append(text, offset, offset + length);
            }
        });
        emit(new StreamStartEvent());
        emit(new DocumentStartEvent(false, Optional.empty(), Map.of()));
    }

    private void emit(Event event) {
        emitter.emit(event);
    }

    void beginBlock() {
        emit(new MappingStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.BLOCK));
    }

    void beginList() {
        emit(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.BLOCK));
    }

    void endList() {
        emit(new SequenceEndEvent());
    }

    void end() {
        emit(new MappingEndEvent());
        emit(new DocumentEndEvent(false));
        emit(new StreamEndEvent());
    }

    String text() {
        return out.toString();
    }

    /** A value on one line: a mapping, a list, a text, nothing at all (null), or something whose {@code toString} YAML reads as what it is. */
    void value(Object value) {
        if (value instanceof Map<?, ?> map) {
            emit(new MappingStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.FLOW));
            map.forEach((k, v) -> {
                value(k);
                value(v);
            });
            emit(new MappingEndEvent());
        } else if (value instanceof List<?> list) {
            emit(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.FLOW));
            list.forEach(this::value);
            emit(new SequenceEndEvent());
        } else if (value == null) {
            scalar("null", true, ScalarStyle.PLAIN);
        } else if (value instanceof Number || value instanceof Boolean || value instanceof LocalDate) {
            scalar(value.toString(), true, ScalarStyle.PLAIN);
        } else {
            text(value.toString());
        }
    }

    /** A text, in quotes where YAML would otherwise take it for something else. */
    void text(String text) {
        // A next line, U+0085, would be taken for white space where the text begins with it.
        boolean lines = text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\u0085') >= 0;
        scalar(text, Node.ScalarType.of(text) == Node.ScalarType.TEXT, lines ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.PLAIN);
    }

    private void scalar(String text, boolean plain, ScalarStyle style) {
        emit(new ScalarEvent(Optional.empty(), Optional.empty(), new ImplicitTuple(plain, true), text, style));
    }
}
