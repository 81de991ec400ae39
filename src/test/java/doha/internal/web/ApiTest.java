package doha.internal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.Assessment;
import doha.ShippedScenarios;
import doha.internal.document.AssessmentView;
import doha.internal.document.Json;
import doha.scenario.Scenario;
import doha.scenario.VocabularyReader;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API answers, on the scenarios of the project. */
class ApiTest {

    /** Every kind of change at once. */
    private static final String MUCH = """
            {"title": "Much: \\"otherwise\\"", "as-of": "2021-05-03", "known-by": "2021-05-01",
             "readings": {"gate-judge": "us-determination", "goals": "binding"}, "unknown": ["II.3.hosting"],
             "remove": ["drawdown-q2"],
             "change": [{"id": "drawdown-june", "on": "2020-07-01", "count": 8601, "standing": "reported", "note": null},
                        {"id": "protection-treasury", "until": "2021-02-01"}],
             "facts": [{"id": "said-so", "on": "2021-03-01", "fact": "us-determination", "taliban": "not-complying", "source": "no: 'one' #"},
                       {"on": "2021-03-02", "fact": "extension", "of": ["I.B.1", "I.B.2"], "to": "2021-09-11", "accepted": true}]}""";

    @TempDir
    private static Path folder;
    private static Served served;

    @BeforeAll
    static void serve() throws IOException {
        ShippedScenarios.copyTo(folder);
        Files.writeString(folder.resolve("faulty.yaml"), "title: Faulty\nreadings: {gate-judg: facts}\n");
        served = Served.of(folder);
    }

    @AfterAll
    static void end() {
        served.close();
    }

    private static String asking(String file, String changes) {
        return "{\"file\": \"" + file + "\", \"changes\": " + changes + "}";
    }

    private static String json(Scenario scenario) {
        return Json.text(new AssessmentView(Served.AGREEMENT.assess(scenario), Served.AGREEMENT.notes(scenario, scenario.query()),
                Served.AGREEMENT.vocabulary()).data());
    }

    /** A file has one name for who asks in its folder, and another for who asks above it. */
    private static String withoutPlaces(String answer) {
        return answer.replaceAll("\"(file|line|column)\": [^,}]*", "");
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    private static Map<?, ?> of(Object list, String key, String value) {
        return list(list).stream().map(ApiTest::map).filter(m -> value.equals(m.get(key))).findFirst().orElseThrow();
    }

    @Test
    void assessesAsTheCommandDoes() throws Exception {
        assertEquals(withoutPlaces(json(Scenario.read(Path.of("scenarios/record.yaml")))),
                withoutPlaces(served.post("/api/assess", "{\"file\": \"record.yaml\"}").body()));
    }

    @Tag("slow")
    @Test
    void listsEveryScenarioAndWhyOneIsRefused() throws Exception {
        Object scenarios = served.ask("/api/scenarios", null).get("scenarios");
        assertEquals("The record, February 2020 to August 2022", of(scenarios, "file", "record.yaml").get("title"));
        assertEquals(List.of(), of(scenarios, "file", "what-if/incidents.yaml").get("faults"));
        Map<?, ?> faulty = of(scenarios, "file", "faulty.yaml");
        assertNull(faulty.get("title"));
        assertTrue(list(faulty.get("faults")).toString().contains("did you mean 'gate-judge'?"), faulty.toString());
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {MUCH, "{}", "{\"as-of\": \"2021-01-05\"}", "{\"readings\": {\"evidence\": \"confirmed\"}}",
            "{\"facts\": [{\"on\": \"2023-01-01\", \"fact\": \"talks-started\"}]}"})
    void aDownloadSavedInTheFolderIsAssessedTheVerySame(String changes) throws Exception {
        HttpResponse<String> download = served.post("/api/download", asking("record.yaml", changes));
        assertEquals(200, download.statusCode(), download.body());
        assertTrue(download.headers().firstValue("Content-Disposition").orElseThrow()
                .startsWith("attachment; filename=\"record-what-if.yaml\""));
        assertTrue(download.body().contains("\nextends: record.yaml\n"), download.body());
        String shown = served.post("/api/assess", asking("record.yaml", changes)).body();
        Path saved = folder.resolve("record-what-if.yaml");
        try {
            Files.writeString(saved, download.body());
            Scenario scenario = Scenario.read(saved);
            Assessment assessed = Served.AGREEMENT.assess(scenario);
            if (!changes.equals("{}")) {
                assertEquals(withoutPlaces(shown), withoutPlaces(json(scenario)));
            }
            Map<?, ?> tree = map(Json.read(shown));
            for (var verdict : assessed.duties()) {
                assertEquals(verdict.phase().label(), of(tree.get("duties"), "id", verdict.duty().id().value()).get("phase"));
            }
            assertEquals(withoutPlaces(shown).replaceAll("\"scenario\": .*", ""),
                    withoutPlaces(served.post("/api/assess", asking("record-what-if.yaml", "{}")).body()).replaceAll("\"scenario\": .*",
                            ""));
        } finally {
            Files.deleteIfExists(saved);
        }
    }

    @Test
    void aDownloadReadsLikeAFileWrittenByHand() throws Exception {
        assertEquals("""
                title: Later
                extends: exit-a-day-after.yaml
                as-of: 2021-05-02
                readings: {goals: binding}
                remove: [last-base]
                change:
                  - {id: exit, on: 2021-05-01, note: null}
                facts:
                  - {on: 2021-03-01, fact: hosting, group: no}
                """, served.post("/api/download", asking("what-if/exit-a-day-after.yaml", """
                {"title": "Later", "as-of": "2021-05-02", "readings": {"goals": "binding"}, "remove": ["last-base"],
                 "change": [{"id": "exit", "on": "2021-05-01", "note": null}],
                 "facts": [{"on": "2021-03-01", "fact": "hosting", "group": "no"}]}""")).body());
    }

    @Test
    void aFactThatComesLaterDoesNotMoveTheDay() throws Exception {
        String changes = "{\"facts\": [{\"on\": \"2030-01-01\", \"fact\": \"talks-started\"}]}";
        Object base = served.ask("/api/assess", asking("what-if/exit-a-day-after.yaml", "{}")).get("as-of");
        assertEquals(base, served.ask("/api/assess", asking("what-if/exit-a-day-after.yaml", changes)).get("as-of"));
    }

    @Test
    void aViewTellsVerdictsDifferencesAndWhichChangeEachTakes() throws Exception {
        Map<String, Object> view = served.ask("/api/view", asking("record.yaml",
                "{\"as-of\": \"2021-05-02\", \"remove\": [\"protection-treasury\", \"protection-un\"], \"readings\": {\"goals\": \"binding\"}}"));
        assertEquals("breached", of(map(view.get("assessment")).get("duties"), "id", "I.B.1").get("status"));
        Map<?, ?> comparison = map(list(view.get("comparison")).get(0));
        assertEquals("pending", map(of(comparison.get("duties"), "id", "I.B.1").get("base")).get("status"));
        Map<?, ?> reasons = map(view.get("reasons"));
        assertEquals(
                Map.of("how", "each-needed", "parts",
                        List.of(Map.of("kind", "fact", "name", "protection-treasury"), Map.of("kind", "fact", "name", "protection-un"))),
                reasons.get("gate"));
        assertEquals(reasons.get("gate"), map(reasons.get("duties")).get("I.B.1"));
    }

    @Test
    void movingTheDayAloneIsNoDifferenceFromTheBase() throws Exception {
        Map<String, Object> view = served.ask("/api/view", asking("record.yaml", "{\"as-of\": \"2020-06-01\"}"));
        assertEquals(List.of(), map(list(view.get("comparison")).get(0)).get("duties"));
        assertEquals("2020-06-01", map(view.get("assessment")).get("as-of"));
    }

    @Test
    void aScenarioIsShownWithItsChangesMade() throws Exception {
        Map<String, Object> scenario = served.ask("/api/scenario", asking("record.yaml", MUCH));
        assertEquals(8601, of(scenario.get("facts"), "id", "drawdown-june").get("count"));
        assertEquals("record-what-if.yaml", of(scenario.get("facts"), "id", "said-so").get("file"));
        assertTrue(list(scenario.get("facts")).stream().noneMatch(f -> "drawdown-q2".equals(map(f).get("id"))));
        assertEquals("binding", map(scenario.get("readings")).get("goals"));
    }

    @Test
    void analysesAnswerAboutTheChangedScenario() throws Exception {
        String changes = "{\"as-of\": \"2021-05-02\", \"remove\": [\"protection-treasury\", \"protection-un\"]}";
        String asked = "{\"file\": \"record.yaml\", \"changes\": " + changes + ", ";
        assertEquals("overdue", map(served.ask("/api/explain", asked + "\"duty\": \"I.B.1\"}").get("verdict")).get("phase"));
        Map<String, Object> timeline = served.ask("/api/timeline", asked + "\"from\": \"2021-04-30\", \"to\": \"2021-05-01\"}");
        assertTrue(list(timeline.get("changes")).stream().anyMatch(c -> "I.B.1".equals(map(c).get("what"))), timeline.toString());
        Map<String, Object> readings = served.ask("/api/readings", asked + "\"over\": [\"final-deadline\", \"gated\"]}");
        assertEquals(8, readings.get("count"));
        Map<String, Object> flip = served.ask("/api/flip", asked + "\"duty\": \"I.B.1\", \"most\": 3}");
        assertEquals(3, list(flip.get("answers")).size());
        assertTrue(map(list(flip.get("answers")).get(0)).get("yaml").toString().contains("extends: record-what-if.yaml"), flip.toString());
        String compared = served.post("/api/compare", asking("record.yaml", changes)).body();
        assertTrue(compared.startsWith("[") && compared.contains("\"id\": \"I.B.1\""), compared);
    }

    @Tag("slow")
    @Test
    void everyFactTypeCanBeAddedByWhatTheVocabularySays() throws Exception {
        Map<String, Object> vocabulary = served.ask("/api/vocabulary", null);
        int added = 0;
        for (Object type : list(vocabulary.get("facts"))) {
            StringBuilder fact = new StringBuilder("{\"on\": \"2021-06-01\", \"fact\": \"" + map(type).get("fact") + "\"");
            for (Object field : list(map(type).get("fields"))) {
                Map<?, ?> f = map(field);
                if (Boolean.TRUE.equals(f.get("required"))) {
                    String value = switch ((String) f.get("form")) {
                        case "count" -> "7";
                        case "truth" -> "true";
                        case "day" -> "\"2021-09-11\"";
                        case "duties", "duty" -> "\"I.B.1\"";
                        default -> "\"" + list(f.get("choices")).get(0) + "\"";
                    };
                    fact.append(", \"").append(f.get("field")).append("\": ").append(value);
                }
            }
            HttpResponse<String> response = served.post("/api/assess",
                    asking("what-if/new-government.yaml", "{\"facts\": [" + fact + "}]}"));
            boolean clash = List.of("signing", "new-government", "bases-vacated", "taliban-prisoners-released", "other-prisoners-released",
                    "us-forces").contains(map(type).get("fact"));
            assertTrue(response.statusCode() == 200 || clash && response.statusCode() == 422, fact + " " + response.body());
            added += response.statusCode() == 200 ? 1 : 0;
        }
        assertTrue(added > 25, "few types could be added: " + added);
    }

    @Test
    void changesThatCannotBeMadeAreToldAsFaultsOfAFileAre() throws Exception {
        HttpResponse<String> refused = served.post("/api/assess", asking("record.yaml",
                "{\"remove\": [\"drawdown-jun\"], \"facts\": [{\"on\": \"2020-02-30\", \"fact\": \"us-troops\", \"count\": \"8600\"}]}"));
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("unknown inherited fact 'drawdown-jun'; did you mean 'drawdown-june'?"), refused.body());
        assertTrue(refused.body().contains("'2020-02-30' is not in the calendar"), refused.body());
        assertTrue(refused.body().contains("unknown fact type 'us-troops'; did you mean 'us-forces'?"), refused.body());
        assertTrue(refused.body().contains("\"file\": \"record-what-if.yaml\""), refused.body());
    }

    @Test
    void aFileEditedMeanwhileIsReadAnew() throws Exception {
        Path file = folder.resolve("edited.yaml");
        Files.writeString(file, "title: Before\nfacts:\n  - {on: 2020-02-29, fact: signing}\n");
        String before = served.post("/api/assess", asking("edited.yaml", "{}")).body();
        Files.writeString(file, "title: Beyond\nfacts:\n  - {on: 2020-02-28, fact: signing}\n");
        assertNotEquals(before, served.post("/api/assess", asking("edited.yaml", "{}")).body());
        Files.writeString(file, "title: Broken\nfact: []\n");
        assertEquals(422, served.post("/api/assess", asking("edited.yaml", "{}")).statusCode());
        Files.delete(file);
        assertEquals(404, served.post("/api/assess", asking("edited.yaml", "{}")).statusCode());
    }

    @Test
    void theVocabularyIsTheProgramsOwn() throws Exception {
        Map<String, Object> vocabulary = served.ask("/api/vocabulary", null);
        assertEquals(VocabularyReader.standard().duties().size(), list(vocabulary.get("duties")).size());
        assertEquals(VocabularyReader.standard().switches().size(), list(vocabulary.get("readings")).size());
    }

    @Test
    void theQuestionOfAScenarioWithoutChangesIsItsOwn() throws Exception {
        Scenario scenario = Scenario.read(folder.resolve("what-if/known-that-day.yaml"));
        assertEquals(String.valueOf(scenario.query().knownBy()), String.valueOf(served.ask("/api/assess",
                asking("what-if/known-that-day.yaml", "{}")).get("known-by")));
    }
}
