package doha.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.Agreement;
import doha.IncrementalAssessment;
import doha.model.Phase;
import doha.model.Query;
import doha.model.Readings;
import doha.model.Status;
import doha.model.Switch;
import doha.model.Verdict;
import doha.model.Vocabulary;
import doha.reference.Reference;
import doha.reference.ScenarioGenerator;
import doha.scenario.Scenario;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is found from few runs is what brute force finds by judging every reading. */
@Tag("slow")
class ReadingsAnalysisExactTest {

    /** {@code -Ddoha.readings=N} for more or fewer scenarios. */
    private static final long SCENARIOS = Long.getLong("doha.readings", 10);
    private static final Agreement AGREEMENT = Agreement.load();
    private static final Vocabulary WORDS = AGREEMENT.vocabulary();

    /** Scenarios made up to be tricky, each with a few switches drawn that vary; the others stay in positions drawn. */
    @Test
    void onGeneratedScenariosEveryReadingIsAsItIsAskedFor() {
        ScenarioGenerator generator = new ScenarioGenerator(WORDS);
        LongStream.range(0, SCENARIOS).parallel().forEach(seed -> {
            Scenario scenario = generator.scenario(seed);
            SplittableRandom random = new SplittableRandom(seed);
            Query query = scenario.query();
            for (Switch s : WORDS.switches()) {
                query = query.under(query.readings().with(s.name(), s.positions().get(random.nextInt(s.positions().size()))));
            }
            List<String> names = new ArrayList<>(WORDS.switches().stream().map(Switch::name).toList());
            Collections.shuffle(names, new Random(seed));
            List<String> over = names.subList(0, random.nextInt(2, 5));
            assertExact("seed " + seed + " over " + over, scenario, query, over, byAsking(scenario));
            assertExact("seed " + seed + " over " + over, scenario, query, over, byReference(scenario));
        });
    }

    @Test
    void onTheRecordEveryReadingIsAsTheReferenceHasIt() {
        Scenario record = Scenario.read(Path.of("scenarios/record.yaml"));
        for (String day : List.of("2021-05-02", "2022-08-02")) {
            assertExact(day, record, record.query().asOf(LocalDate.parse(day)),
                    List.of("us-forces-target", "gated", "final-deadline", "gate-judge", "extensions", "goals", "annexes", "evidence"),
                    byReference(record));
        }
    }

    /** The rules themselves, by brute force: as far as a test's time allows. */
    @Test
    void onRealScenariosTheRulesRunOnEveryReadingGiveTheSame() {
        byRules("scenarios/record.yaml", "2022-08-02", List.of("gated", "gate-effect", "gate-judge", "extensions", "ties", "evidence"));
        byRules("scenarios/as-written.yaml", "2021-05-02",
                List.of("us-forces-target", "prisoner-numbers", "prisoner-deadline", "goals", "annexes", "evidence"));
        byRules("scenarios/what-if/outside-taliban-areas.yaml", null,
                List.of("gated", "gate-effect", "gate-judge", "scope", "final-deadline"));
        byRules("scenarios/what-if/new-government.yaml", null, List.of("scope", "ties", "goals", "annexes", "evidence"));
    }

    private static Function<Query, Map<String, Phase>> byAsking(Scenario scenario) {
        return query -> {
            Map<String, Phase> phases = new HashMap<>();
            AGREEMENT.assess(scenario, query).duties().forEach(judged -> phases.put(judged.duty().id().value(), judged.phase()));
            return phases;
        };
    }

    private static void byRules(String file, String day, List<String> over) {
        Scenario scenario = Scenario.read(Path.of(file));
        Query query = day == null ? scenario.query() : scenario.query().asOf(LocalDate.parse(day));
        try (IncrementalAssessment inquiry = AGREEMENT.inquire(scenario, query)) {
            assertExact(file, scenario, query, over, q -> {
                Map<String, Phase> phases = new HashMap<>();
                for (Verdict judged : inquiry.under(q.readings()).answer().duties()) {
                    phases.put(judged.duty().id().value(), judged.phase());
                }
                return phases;
            });
        }
    }

    private static Function<Query, Map<String, Phase>> byReference(Scenario scenario) {
        return query -> {
            Map<String, Phase> phases = new HashMap<>();
            Reference.assess(scenario.facts(), scenario.unknown(), query, WORDS.duties()).duties()
                    .forEach(j -> phases.put(j.duty().id().value(), j.phase()));
            return phases;
        };
    }

    private static void assertExact(String what, Scenario scenario, Query query, List<String> over,
            Function<Query, Map<String, Phase>> brute) {
        ReadingsAnalysis all = ReadingsAnalysis.of(AGREEMENT, scenario, query, over);
        List<Reading> truth = new ArrayList<>();
        for (Readings reading : all(query.readings(), over)) {
            truth.add(new Reading(reading, brute.apply(query.under(reading))));
        }
        assertEquals(truth.size(), all.readings());
        assertTrue(all.evaluations() <= 1 + all.readings(), what);
        Map<String, Phase> own = brute.apply(query);
        List<String> duties = new ArrayList<>();
        for (DutyReadings row : all.duties()) {
            String id = row.duty().id().value();
            duties.add(id);
            Map<Phase, Long> phases = new EnumMap<>(Phase.class);
            for (Reading each : truth) {
                Phase phase = each.verdicts().get(id);
                if (phase != null) {
                    phases.merge(phase, 1L, Long::sum);
                    row.conditions()
                            .forEach((status, any) -> assertEquals(phase.status() == status, any.stream().anyMatch(each.reading()::isAmong),
                                    () -> what + ": " + id + " " + status + " under " + each.reading()));
                }
            }
            assertEquals(phases, row.phases(), what + ": " + id);
            Map<Status, Long> statuses = new EnumMap<>(Status.class);
            phases.forEach((phase, count) -> statuses.merge(phase.status(), count, Long::sum));
            assertEquals(statuses, row.statuses(), what + ": " + id);
            assertEquals(statuses.keySet(), row.conditions().keySet(), what + ": " + id);
            assertEquals(own.get(id), row.own(), what + ": " + id);
            if (row.own() != null) {
                assertEquals(deciding(query, over, id, brute), new HashSet<>(row.decidedBy()), what + ": " + id);
            }
        }
        assertEquals(WORDS.duties().stream().map(d -> d.id().value())
                .filter(id -> truth.stream().anyMatch(each -> each.verdicts().containsKey(id))).toList(), duties, what);
    }

    private record Reading(Readings reading, Map<String, Phase> verdicts) {}

    private static Set<String> deciding(Query query, List<String> over, String duty, Function<Query, Map<String, Phase>> brute) {
        Set<String> deciding = new HashSet<>();
        Phase own = brute.apply(query).get(duty);
        for (Switch s : WORDS.switches()) {
            for (String position : over.contains(s.name()) ? s.positions() : List.<String>of()) {
                Phase other = brute.apply(query.under(query.readings().with(s.name(), position))).get(duty);
                if (other != null && other.status() != own.status()) {
                    deciding.add(s.name());
                }
            }
        }
        return deciding;
    }

    private static List<Readings> all(Readings own, List<String> over) {
        List<Readings> all = List.of(own);
        for (Switch s : WORDS.switches()) {
            if (over.contains(s.name())) {
                List<Readings> more = new ArrayList<>();
                for (Readings reading : all) {
                    s.positions().forEach(position -> more.add(reading.with(s.name(), position)));
                }
                all = more;
            }
        }
        return all;
    }
}
