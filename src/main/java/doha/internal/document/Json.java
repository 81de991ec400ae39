package doha.internal.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import doha.model.Named;
import doha.model.Readings;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Results as JSON: a record is an object of its components in their order, {@code daysLate} under the name {@code days-late}; what is
 * absent is null. Constants go by their labels, days as {@code YYYY-MM-DD}, ids as texts; {@link JsonForm} has the exceptions.
 */
public final class Json {

    // The caller flushes and closes its writer.
    private static final JsonFactory FACTORY = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM).build();

    private record Field(String name, Type type, Method accessor, JsonForm form) {}

    /** The fields of each record, looked up once. */
    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            List<Field> fields = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                fields.add(new Field(name(component), component.getGenericType(), component.getAccessor(),
                        component.getAnnotation(JsonForm.class)));
            }
            return fields;
        }
    };

    private Json() {}

    /** Writes a result indented by two blanks, with {@code \n} on every system, and ends the line. */
    public static void write(Object result, Writer out) throws IOException {
        Separators separators = Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter(separators).withObjectIndenter(new DefaultIndenter("  ", "\n")));
            value(json, result);
        }
        out.write('\n');
    }

    /** A result as {@link #write} writes it. */
    public static String text(Object result) {
        StringWriter out = new StringWriter();
        try {
            write(result, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** A result on one line, without its end. */
    public static String line(Object result) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            value(json, result);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        if (value == null || value instanceof Boolean || value instanceof Number) {
            json.writePOJO(value);
        } else if (value instanceof Optional<?> optional) {
            value(json, optional.orElse(null));
        } else if (value instanceof Iterable<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                value(json, item);
            }
            json.writeEndArray();
        } else if (value instanceof Map || value instanceof Readings || value instanceof Record && !isId(value.getClass())) {
            json.writeStartObject();
            for (Map.Entry<?, ?> field : fields(value).entrySet()) {
                json.writeFieldName(word(field.getKey()));
                value(json, field.getValue());
            }
            json.writeEndObject();
        } else {
            json.writeString(word(value));
        }
    }

    private static String word(Object value) {
        return value instanceof Named named ? named.label() : value.toString();
    }

    /** The fields of a record by the names that they have in JSON, with their values as they are. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> fields(Object object) {
        if (object instanceof Map || object instanceof Readings) {
            return (Map<String, Object>) (object instanceof Readings readings ? readings.asMap() : object);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Field field : FIELDS.get(object.getClass())) {
            Object value;
            try {
                value = field.accessor().invoke(object);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + field.accessor(), e);
            }
            if (field.form() != null && field.form().inline()) {
                fields.putAll(fields(value));
            } else if (value != null || field.form() == null || !field.form().optional()) {
                fields.put(field.name(), value);
            }
        }
        return fields;
    }

    static List<String> names(Class<?> type) {
        List<String> names = new ArrayList<>();
        FIELDS.get(type).forEach(field -> names.addAll(field.form() != null && field.form().inline()
                ? names(field.accessor().getReturnType()) : List.of(field.name())));
        return names;
    }

    /** Whether a record is only a name: one of a single component {@code value}, written as that. */
    static boolean isId(Class<?> type) {
        return type.isRecord() && FIELDS.get(type).size() == 1 && FIELDS.get(type).get(0).name().equals("value");
    }

    /** What a component is called in JSON: its own name in lower case with hyphens, unless it is given another. */
    static String name(RecordComponent component) {
        Describe described = component.getAnnotation(Describe.class);
        return described != null && !described.name().isEmpty() ? described.name()
                : component.getName().replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** As {@link #read(JsonParser)}, of what the program itself wrote. */
    public static Object read(String json) throws IOException {
        return read(FACTORY.createParser(json));
    }

    /**
     * All that a parser reads: maps, lists, texts, truth values, numbers, null. What is not JSON, empty, or more than one value throws
     * {@link IOException}. Closes the parser.
     */
    public static Object read(JsonParser parser) throws IOException {
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
            case START_OBJECT: {
                Map<String, Object> object = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = whole(parser.currentName());
                    parser.nextToken();
                    object.put(name, value(parser));
                }
                return object;
            }
            case START_ARRAY: {
                List<Object> array = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(parser));
                }
                return array;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT:
                return parser.getNumberValueExact();
            case VALUE_TRUE, VALUE_FALSE:
                return parser.getBooleanValue();
            case VALUE_NULL:
                return null;
            default:
                return whole(parser.getText());
        }
    }

    /** Half a character cannot be written as UTF-8. */
    private static String whole(String text) throws IOException {
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new IOException("it holds half a character, \\ud800 to \\udfff without its other half");
        }
        return text;
    }

    /**
     * A record of this type from what {@link #read(JsonParser)} gives of it: {@link #write} the other way round, without {@link JsonForm}s.
     * What has another form throws {@link RuntimeException}.
     */
    static <T> T read(Class<T> type, Object json) {
        return type.cast(value(type, json));
    }

    private static Object value(Type type, Object json) {
        if (json == null) {
            return null;
        } else if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return ((List<?>) json).stream().map(item -> value(of[0], item)).toList();
            }
            Map<Object, Object> map = new LinkedHashMap<>();
            ((Map<?, ?>) json).forEach((key, value) -> map.put(value(of[0], key), value(of[1], value)));
            return map;
        }
        Class<?> simple = (Class<?>) type;
        if (simple == LocalDate.class) {
            return LocalDate.parse((String) json);
        } else if (simple == long.class || simple == Long.class) {
            return json instanceof Integer number ? (Long) number.longValue() : (Long) json;
        } else if (simple == int.class) {
            return (Integer) json;
        } else if (simple == Double.class) {
            return ((Number) json).doubleValue();
        } else if (simple.isEnum()) {
            return Arrays.stream(simple.getEnumConstants()).filter(c -> ((Named) c).label().equals(json)).findFirst().orElseThrow();
        } else if (simple.isRecord()) {
            return make(simple, isId(simple) ? new Object[] {json} : FIELDS.get(simple).stream()
                    .map(field -> value(field.type(), ((Map<?, ?>) json).get(field.name()))).toArray());
        }
        return simple.cast(json);
    }

    private static Object make(Class<?> type, Object... components) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(components);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e.getCause());
        }
    }
}
