package doha.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.internal.document.Samples;
import doha.model.DutyId;
import doha.model.Phase;
import doha.model.Place;
import doha.model.Query;
import doha.model.Status;
import doha.scenario.Expectation;
import doha.scenario.Expectation.Expected;
import doha.scenario.Scenario;
import doha.scenario.VocabularyReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ExpectationResultTest {

    private static final LocalDate KNOWN = LocalDate.of(2020, 8, 1);
    private final List<Query> asked = new ArrayList<>();

    private List<ExpectationResult> check(Expectation... expectations) {
        Scenario scenario = new Scenario("s.yaml", "t", null, Samples.MAY, KNOWN, Samples.reading("goals", "binding"), Set.of(), List.of(),
                List.of(expectations), List.of(), "sha256:0", VocabularyReader.standard());
        return ExpectationResult.of(scenario, UnaryOperator.identity(), query -> {
            asked.add(query);
            return Samples.assessment("t", query);
        });
    }

    private static Expectation expect(LocalDate asOf, Map<String, String> readings, String duty, Status status, Phase phase) {
        Place place = new Place("s.yaml", 1, 1);
        return new Expectation(asOf == null ? List.of() : List.of(asOf), null, null, readings, null, null, null, null,
                List.of(new Expected(new DutyId(duty), status, phase, place)), place);
    }

    @Test
    void aStatusAloneHoldsWhateverThePhase() {
        assertTrue(check(expect(null, Map.of(), "P.3", Status.BREACHED, null)).get(0).holds());
    }

    @Test
    void anotherPhaseFailsAndIsToldWithTheActualOne() {
        ExpectationResult outcome = check(expect(null, Map.of(), "P.3", Status.BREACHED, Phase.OVERDUE)).get(0);
        assertEquals("expected breached/overdue, is breached/performed-late", outcome.why());
        assertEquals(Phase.PERFORMED_LATE, outcome.actual().phase());
    }

    @Test
    void anAnnexDutyFailsUnderThePublicTextAndIsJudgedWhenAdmitted() {
        ExpectationResult outcome = check(expect(null, Map.of(), "X.1", Status.PENDING, null)).get(0);
        assertNull(outcome.actual());
        assertEquals("expected pending, but it is no duty under annexes: public-text (annexes: as-reported makes it one)", outcome.why());
        assertTrue(check(expect(null, Map.of("annexes", "as-reported"), "X.1", Status.PENDING, null)).get(0).holds());
    }

    @Test
    void theScenariosDaysAndReadingStandUnlessTheEntryChangesThem() {
        LocalDate day = LocalDate.of(2020, 3, 1);
        check(expect(null, Map.of(), "RIV", Status.MET, null), expect(day, Map.of("ties", "any-ties"), "RIV", Status.MET, null));
        assertEquals(List.of(new Query(Samples.MAY, KNOWN, Samples.reading("goals", "binding")),
                new Query(day, KNOWN, Samples.reading("goals", "binding").with("ties", "any-ties"))), asked);
    }

    @Test
    void anEntryIsCheckedOnEachOfItsDays() {
        LocalDate day = LocalDate.of(2020, 3, 1);
        Place place = new Place("s.yaml", 1, 1);
        List<ExpectationResult> results = check(new Expectation(List.of(day, day.plusDays(1)), null, null, Map.of(), null, null, null, null,
                List.of(new Expected(new DutyId("RIV"), Status.MET, null, place), new Expected(new DutyId("P.3"), Status.MET, null, place)),
                place));
        assertEquals("[2020-03-01 RIV, 2020-03-01 P.3, 2020-03-02 RIV, 2020-03-02 P.3]",
                results.stream().map(result -> result.query().asOf() + " " + result.expected().duty()).toList().toString());
        assertEquals(2, asked.size());
    }

    @Test
    void theStanceOfAnEntryGoesOverTheScenariosReadingAndUnderTheEntrys() {
        Place place = new Place("s.yaml", 1, 1);
        check(new Expectation(List.of(), null, "un-monitors", Map.of("ties", "conduct"), null, null, null, null,
                List.of(new Expected(new DutyId("RIV"), Status.MET, null, place)), place));
        assertEquals(List.of(new Query(Samples.MAY, KNOWN, Samples.reading("goals", "binding").with("evidence", "impartial"),
                "un-monitors")), asked);
    }

    @Test
    void oneQuestionIsAskedOnce() {
        check(expect(null, Map.of(), "RIV", Status.MET, null), expect(Samples.MAY, Map.of("goals", "binding"), "P.3", Status.MET, null));
        assertEquals(1, asked.size());
    }
}
