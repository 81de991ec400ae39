package doha;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doha.model.DutyId;
import doha.model.Fact;
import doha.model.Query;
import doha.model.Readings;
import doha.model.Switch;
import doha.model.Vocabulary;
import doha.reference.ScenarioGenerator;
import doha.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A standing question answers as a fresh one would, whatever was changed before. */
class IncrementalAssessmentTest {

    private static final int CHANGES = 60;
    /** {@code -Ddoha.steps=N} for more or fewer; a continuous build takes a hundred thousand. */
    private static final long STEPS = Long.getLong("doha.steps", System.getenv("CI") == null ? 4_000 : 100_000);
    private static final int WALK = 200;
    private static final int ALL_TERMS = 20;
    private static final Agreement AGREEMENT = Agreement.load();
    private static final Vocabulary WORDS = AGREEMENT.vocabulary();

    /** In rules that feed themselves the engine can leave the fourth due day standing; see EngineFaultsTest. */
    @Test
    void takesBackAWholeChainOfMovedDueDays() {
        Scenario scenario = Scenario.read(Path.of("src/test/resources/scenario/inquiry/four-agreed-days.yaml"));
        Query early = scenario.query();
        Query late = early.under(early.readings().with("prisoner-deadline", "start-of-talks"));
        try (IncrementalAssessment standing = AGREEMENT.inquire(scenario, late);
                IncrementalAssessment fresh = AGREEMENT.inquire(scenario, early)) {
            assertEquals(LocalDate.of(2020, 11, 30), standing.answer().duty(new DutyId("I.C.5000")).effectiveDue());
            assertEquals(bag(fresh.terms()), bag(standing.under(early.readings()).terms()));
        }
    }

    /** Equal answers could hide a conclusion that outlived what it rests on; the analyses look at all terms. */
    @Tag("slow")
    @ParameterizedTest
    @MethodSource("library")
    void concludesWhatAFreshQuestionWouldWhateverSwitchesWereTurnedBefore(Path file) {
        SplittableRandom random = new SplittableRandom(1);
        Scenario scenario = Scenario.read(file);
        Query query = scenario.query();
        try (IncrementalAssessment standing = AGREEMENT.inquire(scenario, query)) {
            for (int change = 0; change < CHANGES; change++) {
                query = query.under(turned(query.readings(), random));
                try (IncrementalAssessment fresh = AGREEMENT.inquire(scenario, query)) {
                    assertEquals(bag(fresh.terms()), bag(standing.under(query.readings()).terms()), query.toString());
                }
            }
        }
    }

    private static List<Path> library() throws IOException {
        return ShippedScenarios.files();
    }

    /** Several switches at once. */
    private static Readings turned(Readings readings, SplittableRandom random) {
        List<Switch> switches = List.copyOf(WORDS.switches());
        Readings now = readings;
        for (int turns = random.nextInt(1, 8); turns > 0; turns--) {
            Switch turned = switches.get(random.nextInt(switches.size()));
            now = now.with(turned.name(), turned.positions().get(random.nextInt(turned.positions().size())));
        }
        return now;
    }

    private static Map<Object, Long> bag(Collection<Object> terms) {
        return terms.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /**
     * Walks of changes to the day, the known-by day, the readings and the facts: after each change the answer, and after some all
     * terms, are those of a fresh question.
     */
    @Tag("slow")
    @Test
    void answersAsAFreshQuestionWouldAfterAnyRunOfChanges() {
        LongStream.range(0, STEPS / WALK).parallel().forEach(IncrementalAssessmentTest::walk);
    }

    private static void walk(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Scenario scenario = new ScenarioGenerator(WORDS).scenario(seed);
        List<Fact> in = new ArrayList<>(scenario.facts());
        List<Fact> out = new ArrayList<>();
        try (IncrementalAssessment standing = AGREEMENT.inquire(scenario, scenario.query())) {
            for (int step = 0; step < WALK; step++) {
                switch (random.nextInt(8)) {
                    case 0, 1 -> standing.under(turned(standing.query().readings(), random));
                    case 2, 3 -> standing.asOf(standing.query().asOf().plusDays(random.nextInt(-40, 41)));
                    case 4 -> standing.knownBy(random.nextBoolean() ? null : standing.query().asOf().plusDays(random.nextInt(-40, 41)));
                    default -> {
                        boolean drop = out.isEmpty() || !in.isEmpty() && random.nextBoolean();
                        List<Fact> from = drop ? in : out;
                        if (!from.isEmpty()) {
                            Fact fact = from.remove(random.nextInt(from.size()));
                            (drop ? out : in).add(fact);
                            if (drop) {
                                standing.drop(fact.id());
                            } else {
                                standing.put(fact);
                            }
                        }
                    }
                }
                String where = "seed " + seed + ", step " + step;
                try (IncrementalAssessment fresh = AGREEMENT.inquire(scenario.withFacts(in), standing.query())) {
                    assertEquals(fresh.answer(), standing.answer(), where);
                    if (step % ALL_TERMS == 0) {
                        assertEquals(bag(fresh.terms()), bag(standing.terms()), where);
                    }
                }
            }
        }
    }
}
