package doha.bench;

import doha.Agreement;
import doha.model.Verdict;
import doha.reference.Reference;
import doha.reference.ScenarioGenerator;
import doha.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What the benchmarks judge, and whether those that judge it agree. */
final class Scenarios {

    /** How many generated scenarios, of 10 to 60 facts each. */
    static final int GENERATED = 1_000;

    private Scenarios() {
    }

    static Scenario record() {
        return Scenario.read(Path.of("scenarios/record.yaml"));
    }

    static Scenario asWritten() {
        return Scenario.read(Path.of("scenarios/as-written.yaml"));
    }

    static List<Scenario> generated(Agreement agreement) {
        ScenarioGenerator generator = new ScenarioGenerator(agreement.vocabulary());
        return LongStream.range(0, GENERATED).mapToObj(generator::scenario).toList();
    }

    /** The generated ones under a reading that excludes no fact for its standing: the others ask for a second run of the rules. */
    static List<Scenario> answeredInOneRun(Agreement agreement) {
        return generated(agreement).stream().map(each -> each.withReadings(each.readings().with("evidence", "alleged"))).toList();
    }

    static Reference.Result told(Agreement agreement, Scenario scenario) {
        return Reference.assess(scenario.facts(), scenario.unknown(), scenario.query(), agreement.vocabulary().duties());
    }

    /** A benchmark of what answers wrongly says nothing. */
    static void mustAgree(Map<String, ?> one, Map<String, ?> other, String about) {
        if (!one.equals(other)) {
            throw new IllegalStateException("the answers differ on " + about + ": " + one + " and " + other);
        }
    }

    static Map<String, Object> phases(List<Verdict> duties) {
        return duties.stream().collect(Collectors.toMap(d -> d.duty().id().value(), Verdict::phase));
    }

    static Map<String, Object> phases(Reference.Result result) {
        return result.duties().stream().collect(Collectors.toMap(d -> d.duty().id().value(), Reference.Judged::phase));
    }
}
