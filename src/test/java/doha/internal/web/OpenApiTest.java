package doha.internal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import doha.Golden;
import doha.internal.document.Json;
import doha.scenario.ScenarioFolder;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The description of the API against the API. */
class OpenApiTest {

    private static final String CHANGES = "{\"file\": \"record.yaml\", \"changes\": {\"as-of\": \"2021-05-02\", \"remove\": [\"protection-treasury\"], "
            + "\"readings\": {\"goals\": \"binding\"}, \"change\": [{\"id\": \"drawdown-june\", \"count\": 9000, \"note\": null}], "
            + "\"facts\": [{\"on\": \"2021-03-01\", \"fact\": \"hosting\"}], \"unknown\": [\"I.D.review\"]}";
    /** A request to each address. */
    private static final Map<String, String> REQUESTS = new TreeMap<>(Map.ofEntries(
            Map.entry("/api/openapi.json", ""), Map.entry("/api/vocabulary", ""), Map.entry("/api/scenarios", ""),
            Map.entry("/api/scenario", CHANGES + "}"), Map.entry("/api/assess", CHANGES + "}"), Map.entry("/api/compare", CHANGES + "}"),
            Map.entry("/api/view", CHANGES + "}"), Map.entry("/api/pictures", CHANGES + "}"), Map.entry("/api/report", CHANGES + "}"),
            Map.entry("/api/download", CHANGES + "}"),
            Map.entry("/api/explain", CHANGES + ", \"duty\": \"I.B.1\"}"),
            Map.entry("/api/timeline", CHANGES + ", \"from\": \"2021-01-01\", \"to\": \"2021-05-02\"}"),
            Map.entry("/api/readings", CHANGES + ", \"over\": [\"gated\"]}"),
            Map.entry("/api/flip", CHANGES + ", \"duty\": \"I.B.1\", \"most\": 2}")));

    private static Served served;
    private static String document;

    @BeforeAll
    static void serve() throws Exception {
        served = Served.of(Path.of("scenarios"));
        document = served.get("/api/openapi.json").body();
    }

    @AfterAll
    static void end() {
        served.close();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static Map<String, Object> paths() throws IOException {
        return map(map(Json.read(document)).get("paths"));
    }

    /** The faults of JSON against a schema that stands in the document at a pointer. */
    private static List<Error> errors(String pointer, String json) {
        String schema = document.substring(0, document.lastIndexOf('}')) + ", \"$ref\": \"#" + pointer + "\"}";
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema).validate(json, InputFormat.JSON);
    }

    private static String pointer(String path, String method) {
        return "/paths/" + path.replace("/", "~1") + "/" + method;
    }

    @Test
    void describesEveryAddressAndNoOther() throws Exception {
        TreeSet<String> described = new TreeSet<>();
        paths().forEach((path, methods) -> map(methods).keySet()
                .forEach(method -> described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        TreeSet<String> there = new TreeSet<>();
        new Api(Served.AGREEMENT, ScenarioFolder.open(Path.of("scenarios"))).endpoints()
                .forEach(e -> there.add(e.method() + " " + e.path()));
        assertEquals(there, described);
        assertEquals(REQUESTS.keySet(), paths().keySet());
    }

    @Tag("slow")
    @Test
    void everyRequestAndAnswerFitsItsDescription() throws Exception {
        for (Map.Entry<String, String> request : REQUESTS.entrySet()) {
            String path = request.getKey();
            boolean get = request.getValue().isEmpty();
            HttpResponse<String> response = get ? served.get(path) : served.post(path, request.getValue());
            assertEquals(200, response.statusCode(), path + " " + response.body());
            String at = pointer(path, get ? "get" : "post");
            if (!get) {
                assertEquals(List.of(), errors(at + "/requestBody/content/application~1json/schema", request.getValue()), path);
                assertFalse(errors(at + "/requestBody/content/application~1json/schema", "{\"fil\": \"record.yaml\"}").isEmpty(), path);
            }
            String type = response.headers().firstValue("Content-Type").orElseThrow().replace(";charset=utf-8", "");
            if (type.equals("application/json")) {
                assertEquals(List.of(), errors(at + "/responses/200/content/application~1json/schema", response.body()), path);
                assertFalse(path.equals("/api/openapi.json") ? false
                        : errors(at + "/responses/200/content/application~1json/schema",
                                response.body().replaceFirst("\"[a-z-]+\":", "\"other\":")).isEmpty(),
                        path);
            } else {
                assertTrue(
                        map(map(map(map(map(paths().get(path)).get("post")).get("responses")).get("200")).get("content")).containsKey(type),
                        type);
            }
        }
    }

    @Test
    void refusalsFitTheirs() throws Exception {
        for (String body : List.of("{}", "{\"file\": \"no.yaml\"}", "{\"file\": \"record.yaml\", \"changes\": {\"remove\": [\"x\"]}}")) {
            HttpResponse<String> refused = served.post("/api/assess", body);
            assertTrue(refused.statusCode() >= 400, refused.body());
            assertEquals(List.of(), errors("/components/responses/refused/content/application~1json/schema", refused.body()));
        }
    }

    @Test
    void theDocumentInTheProgramIsThatOfItsEndpointsAndRecords() throws Exception {
        Golden.check(Path.of("src/main/resources/doha/schema/openapi.json"),
                OpenApiGenerator.document(new Api(Served.AGREEMENT, ScenarioFolder.open(Path.of("scenarios"))).endpoints()));
    }

    @Test
    void isAnOpenApiDocument() throws Exception {
        Map<String, Object> root = map(Json.read(document));
        assertEquals("3.1.0", root.get("openapi"));
        assertTrue(map(root.get("info")).keySet().containsAll(List.of("title", "version")), root.get("info").toString());
    }
}
