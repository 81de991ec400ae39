package doha;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doha.model.Duty;
import doha.model.Verdict;
import doha.model.Vocabulary;
import doha.reference.Reference;
import doha.reference.ScenarioGenerator;
import doha.scenario.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rules and a plain-Java telling of semantics.md, written independently, give the same answers. */
@Tag("slow")
class RulesAgainstReferenceTest {

    /** {@code -Ddoha.generated=N} for more or fewer scenarios; a continuous build tries a hundred thousand. */
    private static final long SCENARIOS = Long.getLong("doha.generated", System.getenv("CI") == null ? 3_000 : 100_000);

    private final Agreement agreement = Agreement.load();
    private final Vocabulary vocabulary = agreement.vocabulary();

    @Test
    void giveTheSameStatusPhaseDaysGateAndPaceOnGeneratedScenarios() {
        ScenarioGenerator generator = new ScenarioGenerator(vocabulary);
        Queue<String> differences = new ConcurrentLinkedQueue<>();
        AtomicLong compared = new AtomicLong();
        LongStream.range(0, SCENARIOS).parallel().forEach(seed -> {
            Scenario scenario = generator.scenario(seed);
            List<String> expected = byReference(scenario);
            List<String> actual = byRules(scenario);
            if (!expected.equals(actual)) {
                differences.add("seed " + seed + ": " + difference(expected, actual));
            }
            compared.incrementAndGet();
        });
        assertEquals(List.of(), List.copyOf(differences));
        assertEquals(SCENARIOS, compared.get());
    }

    private List<String> byRules(Scenario scenario) {
        Assessment a = agreement.assess(scenario);
        List<String> rows = new ArrayList<>();
        for (Verdict v : a.duties()) {
            rows.add(row(v.duty(), v.phase(), v.due(), v.effectiveDue(), v.decidedOn(), v.daysLate(), v.progress()));
        }
        rows.add(String.valueOf(a.gate()));
        rows.add(String.valueOf(a.pace()));
        return rows;
    }

    private List<String> byReference(Scenario scenario) {
        Reference.Result r = Reference.assess(scenario.facts(), scenario.unknown(), scenario.query(), vocabulary.duties());
        List<String> rows = new ArrayList<>();
        for (Reference.Judged j : r.duties()) {
            rows.add(row(j.duty(), j.phase(), j.due(), j.effectiveDue(), j.decidedOn(), j.daysLate(), j.progress()));
        }
        rows.add(String.valueOf(r.gate()));
        rows.add(String.valueOf(r.pace()));
        return rows;
    }

    private static String row(Duty duty, Object... fields) {
        return duty.id() + " " + Arrays.toString(fields);
    }

    private static String difference(List<String> expected, List<String> actual) {
        List<String> missing = new ArrayList<>(expected);
        missing.removeAll(actual);
        List<String> unexpected = new ArrayList<>(actual);
        unexpected.removeAll(expected);
        return "by reference " + missing + ", by rules " + unexpected;
    }
}
