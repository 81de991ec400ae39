package doha.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.Agreement;
import doha.IncrementalAssessment;
import doha.model.Duty;
import doha.model.Phase;
import doha.model.Query;
import doha.model.Readings;
import doha.model.Status;
import doha.model.Switch;
import doha.reference.Facts;
import doha.scenario.Scenario;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Cases worked out by hand from agreement.md and semantics.md. */
class ReadingsAnalysisTest {

    private static final Agreement AGREEMENT = Agreement.load();
    private static final int ALL = 3_145_728;

    private static ReadingsAnalysis on(String day, Facts... facts) {
        Scenario scenario = Scenario.of("t", AGREEMENT.vocabulary(), Facts.list(facts));
        return ReadingsAnalysis.of(AGREEMENT, scenario, scenario.query().asOf(LocalDate.parse(day)));
    }

    private static List<Map<String, List<String>>> when(String... terms) {
        return List.of(terms).stream().map(ReadingsAnalysisTest::term).toList();
    }

    private static Map<String, List<String>> term(String text) {
        Map<String, List<String>> allowed = new java.util.LinkedHashMap<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(" ")) {
            allowed.put(part.split("=")[0], List.of(part.split("=")[1].split("\\|")));
        }
        return allowed;
    }

    @Tag("slow")
    @Test
    void theRecordTakesFarFewerThan1000RunsOfTheRules() {
        Scenario record = Scenario.read(Path.of("scenarios/record.yaml"));
        for (String day : List.of("2021-05-02", "2022-08-02")) {
            ReadingsAnalysis all = ReadingsAnalysis.of(AGREEMENT, record, record.query().asOf(LocalDate.parse(day)));
            assertEquals(ALL, all.readings());
            assertTrue(all.evaluations() <= 250, day + ": " + all.evaluations());
        }
    }

    @Test
    void beforeTheSigningEverythingIsSettled() {
        ReadingsAnalysis all = on("2020-02-01", Facts.fact("us-forces", "2020-01-01").count(12000));
        assertEquals(List.of(), all.duties().stream().filter(DutyReadings::disputed).toList());
        assertEquals(Map.of(Phase.NOT_TRIGGERED, (long) ALL), all.duty("I.B.1").phases());
        assertEquals(when(""), all.duty("I.B.1").conditions().get(Status.PENDING));
    }

    @Test
    void aMissedGoalIsABreachWhereGoalsBind() {
        DutyReadings goal = on("2020-09-01", Facts.signing(), Facts.fact("talks-started", "2020-03-10")).duty("I.D.removal");
        assertEquals(Map.of(Status.BREACHED, ALL / 2L, Status.PENDING, ALL / 2L), goal.statuses());
        assertEquals(Map.of(Phase.OVERDUE, ALL / 2L, Phase.GOAL_MISSED, ALL / 2L), goal.phases());
        assertEquals(List.of("goals"), goal.decidedBy());
        assertEquals(when("goals=binding"), goal.conditions().get(Status.BREACHED));
        assertEquals(when("goals=best-efforts"), goal.conditions().get(Status.PENDING));
        assertEquals(Phase.GOAL_MISSED, goal.own());
    }

    @Test
    void theFinalWithdrawalIsBreachedWhereNothingHoldsItUp() {
        ReadingsAnalysis all = on("2021-05-10", Facts.signing(), Facts.fact("hosting", "2021-04-01"));
        // Hosting goes on, so the gate stays closed, if the facts judge; the US has determined nothing.
        assertEquals(when("gate-judge=us-determination", "gated=nothing"), all.duty("I.B.1").conditions().get(Status.BREACHED));
        assertEquals(when("gated=only-b|nothing", "gate-judge=us-determination"), all.duty("I").conditions().get(Status.BREACHED));
        assertEquals(List.of("gated", "gate-judge"), all.duty("I.B.1").decidedBy());
        assertEquals(Map.of(Phase.OVERDUE, ALL * 5L / 8, Phase.SUSPENDED, ALL * 3L / 16, Phase.RELEASED, ALL * 3L / 16),
                all.duty("I.B.1").phases());
    }

    @Test
    void aSwitchThatDecidesOnlyTogetherWithAnotherDecidesNothingAlone() {
        ReadingsAnalysis all = on("2020-09-01", Facts.signing(), Facts.fact("ties", "2020-06-01").area("elsewhere"));
        DutyReadings soil = all.duty("II.1");
        assertTrue(soil.disputed());
        assertEquals(List.of(), soil.decidedBy());
        assertEquals(List.of("scope", "ties"), soil.dependsOn());
        assertEquals(when("scope=whole-country ties=any-ties"), soil.conditions().get(Status.BREACHED));
        assertEquals(when("scope=controlled-areas", "ties=conduct"), soil.conditions().get(Status.PENDING));
    }

    @Test
    void anAnnexsDutyIsCountedUnderTheReadingsThatAdmitItAlone() {
        ReadingsAnalysis all = on("2020-09-01", Facts.signing(), Facts.fact("attack", "2020-06-01").onTarget("us").reported());
        DutyReadings attacks = all.duty("X.1");
        assertNull(attacks.own());
        assertEquals(ALL / 2, attacks.readings());
        assertEquals(Map.of(Status.BREACHED, ALL / 4L, Status.PENDING, ALL / 4L), attacks.statuses());
        assertEquals(List.of("evidence"), attacks.decidedBy());
        assertEquals(when("evidence=reported|alleged"), attacks.conditions().get(Status.BREACHED));
    }

    @Test
    void switchesNotNamedStayAsTheScenarioHasThem() {
        Scenario scenario = Scenario.of("t", AGREEMENT.vocabulary(), Facts.list(Facts.signing(), Facts.fact("hosting", "2021-04-01")));
        Query query = scenario.query().asOf(LocalDate.of(2021, 5, 10));
        ReadingsAnalysis over = ReadingsAnalysis.of(AGREEMENT, scenario, query.under(query.readings().with("gate-effect", "releases")),
                List.of("gated"));
        assertEquals(4, over.readings());
        assertEquals(List.of("gated"), over.over());
        assertEquals(Map.of(Phase.RELEASED, 3L, Phase.OVERDUE, 1L), over.duty("I.B.1").phases());
        assertEquals(when("gated=nothing"), over.duty("I.B.1").conditions().get(Status.BREACHED));
        assertTrue(over.duties().stream().noneMatch(d -> d.duty().isDisputed()), "no reading here admits the annexes");
        assertEquals(1, ReadingsAnalysis.of(AGREEMENT, scenario, query, List.of()).readings());
        assertThrows(IllegalArgumentException.class, () -> ReadingsAnalysis.of(AGREEMENT, scenario, query, List.of("gate")));
    }

    @Test
    void everySwitchIsVariedUnlessSomeAreNamed() {
        assertEquals(AGREEMENT.vocabulary().switches().stream().map(Switch::name).toList(), on("2020-02-29", Facts.signing()).over());
    }

    @Test
    void whereNothingIsKnownOfTheRulesEveryReadingIsRun() {
        Scenario scenario = Scenario.of("t", AGREEMENT.vocabulary(), Facts.list(Facts.signing(), Facts.fact("hosting", "2021-04-01")));
        Query query = scenario.query().asOf(LocalDate.of(2021, 5, 10));
        List<String> over = List.of("gated", "gate-judge", "goals", "scope", "ties", "extensions", "gate-effect", "prisoner-deadline");
        ReadingsAnalysis clever = ReadingsAnalysis.of(AGREEMENT, scenario, query, over);
        ReadingSpace space = new ReadingSpace(AGREEMENT.vocabulary(), query.readings(), over);
        try (IncrementalAssessment inquiry = AGREEMENT.inquire(scenario, query)) {
            ReadingExplorer plain = new ReadingExplorer(space, choice -> inquiry.under(space.reading(choice, query.readings())).terms());
            Map<Duty, DecisionDiagram> phases = plain.fromAll(AGREEMENT.vocabulary().duties());
            assertEquals(clever.readings(), plain.runs());
            ReadingStatistics tally = new ReadingStatistics(space, query.readings(), choice -> {});
            clever.duties().forEach(row -> assertEquals(row, tally.of(row.duty(), phases.get(row.duty()))));
        }
    }

    @Test
    void rulesThatHideWhatTheyNeedAreFoundOut() {
        Scenario scenario = Scenario.of("t", AGREEMENT.vocabulary(), Facts.list(Facts.signing(), Facts.fact("talks-started", "2020-03-10"),
                Facts.fact("hosting", "2020-04-01")));
        Query query = scenario.query().asOf(LocalDate.of(2020, 9, 1));
        ReadingSpace space = new ReadingSpace(AGREEMENT.vocabulary(), query.readings(), List.of("goals", "evidence"));
        int[] own = space.choice(query.readings());
        try (IncrementalAssessment inquiry = AGREEMENT.inquire(scenario, query)) {
            ReadingExplorer explorer = new ReadingExplorer(space, choice -> {
                Readings reading = space.reading(choice, query.readings());
                boolean binding = List.of("confirmed", "alleged").contains(reading.position("evidence"));
                return inquiry.under(reading.with("goals", binding ? "binding" : "best-efforts")).terms();
            });
            assertThrows(ReadingExplorer.Contradiction.class,
                    () -> explorer.fromFew(AGREEMENT.dependencies(), AGREEMENT.vocabulary().duties(), own));
            Duty goal = AGREEMENT.vocabulary().duties().stream().filter(d -> d.id().value().equals("I.D.removal")).findFirst()
                    .orElseThrow();
            assertEquals(Map.of(Phase.OVERDUE.ordinal(), 4L, Phase.GOAL_MISSED.ordinal(), 4L),
                    space.diagrams().counts(explorer.fromAll(List.of(goal)).get(goal)));
        }
    }
}
