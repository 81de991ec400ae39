package doha.analysis.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.Agreement;
import doha.Assessment;
import doha.model.Status;
import doha.model.Verdict;
import doha.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SweepTest {

    private static final Agreement AGREEMENT = Agreement.load();
    private static final Scenario EXIT = Scenario.read(Path.of("scenarios/what-if/exit-date-and-gate.yaml"));

    /** Keeps what it hears, and cancels after a while. */
    private static final class Recorder implements SweepListener {
        private final List<Outcome> outcomes = new ArrayList<>();
        private final int most;

        Recorder(int most) {
            this.most = most;
        }

        @Override
        public void outcome(Outcome outcome) {
            outcomes.add(outcome);
        }

        @Override
        public boolean cancelled() {
            return outcomes.size() >= most;
        }
    }

    private static SweepResult run(SweepSpace space, int number, int of, int threads, SweepListener listener) {
        return Sweep.run(AGREEMENT, space, space.base().query(), new Shard(number, of), threads, listener);
    }

    @Test
    void everyPointOfAGridIsWhatAssessSaysOfItsScenario() {
        SweepSpace space = SweepSpace.grid(EXIT);
        Recorder heard = new Recorder(Integer.MAX_VALUE);
        SweepResult result = run(space, 1, 1, 2, heard);
        assertEquals(116, heard.outcomes.size());
        Map<String, Long> late = new LinkedHashMap<>();
        for (int i = 0; i < 116; i++) {
            Outcome outcome = heard.outcomes.get(i);
            assertEquals(i, outcome.point().index());
            Scenario scenario = space.scenario(outcome.point());
            Assessment assessment = AGREEMENT.assess(scenario, EXIT.query().under(scenario.readings()));
            List<String> expected = assessment.duties().stream().map(SweepTest::row).toList();
            assertEquals(expected, outcome.answer().duties().stream().map(j -> j.duty() + " " + j.phase() + " " + j.due() + " "
                    + j.effectiveDue() + " " + j.decidedOn() + " " + j.daysLate()).toList(), outcome.point().toString());
            assertEquals(assessment.gate(), outcome.answer().gate());
            assertEquals(assessment.pace(), outcome.answer().pace());
            assessment.duties().forEach(v -> late.merge(v.duty().id() + " " + v.status(), 1L, Long::sum));
        }
        for (DutyCounts duty : result.duties()) {
            for (Status status : Status.values()) {
                assertEquals(late.getOrDefault(duty.duty() + " " + status, 0L), duty.count(status), duty.duty() + " " + status);
            }
        }
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
        DutyCounts exit = run(SweepSpace.grid(EXIT), 1, 1, 2, SweepListener.NONE).duties().stream()
                .filter(d -> d.duty().value().equals("I.B.1")).findFirst().orElseThrow();
        assertEquals(met, exit.count(Status.MET));
        assertEquals(116 - met, exit.count(Status.BREACHED));
        assertEquals(182, exit.late(100));
    }

    @Test
    void sampledSharesLieWithinTheirIntervalsOfTheExactOnes() {
        SweepResult exact = run(SweepSpace.grid(EXIT), 1, 1, 2, SweepListener.NONE);
        SweepResult sampled = run(SweepSpace.samples(EXIT, 400, 11), 1, 1, 2, SweepListener.NONE);
        assertEquals(400, sampled.judged());
        for (int i = 0; i < exact.duties().size(); i++) {
            DutyCounts duty = exact.duties().get(i);
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
        SweepSpace space = SweepSpace.samples(SpaceTest.DRAWN, 200, 5);
        Recorder alone = new Recorder(Integer.MAX_VALUE);
        SweepResult result = run(space, 1, 1, 1, alone);
        for (int threads : new int[] {2, 4}) {
            Recorder heard = new Recorder(Integer.MAX_VALUE);
            assertEquals(result, run(space, 1, 1, threads, heard));
            assertEquals(alone.outcomes, heard.outcomes);
        }
    }

    @Test
    void pointsThatMakeNoScenarioAreCountedWithTheReason() {
        SweepResult result = run(SweepSpace.grid(SpaceTest.SMALL), 1, 1, 2, SweepListener.NONE);
        assertEquals(18, result.done());
        assertEquals(12, result.judged());
        assertEquals(List.of(new Refusal("until-not-after-on", 6, 0,
                "'until' 2020-05-01 is not after 'on' 2020-05-01; 'until' is the first day on which it was over")), result.refusals());
    }

    @Test
    void whatIsDoneWhenCancelledIsAWholeBeginning() {
        SweepSpace space = SweepSpace.samples(SpaceTest.DRAWN, 100_000, 5);
        Recorder heard = new Recorder(100);
        SweepResult result = run(space, 1, 1, 2, heard);
        assertFalse(result.complete());
        assertEquals(result.done(), heard.outcomes.size());
        Recorder whole = new Recorder(Integer.MAX_VALUE);
        SweepResult few = run(SweepSpace.samples(SpaceTest.DRAWN, result.done(), 5), 1, 1, 2, whole);
        assertEquals(whole.outcomes, heard.outcomes);
        assertEquals(few.duties(), result.duties());
    }

    @Test
    void whatAListenerThrowsEndsTheSweep() {
        IllegalStateException e = assertThrows(IllegalStateException.class,
                () -> run(SweepSpace.samples(SpaceTest.DRAWN, 100_000, 5), 1, 1, 2, new SweepListener() {
                    @Override
                    public void outcome(Outcome outcome) {
                        throw new IllegalStateException("no more");
                    }
                }));
        assertEquals("no more", e.getMessage());
    }

    private static Map<String, SweepResult> parts(SweepSpace space, int of) {
        Map<String, SweepResult> parts = new LinkedHashMap<>();
        for (int number = of; number >= 1; number--) {
            parts.put("part-" + number, run(space, number, of, 2, SweepListener.NONE));
        }
        return parts;
    }

    @Test
    void partsAddUpToTheWhole() {
        SweepSpace samples = SweepSpace.samples(SpaceTest.DRAWN, 90, 5);
        assertEquals(run(samples, 1, 1, 2, SweepListener.NONE), SweepMerge.of(parts(samples, 4)));
        SweepSpace grid = SweepSpace.grid(SpaceTest.SMALL);
        assertEquals(run(grid, 1, 1, 2, SweepListener.NONE), SweepMerge.of(parts(grid, 20)));
    }

    @Test
    void partsThatDoNotBelongTogetherAreRefused() {
        SweepSpace space = SweepSpace.samples(SpaceTest.DRAWN, 6, 5);
        SweepResult one = run(space, 1, 2, 1, SweepListener.NONE);
        SweepResult two = run(space, 2, 2, 1, SweepListener.NONE);
        refuses("there is no result to merge", Map.of());
        refuses("part 2/2 is missing", Map.of("a", one));
        refuses("'b' and 'a' are both part 1/2", ordered(one, one));
        refuses("'b' is of a sweep in another number of parts than 'a'", ordered(one, run(space, 2, 3, 1, SweepListener.NONE)));
        refuses("'b' is of another seed than 'a'", ordered(one, run(SweepSpace.samples(SpaceTest.DRAWN, 6, 6), 2, 2, 1, SweepListener.NONE)));
        refuses("'b' is of another number of samples than 'a'",
                ordered(one, run(SweepSpace.samples(SpaceTest.DRAWN, 7, 5), 2, 2, 1, SweepListener.NONE)));
        refuses("'b' is of another scenario than 'a'", ordered(one, run(SweepSpace.samples(SpaceTest.SMALL, 6, 5), 2, 2, 1, SweepListener.NONE)));
        refuses("'b' is of another day than 'a'", ordered(one, Sweep.run(AGREEMENT, space,
                SpaceTest.DRAWN.query().asOf(SpaceTest.DRAWN.asOf().plusDays(1)), new Shard(2, 2), 1, SweepListener.NONE)));
        refuses("'b' was interrupted after 2 of 3 points; run that part again", ordered(one,
                new SweepResult(two.setup(), two.shard(), 2, two.refusals(), two.duties(), two.gate(), two.pace())));
    }

    private static Map<String, SweepResult> ordered(SweepResult a, SweepResult b) {
        Map<String, SweepResult> parts = new LinkedHashMap<>();
        parts.put("a", a);
        parts.put("b", b);
        return parts;
    }

    private static void refuses(String message, Map<String, SweepResult> parts) {
        assertEquals(message, assertThrows(SweepException.class, () -> SweepMerge.of(parts)).getMessage());
    }
}
