package doha.internal.web;

import com.fasterxml.jackson.core.JsonGenerator;
import doha.internal.document.Json;
import doha.model.Vocabulary;
import doha.scenario.ScenarioSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The description of the API: the paths as a resource has them, with the schemas of the commands' outputs and the words of the
 * vocabulary put among its own.
 */
final class OpenApi {

    private static final List<String> OUTPUTS = List.of("assess", "explain", "timeline", "compare", "readings", "flip");
    private static final String COMPONENTS = "#/components/schemas/";

    private OpenApi() { }

    /** The document (OpenAPI 3.1) as indented JSON. */
    static String document(Vocabulary vocabulary) {
        try {
            Map<String, Object> document = object(JsonTree.readOwn(resource("/doha/serve/openapi.json")));
            Map<String, Object> schemas = object(object(document.get("components")).get("schemas"));
            for (String output : OUTPUTS) {
                schemas.put(output, schema(JsonTree.readOwn(resource("/doha/schema/" + output + ".schema.json")), COMPONENTS + output + "/$defs/"));
            }
            Map<String, Object> words = object(JsonTree.readOwn(ScenarioSchema.of(vocabulary).getBytes(StandardCharsets.UTF_8)));
            schemas.put("scenario-file", schema(words, COMPONENTS + "scenario-file/$defs/"));
            StringWriter out = new StringWriter();
            try (JsonGenerator json = Json.indented(out)) {
                JsonTree.write(document, json);
            }
            return out.append('\n').toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String path) throws IOException {
        try (InputStream in = OpenApi.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("not on the class path: " + path);
            }
            return in.readAllBytes();
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    /** A schema moved into the document: it finds its own definitions there. */
    private static Object schema(Object value, String definitions) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> moved = new LinkedHashMap<>();
            map.forEach((key, inner) -> {
                if (key.equals("$ref") && inner instanceof String ref && ref.startsWith("#/$defs/")) {
                    moved.put("$ref", definitions + ref.substring("#/$defs/".length()));
                } else if (!key.equals("$schema")) {
                    moved.put((String) key, schema(inner, definitions));
                }
            });
            return moved;
        }
        if (value instanceof List<?> list) {
            List<Object> moved = new ArrayList<>();
            list.forEach(item -> moved.add(schema(item, definitions)));
            return moved;
        }
        return value;
    }
}
