package doha.internal.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as maps, lists, texts, numbers, truth values and null. */
final class JsonTree {

    /** How deep a request may nest: a list of facts with a list of duties takes four levels. */
    static final int DEEPEST = 12;
    private static final int LONGEST_TEXT = 20_000;

    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(100).maxNameLength(200).build())
            .build();
    private static final JsonFactory LENIENT = new JsonFactory();

    private JsonTree() { }

    /** Reads what came from elsewhere: nesting, texts and numbers have limits. What is refused throws {@link IOException}. */
    static Object read(byte[] json) throws IOException {
        return read(STRICT.createParser(json));
    }

    /** Reads what the program itself holds. */
    static Object readOwn(byte[] json) throws IOException {
        return read(LENIENT.createParser(json));
    }

    private static Object read(JsonParser parser) throws IOException {
        try (parser) {
            if (parser.nextToken() == null) {
                throw new IOException("it is empty");
            }
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw new IOException("something follows its end");
            }
            return value;
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = text(parser.currentName());
                    parser.nextToken();
                    map.put(name, value(parser));
                }
                return map;
            }
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                return list;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                return parser.getNumberValueExact();
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                return parser.getBooleanValue();
            }
            case VALUE_NULL -> {
                return null;
            }
            default -> {
                return text(parser.getText());
            }
        }
    }

    /** Half a character cannot be written as UTF-8. */
    private static String text(String text) throws IOException {
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new IOException("it holds half a character, \\ud800 to \\udfff without its other half");
        }
        return text;
    }

    /** Writes a tree as {@link #readOwn} gives it. */
    static void write(Object value, JsonGenerator json) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(entry.getKey().toString());
                write(entry.getValue(), json);
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object item : list) {
                write(item, json);
            }
            json.writeEndArray();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Number number) {
            json.writeNumber(number.toString());
        } else {
            json.writeString((String) value);
        }
    }
}
