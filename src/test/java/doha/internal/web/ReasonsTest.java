package doha.internal.web;

import doha.analysis.Comparison;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import doha.Agreement;
import doha.internal.web.Reasons.How;
import doha.internal.web.Reasons.Part;
import doha.internal.web.Reasons.PartKind;
import doha.internal.web.Reasons.Reason;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.Query;
import doha.model.Silence;
import doha.scenario.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    private static final Agreement AGREEMENT = Agreement.load();
    private static final LocalDate MAY = LocalDate.of(2021, 5, 2);
    private static final Part EXIT = new Part(PartKind.FACT, "exit");
    private static final Scenario BASE = Scenario.of("base", AGREEMENT.vocabulary(), List.of(
            fact("signing", "signing", LocalDate.of(2020, 2, 29)), level("at-signing", "2020-02-29", 13_000),
            level("exit", "2021-04-20", 0)));

    private static Fact fact(String id, String type, LocalDate on) {
        return AGREEMENT.vocabulary().fact(id, type, on);
    }

    private static Fact level(String id, String on, int count) {
        return AGREEMENT.vocabulary().edit(fact(id, "us-forces", LocalDate.parse(on)), "count", count);
    }

    private static Reasons reasons(Scenario other, Query query) {
        Query asked = BASE.query().asOf(MAY);
        Comparison comparison = Comparison.of(BASE, AGREEMENT.assess(BASE, asked), other, AGREEMENT.assess(other, query));
        return Reasons.of(AGREEMENT, comparison, BASE, other);
    }

    private static Reasons reasons(Scenario other) {
        return reasons(other, other.query().asOf(MAY));
    }

    @Test
    void nothingDiffersForNoReason() {
        Reasons none = reasons(BASE);
        assertEquals(Set.of(), none.duties().keySet());
        assertNull(none.gate());
        assertNull(none.pace());
    }

    @Test
    void aMovedFactIsTheReasonForTheVerdictItDecidesAndATurnedSwitchThatDoesNothingForNone() {
        Scenario late = BASE.with(new FactId("exit"), "on", LocalDate.of(2021, 5, 2))
                .withReadings(BASE.readings().with("goals", "binding"));
        Reasons reasons = reasons(late);
        assertEquals(new Reason(How.EACH_NEEDED, List.of(EXIT)), reasons.duties().get(new DutyId("I.A.1.us")));
        assertNull(reasons.gate());
    }

    @Test
    void anAddedShelterClosesTheGate() {
        Scenario shelter = BASE.withFacts(List.of(BASE.facts().get(0), BASE.facts().get(1), BASE.facts().get(2),
                fact("haven", "hosting", LocalDate.of(2021, 1, 4))));
        Reasons reasons = reasons(shelter);
        Reason haven = new Reason(How.EACH_NEEDED, List.of(new Part(PartKind.FACT, "haven")));
        assertEquals(haven, reasons.gate());
        assertEquals(haven, reasons.duties().get(new DutyId("II.3.hosting")));
    }

    @Test
    void whatTwoChangesEachDoAloneIsToldSo() {
        Scenario twice = BASE.withFacts(List.of(BASE.facts().get(0), BASE.facts().get(1), BASE.facts().get(2),
                fact("one", "asylum-to-threat", LocalDate.of(2021, 1, 4)), fact("two", "asylum-to-threat", LocalDate.of(2021, 1, 4))));
        assertEquals(new Reason(How.EACH_ENOUGH, List.of(new Part(PartKind.FACT, "one"), new Part(PartKind.FACT, "two"))),
                reasons(twice).duties().get(new DutyId("II.4")));
    }

    @Test
    void daysAndSilenceAreReasonsToo() {
        Reasons earlier = reasons(BASE, BASE.query().asOf(LocalDate.of(2021, 4, 1)));
        assertEquals(List.of(new Part(PartKind.AS_OF, "2021-04-01")), earlier.duties().get(new DutyId("I.A.1.us")).parts());
        Reasons then = reasons(BASE, BASE.query().asOf(MAY).knownBy(LocalDate.of(2021, 4, 1)));
        assertEquals(List.of(new Part(PartKind.KNOWN_BY, "2021-04-01")), then.duties().get(new DutyId("I.A.1.us")).parts());
        Reasons silent = reasons(BASE.withUnknown(Set.of(Silence.on(new DutyId("I.B.2")))));
        assertEquals(List.of(new Part(PartKind.UNKNOWN, "I.B.2")), silent.duties().get(new DutyId("I.B.2")).parts());
    }
}
