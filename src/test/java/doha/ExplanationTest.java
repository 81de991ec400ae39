package doha;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doha.model.DutyId;
import doha.model.FactId;
import doha.model.Verdict;
import doha.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a proof rests on, and what stands between a duty and being met. */
class ExplanationTest {

    private static final Agreement AGREEMENT = Agreement.load();
    private static final String SIGNED = "{id: signing, on: 2020-02-29, fact: signing}";
    private static final String US = "{id: us, on: 2020-02-01, fact: us-forces, count: 13000}";
    private static final String ALLIES = "{id: allies, on: 2020-02-01, fact: allied-forces, count: 7000}";

    private static Explanation explain(String duty, String asOf, String readings, String... facts) {
        Scenario scenario = Scenario.parse("title: made up\nas-of: " + asOf + "\nreadings: {" + readings + "}\nfacts:\n  - " + SIGNED + "\n"
                + String.join("\n", List.of(facts).stream().map(fact -> "  - " + fact).toList()) + "\n");
        return AGREEMENT.explain(scenario, scenario.query(), new DutyId(duty));
    }

    private static List<String> facts(Explanation explanation) {
        return explanation.verdict().facts().stream().map(FactId::value).toList();
    }

    private static List<String> conclusions(Explanation.Step step) {
        List<String> said = new ArrayList<>(List.of(step.conclusion()));
        step.because().forEach(cause -> said.addAll(conclusions(cause)));
        return said;
    }

    // ---- Proofs ----

    @Test
    void theProofOfAnOverdueDutyHoldsTheNumberThatWasMissedAndTheFactsBehindIt() {
        Explanation allies = explain("I.A.1.allies", "2020-08-01", "", US, ALLIES);
        assertEquals(List.of("allies", "us", "signing"), facts(allies));
        assertEquals(List.of("allied-forces at 7,000 on 2020-02-01", "us-forces at 13,000 on 2020-02-01"),
                conclusions(allies.proof()).stream().filter(said -> said.contains(" at ") && !said.contains("signing")).sorted().toList());
        assertEquals(List.of("us", "signing"), facts(explain("I.A.1.us", "2020-08-01", "us-forces-target: by-8600", US)));
        assertEquals(List.of("I.A.1.us asks for us-forces of 4,400 or less"),
                conclusions(explain("I.A.1.us", "2020-08-01", "us-forces-target: by-8600", US)
                        .proof()).stream().filter(said -> said.contains("asks for")).toList());
        assertEquals(List.of("I.A.2 asks for bases-vacated of 5 or more"), conclusions(explain("I.A.2", "2020-08-01", "").proof()).stream()
                .filter(said -> said.contains("asks for")).toList());
        assertEquals(List.of("I asks for allied-forces of 0", "I asks for support-personnel of 0", "I asks for us-forces of 0"),
                conclusions(explain("I", "2021-08-01", "").proof()).stream().filter(said -> said.contains("asks for")).toList());
    }

    @Test
    void aProofNamesNoExtensionThatALaterOneMakesNeedless() {
        assertEquals(List.of("signing", "second"), facts(explain("I.B.1", "2021-12-01", "",
                "{id: first, on: 2021-04-01, fact: extension, of: I.B.1, to: 2021-05-10, accepted: true}",
                "{id: second, on: 2021-04-14, fact: extension, of: I.B.1, to: 2021-08-31, accepted: true}",
                "{id: idle, on: 2021-04-15, fact: extension, of: I.B.1, to: 2021-05-01, accepted: true}")));
    }

    @Test
    void aProofNamesNoSecondViolationWithinAClosingNorAClosingThatMovesNothing() {
        assertEquals(List.of("signing", "haven"), facts(explain("I.B.1", "2021-12-01", "",
                "{id: haven, on: 2020-06-01, until: 2020-09-01, fact: hosting}",
                "{id: within, on: 2020-07-01, until: 2020-08-01, fact: training}",
                "{id: late, on: 2021-10-01, until: 2021-10-02, fact: hosting}")));
    }

    @Test
    void aProofNamesNoDeterminationRepeated() {
        assertEquals(List.of("signing", "no", "yes"), facts(explain("I.B.1", "2021-12-01", "gate-judge: us-determination",
                "{id: no, on: 2020-06-01, fact: us-determination, taliban: not-complying}",
                "{id: again, on: 2020-07-01, fact: us-determination, taliban: not-complying}",
                "{id: yes, on: 2020-08-01, fact: us-determination, taliban: complying}",
                "{id: still, on: 2020-09-01, fact: us-determination, taliban: complying}")));
    }

    @Test
    void aViolationThatIsOpenFromTheFirstDayNeedsNoOther() {
        Verdict verdict = explain("II.3.hosting", "2021-12-01", "", "{id: a, on: 2020-06-01, until: 2020-07-01, fact: hosting}",
                "{id: b, on: 2020-06-01, fact: hosting}").verdict();
        assertEquals(List.of("signing", "b"), verdict.facts().stream().map(FactId::value).toList());
    }

    // ---- Why not ----

    /** What is missing, each with the nearest miss and what is awaited. */
    private static List<String> whyNot(Explanation explanation) {
        return explanation.whyNot().stream().map(missing -> missing.what() + " | " + missing.nearest() + " | " + missing.awaited())
                .toList();
    }

    @Test
    void ofSeveralLevelsTheNearestMissIsOneThatWasTrueOnADay() {
        String[] facts = {US, ALLIES, "{id: left, on: 2021-04-01, fact: us-forces, count: 0}",
                "{id: back, on: 2021-04-10, fact: us-forces, count: 500}",
                "{id: gone, on: 2021-04-20, fact: allied-forces, count: 0}"};
        Explanation explanation = explain("I.B.1", "2021-05-02", "", facts);
        assertEquals(List.of(
                "no us-forces of 0 | us-forces at 500 since 2021-04-10; 0 on 2021-04-01, but not together with allied-forces | a report of us-forces"),
                whyNot(explanation));
        assertEquals("back", explanation.whyNot().get(0).fact().id().value());
        assertEquals(List.of(
                "no us-forces of 0 | us-forces at 500 since 2021-04-10; 0 on 2021-04-01, but not together with allied-forces and support-personnel"
                        + " | a report of us-forces",
                "no support-personnel of 0 | there is no report by then | a report of support-personnel"),
                whyNot(explain("I", "2021-05-02", "", facts)));
        assertEquals(List.of("no us-forces of 0 | the lowest by then is 13,000 on 2020-02-01 | a report of us-forces",
                "no allied-forces of 0 | the lowest by then is 7,000 on 2020-02-01 | a report of allied-forces"),
                whyNot(explain("I.B.1", "2021-05-02", "", US, ALLIES)).stream().sorted(Comparator.reverseOrder()).toList());
    }

    @Test
    void whereATargetIsAFractionItIsADecimal() {
        assertEquals(
                List.of("no allied-forces of 4,630.76 or less | the lowest by then is 7,000 on 2020-02-01 | a report of allied-forces"),
                whyNot(explain("I.A.1.allies", "2020-08-01", "", US, ALLIES)));
    }

    @Test
    void aClosedGateStopsTheClockAndIsNotAwaited() {
        assertEquals(
                List.of("no us-forces of 0 | there is no report by then | a report of us-forces",
                        "no allied-forces of 0 | there is no report by then | "
                                + "a report of allied-forces",
                        "the gate has been closed since 2020-06-01; the clock is stopped meanwhile | null | null"),
                whyNot(explain("I.B.1", "2021-12-01", "", "{id: haven, on: 2020-06-01, fact: hosting}")).stream()
                        .sorted(Comparator.comparing(text -> -text.indexOf("us-f"))).toList());
    }
}
