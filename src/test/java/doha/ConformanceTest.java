package doha;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doha.model.Query;
import doha.model.Status;
import doha.model.Verdict;
import doha.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Generated scenarios that favour boundaries, and what an implementation of semantics.md made elsewhere and independently concludes of each. */
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
    void givesTheSameVerdictsSummaryGateAndPace(Case one) {
        Scenario scenario = Scenario.read(one.file);
        assertEquals(expected(one.expected), String.join("\n", actual(scenario, scenario.query())));
    }

    @Test
    void thereAreAHundredAndTwentyCases() throws IOException {
        assertEquals(120, cases().size());
    }

    private static List<Case> cases() throws IOException {
        List<String> lines = Files.readAllLines(CASES.resolve("expected.jsonl"));
        try (Stream<Path> files = Files.list(CASES.resolve("scenarios"))) {
            List<Path> sorted = files.sorted().toList();
            assertEquals(sorted.size(), lines.size());
            List<Case> cases = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                // JSON is YAML too.
                cases.add(new Case(sorted.get(i), (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(lines.get(i))));
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
            rows.add(fields((Map<?, ?>) duty, "id", "kind", "status", "phase", "due", "effective-due", "decided-on", "days-late"));
        }
        rows.add("gate " + fields((Map<?, ?>) answer.get("gate"), "open", "since", "closed-days"));
        rows.add("pace " + fields((Map<?, ?>) answer.get("pace"), "word", "ceiling", "level", "next"));
        return String.join("\n", rows);
    }

    private static List<String> actual(Scenario scenario, Query query) {
        Assessment answer = AGREEMENT.assess(scenario, query);
        List<String> rows = new ArrayList<>();
        rows.add(scenario.title() + " as of " + query.asOf() + ", known by " + query.knownBy());
        rows.add("readings " + new LinkedHashMap<>(query.readings().asMap()));
        rows.add("summary "
                + row(answer.summary().get(Status.MET), answer.summary().get(Status.BREACHED), answer.summary().get(Status.PENDING)));
        for (Verdict v : answer.duties()) {
            rows.add(row(v.duty().id(), v.duty().kind().label(), v.status().label(), v.phase().label(), v.due(), v.effectiveDue(),
                    v.decidedOn(), v.daysLate()));
        }
        rows.add("gate " + (answer.gate() == null ? null : row(answer.gate().open(), answer.gate().since(), answer.gate().closedDays())));
        rows.add("pace " + (answer.pace() == null ? null
                : row(answer.pace().word().label(), answer.pace().ceiling(), answer.pace().level(), answer.pace().next())));
        return rows;
    }

    private static String fields(Map<?, ?> from, String... names) {
        return from == null ? null : row(Stream.of(names).map(from::get).toArray());
    }

    private static String row(Object... fields) {
        return String.join(" ", Stream.of(fields).map(Objects::toString).toList());
    }
}
