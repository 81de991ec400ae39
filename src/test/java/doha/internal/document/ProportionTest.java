package doha.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import doha.analysis.Sweep;
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
    void quantilesAreTheLeastNumberNotExceeded() {
        Sweep.Spread late = new Sweep.Spread(new TreeMap<>(Map.of(0L, 15L, 3L, 4L, 90L, 1L)));
        assertEquals(0, late.quantile(0));
        assertEquals(0, late.quantile(75));
        assertEquals(3, late.quantile(76));
        assertEquals(3, late.quantile(95));
        assertEquals(90, late.quantile(96));
        assertEquals(90, late.quantile(100));
        assertNull(new Sweep.Spread(new TreeMap<>()).quantile(50));
    }
}
