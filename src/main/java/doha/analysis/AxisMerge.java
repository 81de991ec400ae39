package doha.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Points with positions that make no difference merged: on each axis, positions between which no point wanted turns into one refused
 * become one. Points that may be held or not take the part of the others.
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
            List<byte[]> layers = new ArrayList<>();
            places[axis] = new int[left[axis]];
            for (int p = 0; p < left[axis]; p++) {
                byte[] layer = new byte[now.length / left[axis]];
                for (int i = 0; i < layer.length; i++) {
                    layer[i] = now[(i / inner * left[axis] + p) * inner + i % inner];
                }
                int place = 0;
                while (place < layers.size() && !merged(layers.get(place), layer)) {
                    place++;
                }
                if (place == layers.size()) {
                    layers.add(layer);
                }
                places[axis][p] = place;
            }
            left[axis] = layers.size();
            now = new byte[layers.get(0).length * left[axis]];
            for (int i = 0; i < now.length; i++) {
                now[i] = layers.get(i / inner % left[axis])[i / inner / left[axis] * inner + i % inner];
            }
        }
        return new AxisMerge(left, now, places);
    }

    /** Merges a layer into one that agrees with it; false if it does not agree. */
    private static boolean merged(byte[] into, byte[] layer) {
        for (int i = 0; i < into.length; i++) {
            if (into[i] != layer[i] && into[i] != PrimeImplicants.EITHER && layer[i] != PrimeImplicants.EITHER) {
                return false;
            }
        }
        for (int i = 0; i < into.length; i++) {
            into[i] = into[i] == PrimeImplicants.EITHER ? layer[i] : into[i];
        }
        return true;
    }
}
