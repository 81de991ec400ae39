package doha.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.Agreement;
import doha.model.FactId;
import doha.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Agreement AGREEMENT = Agreement.load();

    private static Comparison compare(Scenario base, Scenario other) {
        return Comparison.of(base, AGREEMENT.assess(base), other, AGREEMENT.assess(other));
    }

    @Test
    void findsNothingBetweenAScenarioAndItself() {
        Scenario record = Scenario.read(Path.of("scenarios/record.yaml"));
        Comparison c = compare(record, record);
        assertEquals(List.of(), c.facts());
        assertTrue(c.readings().isEmpty());
        assertFalse(c.duties().stream().anyMatch(Comparison.DutyDifference::differs));
        assertFalse(c.gateDiffers());
        assertFalse(c.paceDiffers());
    }

    @Test
    void namesTheFactThatIsGoneTheVerdictsItTurnsAndTheGate() {
        Scenario base = Scenario.read(Path.of("scenarios/record.yaml"));
        Comparison c = compare(base, base.without(new FactId("protection-treasury")));
        assertEquals(List.of("protection-treasury"), c.facts().stream().map(d -> d.id().value()).toList());
        assertEquals(null, c.facts().get(0).other());
        List<String> turned = c.duties().stream().filter(Comparison.DutyDifference::differs).map(d -> d.duty().id().value()).toList();
        assertTrue(turned.containsAll(List.of("I.B.1", "I.B.2")), turned.toString());
        assertTrue(c.gateDiffers());
    }

    @Test
    void findsAChangedFieldAndASwitchInAnotherPosition() {
        Scenario base = Scenario.read(Path.of("scenarios/record.yaml"));
        Scenario other = base.with(new FactId("drawdown-june"), "count", 8601).withReadings(base.readings().with("goals", "binding"));
        Comparison c = compare(base, other);
        assertEquals(8600, c.facts().get(0).base().count());
        assertEquals(8601, c.facts().get(0).other().count());
        assertEquals(List.of("best-efforts", "binding"), c.readings().get("goals"));
    }
}
