package doha.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doha.Agreement;
import doha.internal.document.AssessmentView;
import doha.internal.document.Json;
import doha.model.Progress;
import doha.model.Progress.Indicator;
import doha.model.Query;
import doha.model.Status;
import doha.reference.Reference.Judged;
import doha.reference.Reference.Result;
import doha.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the program and the reference conclude of generated scenarios, each held against what an implementation made elsewhere concludes. */
class ConformanceTest {

    private static final Path CASES = Path.of("src/test/resources/conformance");

    private static final Agreement AGREEMENT = Agreement.load();

    private record Case(Path file, Map<?, ?> expected) {

        @Override
        public String toString() {
            return file.getFileName().toString();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theProgramWritesTheSame(Case one) throws IOException {
        Scenario scenario = Scenario.read(one.file);
        String json = Json.line(new AssessmentView(AGREEMENT.assess(scenario), List.of(), AGREEMENT.vocabulary()).data());
        assertEquals(lines("", one.expected, one.expected), lines("", yaml(json), one.expected));
    }

    /** What a result says under the keys of another, a line for each value. */
    private static String lines(String at, Object result, Object like) {
        if (like instanceof Map<?, ?> keys && result instanceof Map<?, ?> map) {
            return String.join("", keys.keySet().stream().map(key -> lines(at + "." + key, map.get(key), keys.get(key))).toList());
        } else if (like instanceof List<?> some && result instanceof List<?> list) {
            String size = at + " has " + list.size() + "\n";
            return size + String.join("", IntStream.range(0, Math.min(some.size(), list.size()))
                    .mapToObj(i -> lines(at + "." + i, list.get(i), some.get(i))).toList());
        }
        return at + ": " + result + "\n";
    }

    private static Object yaml(String json) {
        // JSON is YAML too.
        return new Load(LoadSettings.builder().build()).loadFromString(json);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theReferenceConcludesTheSame(Case one) {
        Scenario scenario = Scenario.read(one.file);
        assertEquals(expected(one.expected), actual(scenario, scenario.query()));
    }

    @Test
    void thereAreAHundredAndTwentyCases() throws IOException {
        assertEquals(120, cases().size());
    }

    private static List<Case> cases() throws IOException {
        List<String> lines = Files.readAllLines(CASES.resolve("expected.jsonl"));
        try (Stream<Path> files = Files.list(CASES.resolve("scenarios"))) {
            List<Path> sorted = files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
            assertEquals(sorted.size(), lines.size());
            List<Case> cases = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                cases.add(new Case(sorted.get(i), (Map<?, ?>) yaml(lines.get(i))));
            }
            return cases;
        }
    }

    private static String expected(Map<?, ?> answer) {
        List<String> rows = new ArrayList<>();
        rows.add(answer.get("scenario") + " as of " + answer.get("as-of") + ", known by " + answer.get("known-by"));
        rows.add("readings " + answer.get("readings"));
        rows.add("summary " + fields((Map<?, ?>) answer.get("summary"), "met", "breached", "pending"));
        for (Object duty : (List<?>) answer.get("duties")) {
            Map<?, ?> fields = (Map<?, ?>) duty;
            rows.add(fields(fields, "id", "kind", "status", "phase", "due", "effective-due", "decided-on", "days-late"));
            rows.add("  progress " + progress((Map<?, ?>) fields.get("progress")));
        }
        rows.add("gate " + fields((Map<?, ?>) answer.get("gate"), "open", "since", "closed-days"));
        rows.add("pace " + fields((Map<?, ?>) answer.get("pace"), "word", "ceiling", "level", "path", "next"));
        return String.join("\n", rows);
    }

    private static String progress(Map<?, ?> progress) {
        if (progress == null) {
            return null;
        }
        StringBuilder row = new StringBuilder();
        row.append(progress.get("share")).append(' ').append(progress.get("in-part"));
        for (Object measure : (List<?>) progress.get("measures")) {
            row.append(", ").append(fields((Map<?, ?>) measure, "of", "from", "now", "to"));
        }
        return row.toString();
    }

    private static String actual(Scenario scenario, Query query) {
        Result result = Reference.assess(scenario.facts(), scenario.unknown(), query, scenario.vocabulary().duties());
        List<String> rows = new ArrayList<>();
        rows.add(scenario.title() + " as of " + query.asOf() + ", known by " + query.knownBy());
        rows.add("readings " + new LinkedHashMap<>(query.readings().asMap()));
        Map<Status, Integer> summary = result.summary();
        rows.add("summary " + row(summary.get(Status.MET), summary.get(Status.BREACHED), summary.get(Status.PENDING)));
        for (Judged j : result.duties()) {
            rows.add(row(j.duty().id(), j.duty().kind().label(), j.status().label(), j.phase().label(), j.due(), j.effectiveDue(),
                    j.decidedOn(), j.daysLate()));
            rows.add("  progress " + progress(j.progress()));
        }
        rows.add("gate "
                + (result.gate() == null ? null : row(result.gate().open(), result.gate().since(), result.gate().closedDays())));
        rows.add("pace " + (result.pace() == null ? null
                : row(result.pace().word().label(), result.pace().ceiling(), result.pace().level(), result.pace().path(),
                        result.pace().next())));
        return String.join("\n", rows);
    }

    private static String progress(Progress progress) {
        if (progress == null) {
            return null;
        }
        StringBuilder row = new StringBuilder();
        row.append(progress.share()).append(' ').append(progress.inPart());
        for (Indicator measure : progress.measures()) {
            row.append(", ").append(row(measure.of(), measure.from(), measure.now(), measure.to()));
        }
        return row.toString();
    }

    private static String fields(Map<?, ?> from, String... names) {
        return from == null ? null : row(Stream.of(names).map(from::get).toArray());
    }

    private static String row(Object... fields) {
        return String.join(" ", Stream.of(fields).map(Objects::toString).toList());
    }
}
