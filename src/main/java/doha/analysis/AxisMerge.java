package doha.analysis;

import java.util.Arrays;

/**
 * Points with positions that make no difference laid together: on each axis, positions between which no point wanted turns into one
 * refused become one. Points that may be held or not take the part of the others.
 *
 * @param sizes  the number of positions left on each axis
 * @param points the points left
 * @param places where each position of each axis has gone
 */
record AxisMerge(int[] sizes, byte[] points, int[][] places) {

    static AxisMerge of(int[] sizes, byte[] points) {
        int[] left = sizes.clone();
        byte[] now = points;
        int[][] places = new int[sizes.length][];
        for (int axis = 0; axis < sizes.length; axis++) {
            int inner = 1;
            for (int a = axis + 1; a < left.length; a++) {
                inner *= left[a];
            }
            int outer = now.length / (inner * left[axis]);
            byte[][] layers = new byte[left[axis]][];
            places[axis] = new int[left[axis]];
            int kept = 0;
            for (int p = 0; p < places[axis].length; p++) {
                byte[] layer = layer(now, outer, inner, left[axis], p);
                int place = 0;
                while (place < kept && !agree(layers[place], layer)) {
                    place++;
                }
                layers[place] = place < kept ? together(layers[place], layer) : layer;
                places[axis][p] = place;
                kept = Math.max(kept, place + 1);
            }
            now = stacked(layers, kept, outer, inner);
            left[axis] = kept;
        }
        return new AxisMerge(left, now, places);
    }

    private static byte[] layer(byte[] points, int outer, int inner, int size, int position) {
        byte[] layer = new byte[outer * inner];
        for (int o = 0; o < outer; o++) {
            System.arraycopy(points, (o * size + position) * inner, layer, o * inner, inner);
        }
        return layer;
    }

    private static byte[] stacked(byte[][] layers, int size, int outer, int inner) {
        byte[] points = new byte[outer * size * inner];
        for (int p = 0; p < size; p++) {
            for (int o = 0; o < outer; o++) {
                System.arraycopy(layers[p], o * inner, points, (o * size + p) * inner, inner);
            }
        }
        return points;
    }

    private static boolean agree(byte[] one, byte[] other) {
        for (int i = 0; i < one.length; i++) {
            if (one[i] != other[i] && one[i] != PrimeImplicants.EITHER && other[i] != PrimeImplicants.EITHER) {
                return false;
            }
        }
        return true;
    }

    private static byte[] together(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length);
        for (int i = 0; i < both.length; i++) {
            both[i] = one[i] == PrimeImplicants.EITHER ? other[i] : one[i];
        }
        return both;
    }
}
