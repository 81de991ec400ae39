package doha.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doha.model.FactId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class VariationTest {

    private final List<Variation> variations = Scenario.read(UsableFilesTest.FOLDER.resolve("everything.yaml")).variations();

    @Test
    void aRangeOfDaysGoesInStepsUpToItsEnd() {
        Variation.Values days = (Variation.Values) variations.get(0);
        assertEquals(27, days.values().size());
        assertEquals(LocalDate.of(2021, 4, 1), days.values().get(0));
        assertEquals(LocalDate.of(2021, 9, 30), days.values().get(26));
    }

    @Test
    void aRangeOfCountsHoldsCounts() {
        Variation.Values counts = (Variation.Values) variations.get(1);
        assertEquals(500L, counts.values().get(1));
        assertEquals(25, counts.values().size());
    }

    @Test
    void aReadingWithoutValuesTakesAllPositions() {
        assertEquals(List.of("facts", "us-determination"), ((Variation.Values) variations.get(5)).values());
        assertEquals(List.of("only-b", "nothing"), ((Variation.Values) variations.get(6)).values());
    }

    @Test
    void daysAreDrawnAsDaysOfTheEpoch() {
        Variation.Draw draw = (Variation.Draw) variations.get(8);
        assertEquals(Variation.Draw.Shape.TRIANGULAR, draw.shape());
        assertEquals(LocalDate.of(2021, 5, 15).toEpochDay(), draw.mode());
        assertEquals(true, draw.day());
    }

    @Test
    void countsAreDrawnAsNumbers() {
        Variation.Draw draw = (Variation.Draw) variations.get(11);
        assertEquals(8600.5, draw.mean());
        assertEquals(100.0, draw.sd());
        assertEquals(false, draw.day());
    }

    @Test
    void chancesMayBeWholeNumbers() {
        assertEquals(new FactId("haven"), ((Variation.Chance) variations.get(12)).fact());
        assertEquals(1.0, ((Variation.Chance) variations.get(13)).chance());
    }
}
