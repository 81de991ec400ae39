package doha.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import doha.analysis.Sweep;
import doha.model.DutyId;
import doha.model.Phase;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProportionTest {

    @Test
    void intervalsAreThoseOfWilson() {
        assertEquals(0.4038, new Proportion(50, 100).low(), 0.0001);
        assertEquals(0.5962, new Proportion(50, 100).high(), 0.0001);
        assertEquals(0, new Proportion(0, 10).low());
        assertEquals(0.2775, new Proportion(0, 10).high(), 0.0001);
        assertEquals(0.7225, new Proportion(10, 10).low(), 0.0001);
        assertEquals(1, new Proportion(10, 10).high());
    }

    @Test
    void quantilesAreTheLeastDayNotExceeded() {
        Sweep.DutyCounts duty = new Sweep.DutyCounts(new DutyId("I"), Map.of(Phase.PERFORMED, 15L, Phase.PERFORMED_LATE, 5L),
                new TreeMap<>(Map.of(0L, 15L, 3L, 4L, 90L, 1L)));
        assertEquals(0, duty.late(0));
        assertEquals(0, duty.late(75));
        assertEquals(3, duty.late(76));
        assertEquals(3, duty.late(95));
        assertEquals(90, duty.late(96));
        assertEquals(90, duty.late(100));
        assertNull(new Sweep.DutyCounts(new DutyId("I"), Map.of(), new TreeMap<>()).late(50));
    }
}
