package doha.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PrimeImplicantsTest {

    private static final int REFUSED = 0;
    private static final int WANTED = 1;

    /** 2 stands for a reading that may be held or not; the last switch runs fastest. */
    private static List<int[]> boxesOf(int[] sizes, int... points) {
        DecisionDiagram.Table table = new DecisionDiagram.Table(sizes);
        DecisionDiagram all = diagram(table, sizes, points, 0, 0);
        return new PrimeImplicants(table, table.map(all, n -> n == WANTED ? 1 : 0), table.map(all, n -> n == REFUSED ? 0 : 1)).boxes();
    }

    private static DecisionDiagram diagram(DecisionDiagram.Table table, int[] sizes, int[] points, int s, int index) {
        return s == sizes.length ? table.leaf(points[index])
                : table.node(s, p -> diagram(table, sizes, points, s + 1, index * sizes[s] + p));
    }

    private static List<String> boxes(int[] sizes, int... points) {
        return boxesOf(sizes, points).stream().map(Arrays::toString).toList();
    }

    @Test
    void everythingWantedIsOneBoxAndNothingWantedIsNone() {
        assertEquals(List.of("[3, 7]"), boxes(new int[] {2, 3}, 1, 1, 1, 1, 1, 1));
        assertEquals(List.of(), boxes(new int[] {2, 3}, 0, 0, 0, 2, 0, 0));
        assertEquals(List.of("[]"), boxes(new int[] {}, 1));
    }

    @Test
    void positionsOfOneAxisGoTogetherInABox() {
        assertEquals(List.of("[3, 5]"), boxes(new int[] {2, 3}, 1, 0, 1, 1, 0, 1));
    }

    @Test
    void aPrimeThatOthersCoverIsLeftOut() {
        // ab' or bc or the consensus ac, which adds nothing.
        assertEquals(List.of("[1, 3, 2]", "[2, 2, 3]"), boxes(new int[] {2, 2, 2}, 0, 1, 0, 1, 0, 0, 1, 1));
    }

    @Test
    void pointsThatMayBeEitherMakeBoxesLarger() {
        assertEquals(List.of("[3, 1]"), boxes(new int[] {2, 2}, 1, 0, 2, 0));
    }

    @Tag("slow")
    @Test
    void theBoxesHoldAllWantedPointsAndNoneRefused() {
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            int[] sizes = {2, 3, 2, 4, 2};
            int[] points = random.ints(96, 0, 3).toArray();
            List<int[]> boxes = boxesOf(sizes, points);
            for (int i = 0; i < points.length; i++) {
                int[] at = {i / 48, i / 16 % 3, i / 8 % 2, i / 2 % 4, i % 2};
                boolean held = boxes.stream().anyMatch(box -> holds(box, at));
                assertTrue(points[i] != REFUSED && points[i] != WANTED || held == (points[i] == WANTED));
            }
        }
    }

    private static boolean holds(int[] box, int[] at) {
        return IntStream.range(0, at.length).allMatch(s -> (box[s] & 1 << at[s]) != 0);
    }

    @Test
    void theBoxThatHoldsMoreReadingsComesFirst() {
        assertEquals(List.of("[1, 7]", "[3, 4]"), boxes(new int[] {2, 3}, 1, 1, 1, 0, 0, 1));
    }
}
