package doha.internal.web;

import static doha.internal.document.JsonSchema.map;

import doha.internal.document.Json;
import doha.internal.document.JsonSchema;
import doha.internal.web.Api.Endpoint;
import doha.model.Vocabulary;
import doha.scenario.ScenarioSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The description of the API (OpenAPI 3.1), made of its endpoints, the records they answer with and the words of the vocabulary. */
final class OpenApi {

    private static final String COMPONENTS = "#/components/schemas/";
    private static final String FILE = COMPONENTS + "scenario-file/$defs/";

    private OpenApi() { }

    static Map<String, Object> document(List<Endpoint> endpoints, Vocabulary vocabulary) {
        JsonSchema schemas = new JsonSchema(vocabulary, COMPONENTS);
        Map<String, Object> paths = new LinkedHashMap<>();
        for (Endpoint endpoint : endpoints) {
            Map<String, Object> operation = map("summary", endpoint.summary());
            if (!endpoint.method().equals("GET")) {
                operation.put("requestBody", map("required", true, "content", map("application/json", map("schema", body(endpoint)))));
            }
            Object answer = endpoint.output() == null ? map("type", "string") : schemas.output(endpoint.output());
            operation.put("responses", map("200", map("description", "The answer", "content", map(endpoint.type(), map("schema", answer))),
                    "default", map("$ref", "#/components/responses/refused")));
            paths.put(endpoint.path(), map(endpoint.method().toLowerCase(Locale.ROOT), operation));
        }
        Map<String, Object> refused = map("refused", map("description", "Why it is not answered: 400 the request is wrong, 403 it comes from "
                + "elsewhere, 404 there is no such scenario or address, 405 wrong method, 408 too slow, 413 too large, 415 no JSON, 422 the scenario "
                + "or the changes cannot be used, 500 the program failed, 503 it takes too long or too much waits",
                "content", map("application/json", map("schema", schemas.type(HttpError.Answer.class)))));
        Map<String, Object> all = new LinkedHashMap<>(schemas.definitions());
        all.put("scenario-file", scenarioFile(vocabulary));
        return map("openapi", "3.1.0",
                "info", map("title", "Doha", "version", "1", "summary", "What-if on scenarios of an agreement",
                        "description", "Served to this machine alone. Requests with a body send it as application/json, at most "
                                + RequestHandler.MOST_BYTES / 1024 + " KiB; answers take at most 30 s. Nothing is ever written."),
                "servers", List.of(map("url", "/")), "paths", paths, "components", map("responses", refused, "schemas", all));
    }

    private static Map<String, Object> body(Endpoint endpoint) {
        Map<String, Object> properties = map("file", map("description", "A scenario file of the folder, as /api/scenarios names it", "type", "string"),
                "changes", changes());
        properties.putAll(endpoint.more());
        return map("type", "object", "properties", properties, "required", endpoint.more().containsKey("duty") ? List.of("file", "duty") : List.of("file"),
                "additionalProperties", false);
    }

    private static Map<String, Object> changes() {
        Map<String, Object> text = map("type", "string");
        Map<String, Object> day = map("type", "string", "format", "date");
        return map("description", "What is different, in the words of a scenario file that extends it. Without as-of, the scenario's own day "
                + "holds; at most " + WhatIf.MOST_CHANGES + " changes.",
                "type", "object", "properties", map("title", text, "description", text, "as-of", day, "known-by", day,
                        "readings", map("$ref", FILE + "readings"), "unknown", list(map("$ref", FILE + "duty")), "remove", list(text),
                        "change", list(map("$ref", FILE + "change")), "facts", list(map("$ref", FILE + "fact"))),
                "additionalProperties", false);
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        return map("type", "array", "items", items);
    }

    private static Object scenarioFile(Vocabulary vocabulary) {
        try {
            return moved(Json.read(ScenarioSchema.of(vocabulary)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A schema moved into the document: it finds its own definitions there. */
    private static Object moved(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> moved = new LinkedHashMap<>();
            map.forEach((key, inner) -> {
                if (key.equals("$ref")) {
                    moved.put("$ref", ((String) inner).replace("#/$defs/", FILE));
                } else if (!key.equals("$schema")) {
                    moved.put((String) key, moved(inner));
                }
            });
            return moved;
        }
        if (value instanceof List<?> list) {
            List<Object> moved = new ArrayList<>();
            list.forEach(item -> moved.add(moved(item)));
            return moved;
        }
        return value;
    }
}
