package doha.internal.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import doha.internal.document.Json;
import doha.model.Diagnostic;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The body of a request: a JSON object of a few known fields. What does not fit throws {@link HttpError}, status 400. */
final class Body {

    /** How deep a request may nest: a list of facts with a list of duties takes four levels. */
    static final int DEEPEST = 12;
    private static final int LONGEST_TEXT = 20_000;

    /** What comes from elsewhere has limits, and no name comes twice in an object. */
    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(100).maxNameLength(200).build())
            .build();

    private final Map<String, Object> fields;

    private Body(Map<String, Object> fields) {
        this.fields = fields;
    }

    @SuppressWarnings("unchecked")
    static Body read(byte[] json, List<String> known) {
        Object read;
        try {
            read = Json.read(STRICT.createParser(json));
        } catch (IOException e) {
            throw HttpError.badRequest("the body cannot be read as JSON: " + firstLine(e.getMessage()));
        }
        if (!(read instanceof Map<?, ?> map)) {
            throw HttpError.badRequest("the body is no JSON object; it takes the fields " + String.join(", ", known));
        }
        refuseOthers(map, known, "the body");
        return new Body((Map<String, Object>) map);
    }

    private static String firstLine(String message) {
        String line = message == null ? "it is none" : message.lines().findFirst().orElse("it is none");
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }

    private static void refuseOthers(Map<?, ?> map, List<String> known, String where) {
        for (Object key : map.keySet()) {
            if (!known.contains(key)) {
                throw HttpError.badRequest("unknown field '" + key + "' in " + where + "; "
                        + Diagnostic.didYouMean(key.toString(), known, "it takes " + String.join(", ", known)));
            }
        }
    }

    /** A text that must be there. */
    String text(String name) {
        if (!(fields.get(name) instanceof String text)) {
            throw HttpError.badRequest("'" + name + "' is missing or no text");
        }
        return text;
    }

    /** A whole number from 1 to a greatest; {@code otherwise} if it is absent. */
    int number(String name, int greatest, int otherwise) {
        Object value = fields.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!(value instanceof Integer number) || number < 1 || number > greatest) {
            throw HttpError.badRequest("'" + name + "' is no whole number from 1 to " + greatest);
        }
        return number;
    }

    /** A day; null if it is absent. */
    LocalDate day(String name) {
        Object value = fields.get(name);
        if (value == null) {
            return null;
        }
        try {
            if (value instanceof String text && text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // Reported below, with what is no day at all.
        }
        throw HttpError.badRequest("'" + name + "' is no day; a day is written YYYY-MM-DD");
    }

    /** Words, all of them known and none twice; {@code known} itself if the field is absent. */
    List<String> words(String name, List<String> known) {
        Object value = fields.get(name);
        if (value == null) {
            return known;
        }
        List<String> words = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object item : list) {
                if (!known.contains(item) || words.contains(item)) {
                    throw HttpError.badRequest("'" + name + "' takes each at most once of " + String.join(", ", known));
                }
                words.add((String) item);
            }
            return words;
        }
        throw HttpError.badRequest("'" + name + "' is no list");
    }

    /** An object of a few known fields; empty if it is absent. */
    @SuppressWarnings("unchecked")
    Map<String, Object> object(String name, List<String> known) {
        Object value = fields.get(name);
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw HttpError.badRequest("'" + name + "' is no JSON object");
        }
        refuseOthers(map, known, "'" + name + "'");
        return (Map<String, Object>) map;
    }
}
