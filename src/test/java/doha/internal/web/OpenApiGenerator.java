package doha.internal.web;

import static doha.internal.document.Schemas.map;

import doha.internal.document.Json;
import doha.internal.document.SchemaGenerator;
import doha.internal.web.Api.Endpoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The description of the API (OpenAPI 3.1), made of its endpoints and the records they answer with. What a scenario file
 * may say depends on the vocabulary and is put in by {@link Api}. */
final class OpenApiGenerator {

    private static final String COMPONENTS = "#/components/schemas/";
    private static final String FILE = COMPONENTS + "scenario-file/$defs/";

    /** What the fields of a body that only some endpoints take are. */
    private static final Map<String, Object> FIELDS = map(
            "duty", map("description", "The id of a duty", "type", "string"),
            "from", day("The first day; that of the first fact if absent"),
            "to", day("The last day; the day asked about if absent"),
            "over", map("type", "array", "items", map("type", "string"), "description", "Let only these switches vary; all if absent"),
            "most", map("description", "Give at most so many answers; " + Api.FLIPS + " if absent", "type", "integer", "minimum", 1,
                    "maximum", Api.MOST_FLIPS));

    private OpenApiGenerator() {}

    static String document(List<Endpoint> endpoints) {
        SchemaGenerator schemas = new SchemaGenerator(COMPONENTS);
        Map<String, Object> paths = new LinkedHashMap<>();
        for (Endpoint endpoint : endpoints) {
            Map<String, Object> operation = map("summary", endpoint.summary());
            if (!endpoint.method().equals("GET")) {
                operation.put("requestBody", map("required", true, "content", map("application/json", map("schema", body(endpoint)))));
            }
            Object answer = schemas.type(endpoint.data());
            operation.put("responses", map("200", map("description", "The answer", "content", map(endpoint.type(), map("schema", answer))),
                    "default", map("$ref", "#/components/responses/refused")));
            paths.put(endpoint.path(), map(endpoint.method().toLowerCase(Locale.ROOT), operation));
        }
        Map<String, Object> refused = map("refused",
                map("description", "Why it is not answered: 400 the request is wrong, 403 it comes from "
                        + "elsewhere, 404 there is no such scenario or address, 405 wrong method, 408 too slow, 413 too large, 415 no JSON, 422 the scenario "
                        + "or the changes cannot be used, 500 the program failed, 503 it takes too long or too much waits",
                        "content", map("application/json", map("schema", schemas.type(HttpError.Answer.class)))));
        return Json.text(map("openapi", "3.1.0",
                "info", map("title", "Doha", "version", "1", "summary", "What-if on scenarios of an agreement",
                        "description", "Served to this machine alone. Requests with a body send it as application/json, at most "
                                + RequestHandler.MOST_BYTES / 1024 + " KiB; answers take at most 30 s. Nothing is ever written."),
                "servers", List.of(map("url", "/")), "paths", paths, "components",
                map("responses", refused, "schemas", schemas.definitions())));
    }

    private static Map<String, Object> body(Endpoint endpoint) {
        Map<String, Object> properties = map("file",
                map("description", "A scenario file of the folder, as /api/scenarios names it", "type", "string"),
                "changes", changes());
        endpoint.more().forEach(field -> properties.put(field, FIELDS.get(field)));
        return map("type", "object", "properties", properties, "required",
                endpoint.more().contains("duty") ? List.of("file", "duty") : List.of("file"),
                "additionalProperties", false);
    }

    private static Map<String, Object> changes() {
        Map<String, Object> text = map("type", "string");
        Map<String, Object> day = map("type", "string", "format", "date");
        return map("description",
                "What is different, in the words of a scenario file that extends it. Without as-of, the scenario's own day "
                        + "holds; at most " + WhatIf.MOST_CHANGES + " changes.",
                "type", "object", "properties", map("title", text, "description", text, "as-of", day, "known-by", day,
                        "readings", map("$ref", FILE + "readings"), "unknown", list(map("$ref", FILE + "duty")), "remove", list(text),
                        "change", list(map("$ref", FILE + "change")), "facts", list(map("$ref", FILE + "fact"))),
                "additionalProperties", false);
    }

    private static Map<String, Object> day(String description) {
        return map("type", "string", "format", "date", "description", description);
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        return map("type", "array", "items", items);
    }
}
