package doha.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrimeImplicantsTest {

    private static List<String> boxes(int[] sizes, int... points) {
        return new PrimeImplicants(sizes, bytes(points)).boxes().stream().map(Arrays::toString).toList();
    }

    private static byte[] bytes(int... points) {
        byte[] bytes = new byte[points.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) points[i];
        }
        return bytes;
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

    @Test
    void theBoxesHoldAllWantedPointsAndNoneRefused() {
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            int[] sizes = {2, 3, 2, 4, 2};
            byte[] points = new byte[96];
            for (int i = 0; i < points.length; i++) {
                points[i] = (byte) random.nextInt(3);
            }
            AxisMerge folded = AxisMerge.of(sizes, points);
            List<int[]> boxes = new PrimeImplicants(folded.sizes(), folded.points()).boxes();
            for (int i = 0; i < points.length; i++) {
                int[] at = {i / 48, i / 16 % 3, i / 8 % 2, i / 2 % 4, i % 2};
                boolean held = boxes.stream().anyMatch(box -> holds(box, at, folded.places()));
                assertTrue(points[i] == PrimeImplicants.EITHER || held == (points[i] == PrimeImplicants.WANTED));
            }
        }
    }

    private static boolean holds(int[] box, int[] at, int[][] places) {
        for (int a = 0; a < at.length; a++) {
            if ((box[a] & 1 << places[a][at[a]]) == 0) {
                return false;
            }
        }
        return true;
    }

    @Test
    void positionsThatMakeNoDifferenceAreFoldedIntoOne() {
        AxisMerge folded = AxisMerge.of(new int[] {3, 2}, bytes(1, 0, 0, 0, 1, 2));
        assertArrayEquals(new int[] {2, 2}, folded.sizes());
        assertArrayEquals(new int[] {0, 1, 0}, folded.places()[0]);
        assertArrayEquals(bytes(1, 0, 0, 0), folded.points());
        assertArrayEquals(new int[] {1, 1}, AxisMerge.of(new int[] {3, 2}, bytes(1, 1, 2, 2, 1, 2)).sizes());
    }
}
