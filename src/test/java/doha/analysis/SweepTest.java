package doha.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.Agreement;
import doha.Assessment;
import doha.internal.document.Proportion;
import doha.internal.document.SweepView;
import doha.model.Pace;
import doha.model.Query;
import doha.model.Status;
import doha.model.Verdict;
import doha.scenario.Scenario;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class SweepTest {

    private static final Agreement AGREEMENT = Agreement.load();
    private static final Scenario EXIT = Scenario.read(Path.of("scenarios/what-if/exit-date-and-gate.yaml"));

    private static final Predicate<SweepPoint> ALL = point -> true;

    /** Keeps the points that it gets, and ends the sweep after so many. */
    private static final class Recorder implements Predicate<SweepPoint> {
        private final List<SweepPoint> points = new ArrayList<>();
        private final int most;

        Recorder(int most) {
            this.most = most;
        }

        @Override
        public boolean test(SweepPoint point) {
            points.add(point);
            return points.size() < most;
        }
    }

    private static Sweep run(SweepSpace space, int number, int of, int threads, Predicate<SweepPoint> goOn) {
        return Sweep.of(AGREEMENT, space, space.base().query(), new Shard(number, of), threads, goOn);
    }

    @Test
    void everyPointOfAGridIsWhatAssessSaysOfItsScenario() {
        SweepSpace space = SweepSpace.grid(EXIT);
        Recorder heard = new Recorder(Integer.MAX_VALUE);
        Sweep result = run(space, 1, 1, 2, heard);
        assertEquals(116, heard.points.size());
        Map<String, Long> late = new LinkedHashMap<>();
        for (int i = 0; i < 116; i++) {
            SweepPoint point = heard.points.get(i);
            assertEquals(i, point.index());
            Scenario scenario = space.scenario(i);
            Assessment assessment = AGREEMENT.assess(scenario, EXIT.query().under(scenario.readings()));
            List<String> expected = assessment.duties().stream().map(SweepTest::row).toList();
            assertEquals(expected, point.outcomes().duties().stream().map(SweepTest::row).toList(), point.toString());
            assertEquals(assessment.gate(), point.outcomes().gate());
            assertEquals(assessment.pace(), point.outcomes().pace());
            assessment.duties().forEach(v -> late.merge(v.duty().id() + " " + v.status(), 1L, Long::sum));
        }
        for (Sweep.DutyCounts duty : result.duties()) {
            for (Status status : Status.values()) {
                assertEquals(late.getOrDefault(duty.duty() + " " + status, 0L), duty.count(status), duty.duty() + " " + status);
            }
        }
    }

    @Test
    void theNumbersOfThePaceAreCounted() {
        SweepSpace space = SweepSpace.grid(EXIT);
        Query query = EXIT.query().asOf(LocalDate.of(2021, 3, 15));
        Sweep result = Sweep.of(AGREEMENT, space, query);
        SortedMap<Long, Long> paths = new TreeMap<>();
        SortedMap<Long, Long> ceilings = new TreeMap<>();
        for (int i = 0; i < space.size(); i++) {
            Scenario scenario = space.scenario(i);
            Pace pace = AGREEMENT.assess(scenario, query.under(scenario.readings())).pace();
            paths.merge(pace.path().longValue(), 1L, Long::sum);
            ceilings.merge(pace.ceiling().longValue(), 1L, Long::sum);
        }
        assertEquals(paths, result.numbers().get("path").counts());
        assertEquals(ceilings, result.numbers().get("ceiling").counts());
        assertEquals(116, result.numbers().get("level").judged());
        assertTrue(paths.size() > 1, paths.toString());
    }

    private static String row(Verdict v) {
        return v.duty().id() + " " + v.phase() + " " + v.due() + " " + v.effectiveDue() + " " + v.decidedOn() + " " + v.daysLate();
    }

    @Test
    void theGridInExitDateAndGateIsAsWorkedByHand() {
        // Exits on every seventh day from 15 April 2021 to 28 October. Judged by the facts, in time up to 29 April without the
        // shelter (3 dates) and up to 10 June with it (9 dates: 42 closed days). Judged by the US, up to 29 May (7 dates: 30 days
        // declared), shelter or not, since the declarations stay where the shelter is taken away.
        long met = 3 + 9 + 7 + 7;
        Sweep.DutyCounts exit = run(SweepSpace.grid(EXIT), 1, 1, 2, ALL).duties().stream()
                .filter(d -> d.duty().value().equals("I.B.1")).findFirst().orElseThrow();
        assertEquals(met, exit.count(Status.MET));
        assertEquals(116 - met, exit.count(Status.BREACHED));
        assertEquals(182, exit.late().quantile(100));
    }

    @Test
    void sampledSharesLieWithinTheirIntervalsOfTheExactOnes() {
        Sweep exact = run(SweepSpace.grid(EXIT), 1, 1, 2, ALL);
        Sweep sampled = run(SweepSpace.samples(EXIT, 400, 11), 1, 1, 2, ALL);
        assertEquals(400, sampled.judged());
        for (int i = 0; i < exact.duties().size(); i++) {
            Sweep.DutyCounts duty = exact.duties().get(i);
            for (Status status : Status.values()) {
                if (duty.judged() > 0) {
                    double share = new Proportion(duty.count(status), duty.judged()).value();
                    Proportion drawn = new Proportion(sampled.duties().get(i).count(status), sampled.duties().get(i).judged());
                    assertTrue(drawn.low() <= share && share <= drawn.high(), duty.duty() + " " + status + " " + share + " " + drawn);
                }
            }
        }
    }

    @Test
    void theResultIsTheSameForAnyNumberOfThreads() {
        SweepSpace space = SweepSpace.samples(SweepSpaceTest.DRAWN, 200, 5);
        Recorder alone = new Recorder(Integer.MAX_VALUE);
        Sweep result = run(space, 1, 1, 1, alone);
        for (int threads : new int[] {2, 4}) {
            Recorder heard = new Recorder(Integer.MAX_VALUE);
            assertEquals(result, run(space, 1, 1, threads, heard));
            assertEquals(alone.points, heard.points);
        }
    }

    @Test
    void pointsThatMakeNoScenarioAreCountedWithTheReason() {
        Sweep result = run(SweepSpace.grid(SweepSpaceTest.SMALL), 1, 1, 2, ALL);
        assertEquals(18, result.done());
        assertEquals(12, result.judged());
        assertEquals(List.of(new Sweep.Refusal("until-not-after-on", 6, 0,
                "'until' 2020-05-01 is not after 'on' 2020-05-01; 'until' is the first day on which it was over")), result.refusals());
    }

    @Test
    void whatIsDoneWhenCancelledIsAWholeBeginning() {
        SweepSpace space = SweepSpace.samples(SweepSpaceTest.DRAWN, 100_000, 5);
        Recorder heard = new Recorder(100);
        Sweep result = run(space, 1, 1, 2, heard);
        assertFalse(result.complete());
        assertEquals(result.done(), heard.points.size());
        Recorder whole = new Recorder(Integer.MAX_VALUE);
        Sweep few = run(SweepSpace.samples(SweepSpaceTest.DRAWN, result.done(), 5), 1, 1, 2, whole);
        assertEquals(whole.points, heard.points);
        assertEquals(few.duties(), result.duties());
    }

    @Test
    void whatIsThrownAtAPointEndsTheSweep() {
        IllegalStateException e = assertThrows(IllegalStateException.class,
                () -> run(SweepSpace.samples(SweepSpaceTest.DRAWN, 100_000, 5), 1, 1, 2, point -> {
                    throw new IllegalStateException("no more");
                }));
        assertEquals("no more", e.getMessage());
    }

    @Test
    void whatTheAgreementDoesNotHaveIsAbsentAndNotZero() throws IOException {
        Agreement without = Agreement.load(Path.of("src/test/resources/agreement/loan"));
        Scenario scenario = without.parse("""
                title: A loan
                as-of: 2021-04-01
                facts:
                  - {on: 2021-03-01, fact: signing}
                vary:
                  - {reading: goals}
                """);
        Sweep sweep = Sweep.of(without, SweepSpace.grid(scenario), scenario.query());
        assertEquals(Optional.empty(), sweep.gate());
        assertEquals(Optional.empty(), sweep.pace());
        StringWriter json = new StringWriter();
        new SweepView(sweep, without.vocabulary()).write("json", 100, false, json);
        assertFalse(json.toString().contains("\"gate\""), json.toString());
        assertFalse(json.toString().contains("\"pace\""), json.toString());
        assertEquals(sweep, SweepView.read(new StringReader(json.toString())));
        assertTrue(run(SweepSpace.grid(SweepSpaceTest.SMALL), 1, 1, 1, ALL).gate().isPresent());
    }

    private static Map<String, Sweep> parts(SweepSpace space, int of) {
        Map<String, Sweep> parts = new LinkedHashMap<>();
        for (int number = of; number >= 1; number--) {
            parts.put("part-" + number, run(space, number, of, 2, ALL));
        }
        return parts;
    }

    @Test
    void partsAddUpToTheWhole() {
        SweepSpace samples = SweepSpace.samples(SweepSpaceTest.DRAWN, 90, 5);
        assertEquals(run(samples, 1, 1, 2, ALL), Sweep.merge(parts(samples, 4)));
        SweepSpace grid = SweepSpace.grid(SweepSpaceTest.SMALL);
        assertEquals(run(grid, 1, 1, 2, ALL), Sweep.merge(parts(grid, 20)));
    }

    @Test
    void partsThatDoNotBelongTogetherAreRefused() {
        SweepSpace space = SweepSpace.samples(SweepSpaceTest.DRAWN, 6, 5);
        Sweep one = run(space, 1, 2, 1, ALL);
        Sweep two = run(space, 2, 2, 1, ALL);
        refuses("there is no result to merge", Map.of());
        refuses("part 2/2 is missing", Map.of("a", one));
        refuses("'b' and 'a' are both part 1/2", ordered(one, one));
        refuses("'b' is of a sweep in another number of parts than 'a'", ordered(one, run(space, 2, 3, 1, ALL)));
        refuses("'b' is of another seed than 'a'", ordered(one, run(SweepSpace.samples(SweepSpaceTest.DRAWN, 6, 6), 2, 2, 1, ALL)));
        refuses("'b' is of another number of samples than 'a'",
                ordered(one, run(SweepSpace.samples(SweepSpaceTest.DRAWN, 7, 5), 2, 2, 1, ALL)));
        refuses("'b' is of another scenario than 'a'", ordered(one, run(SweepSpace.samples(SweepSpaceTest.SMALL, 6, 5), 2, 2, 1, ALL)));
        refuses("'b' is of another day than 'a'", ordered(one, Sweep.of(AGREEMENT, space,
                SweepSpaceTest.DRAWN.query().asOf(SweepSpaceTest.DRAWN.asOf().plusDays(1)), new Shard(2, 2), 1, ALL)));
        refuses("'b' was interrupted after 2 of 3 points; run that part again", ordered(one,
                new Sweep(two.setup(), two.shard(), 2, two.refusals(), two.duties(), two.gate(), two.pace(), two.numbers())));
    }

    private static Map<String, Sweep> ordered(Sweep a, Sweep b) {
        Map<String, Sweep> parts = new LinkedHashMap<>();
        parts.put("a", a);
        parts.put("b", b);
        return parts;
    }

    private static void refuses(String message, Map<String, Sweep> parts) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, () -> Sweep.merge(parts)).getMessage());
    }
}
