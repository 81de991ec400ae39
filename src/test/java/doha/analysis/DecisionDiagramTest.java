package doha.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecisionDiagramTest {

    private static final int[] SIZES = {2, 3, 1, 4, 2};

    private final DecisionDiagram.Table table = new DecisionDiagram.Table(SIZES);

    /** A diagram of numbers listed with the last switch running fastest. */
    private DecisionDiagram of(int[] numbers, int s, int from) {
        int place = s == SIZES.length ? 0 : numbers(s + 1);
        return s == SIZES.length ? table.leaf(numbers[from]) : table.node(s, p -> of(numbers, s + 1, from + p * place));
    }

    private static int numbers(int s) {
        return s == SIZES.length ? 1 : SIZES[s] * numbers(s + 1);
    }

    private static int[] choice(int number) {
        int[] choice = new int[SIZES.length];
        for (int s = SIZES.length - 1, rest = number; s >= 0; rest /= SIZES[s--]) {
            choice[s] = rest % SIZES[s];
        }
        return choice;
    }

    @Test
    void aSwitchThatMakesNoDifferenceIsNotAsked() {
        DecisionDiagram one = table.leaf(1);
        assertSame(one, table.node(1, p -> one));
        assertSame(table.node(1, p -> table.leaf(p)), table.node(0, q -> table.node(1, p -> table.leaf(p))));
        assertEquals(SIZES.length, one.top());
        assertNotSame(table.unknown(), table.unknown());
        assertTrue(one.isKnown());
        assertFalse(table.node(0, p -> p == 0 ? one : table.unknown()).isKnown());
    }

    @Test
    void numbersDrawnAreFoundAgainAndCounted() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            int[] numbers = random.ints(numbers(0), 0, 1 + round % 5).toArray();
            DecisionDiagram diagram = of(numbers, 0, 0);
            assertSame(diagram, of(numbers, 0, 0));
            DecisionDiagram halves = table.map(diagram, n -> n / 2);
            Map<Integer, Long> counts = new HashMap<>();
            for (int i = 0; i < numbers.length; i++) {
                assertEquals(numbers[i], diagram.under(choice(i)).value());
                assertEquals(numbers[i] / 2, halves.under(choice(i)).value());
                counts.merge(numbers[i], 1L, Long::sum);
            }
            assertEquals(counts, table.counts(diagram));
        }
        assertEquals(Map.of(7, 48L), table.counts(table.leaf(7)));
    }

    @Test
    void aSearchKeepsToWhatIsSettledAndTriesThePreferredFirst() {
        DecisionDiagram diagram = table.node(1, p -> table.node(3, q -> table.leaf(10 * p + q)));
        int[] settled = {-1, -1, -1, 2, -1};
        List<Integer> tried = new ArrayList<>();
        assertTrue(diagram.search(settled, new int[] {0, 1, 0, 0, 0}, leaf -> tried.add(leaf.value()) && leaf.value() == 2));
        assertEquals(List.of(12, 22, 2), tried);
        assertArrayEquals(new int[] {-1, 0, -1, 2, -1}, settled);
        settled[1] = -1;
        assertFalse(diagram.search(settled, new int[5], leaf -> leaf.value() == 13));
        assertArrayEquals(new int[] {-1, -1, -1, 2, -1}, settled);
    }
}
