package doha.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The fewest boxes that together hold all points wanted and none refused. A point has one position on every axis; a box admits some
 * positions on each, and holds the points that are admitted on all. Points neither wanted nor refused may be held or not. The boxes
 * are prime: none could admit a position more. They are chosen greedily, and none of them can be left out.
 */
final class PrimeImplicants {

    static final byte REFUSED = 0;
    static final byte WANTED = 1;
    static final byte EITHER = 2;

    /** More boxes than this are not all looked at; then each is grown from a point. */
    private static final long MOST = 20_000_000;

    private final int[] sizes;
    private final byte[] points;
    private final int[] step;

    /** Axes by their number of positions, and the points in the order that has the last axis run fastest. */
    PrimeImplicants(int[] sizes, byte[] points) {
        this.sizes = sizes.clone();
        this.points = points.clone();
        this.step = new int[sizes.length];
        int size = 1;
        for (int a = sizes.length - 1; a >= 0; a--) {
            step[a] = size;
            size *= sizes[a];
        }
    }

    /** The boxes, those that hold most first: for each axis the positions admitted, as bits. */
    List<int[]> boxes() {
        long count = 1;
        for (int size : sizes) {
            count = Math.min(MOST + 1, count * ((1L << size) - 1));
        }
        List<int[]> chosen = choose(count <= MOST ? primes((int) count) : grown());
        chosen.sort(Comparator.comparingLong(this::volume).reversed().thenComparing(Arrays::toString));
        return chosen;
    }

    /** All boxes without a refused point that could not admit more, and hold a point wanted. */
    private List<int[]> primes(int count) {
        BitSet clean = new BitSet(count);
        int[] radix = new int[sizes.length];
        int place = 1;
        for (int a = sizes.length - 1; a >= 0; a--) {
            radix[a] = place;
            place *= (1 << sizes[a]) - 1;
        }
        int[] box = new int[sizes.length];
        // A box is clean if its two parts along some axis are; both come before it in this order.
        for (int i = 0; i < count; i++) {
            decode(i, radix, box);
            int point = 0;
            boolean isClean = false;
            boolean isPoint = true;
            for (int a = 0; a < box.length && isPoint; a++) {
                int lowest = Integer.lowestOneBit(box[a]);
                if (lowest != box[a]) {
                    isPoint = false;
                    isClean = clean.get(i - (box[a] - lowest) * radix[a]) && clean.get(i - lowest * radix[a]);
                }
                point += step[a] * Integer.numberOfTrailingZeros(lowest);
            }
            clean.set(i, isPoint ? points[point] != REFUSED : isClean);
        }
        List<int[]> primes = new ArrayList<>();
        for (int i = clean.nextSetBit(0); i >= 0; i = clean.nextSetBit(i + 1)) {
            decode(i, radix, box);
            boolean prime = true;
            for (int a = 0; a < box.length && prime; a++) {
                for (int p = 0; p < sizes[a] && prime; p++) {
                    prime = (box[a] & 1 << p) != 0 || !clean.get(i + (1 << p) * radix[a]);
                }
            }
            if (prime && !wanted(box).isEmpty()) {
                primes.add(box.clone());
            }
        }
        return primes;
    }

    private void decode(int number, int[] radix, int[] box) {
        int rest = number;
        for (int a = 0; a < box.length; a++) {
            box[a] = 1 + rest / radix[a];
            rest %= radix[a];
        }
    }

    /** A prime box for each point wanted that none before holds. */
    private List<int[]> grown() {
        List<int[]> grown = new ArrayList<>();
        BitSet held = new BitSet();
        for (int point = 0; point < points.length; point++) {
            if (points[point] == WANTED && !held.get(point)) {
                int[] box = new int[sizes.length];
                for (int a = 0; a < box.length; a++) {
                    box[a] = 1 << point / step[a] % sizes[a];
                }
                for (int a = 0; a < box.length; a++) {
                    for (int p = 0; p < sizes[a]; p++) {
                        int before = box[a];
                        box[a] |= 1 << p;
                        box[a] = held(box, REFUSED).isEmpty() ? box[a] : before;
                    }
                }
                grown.add(box);
                held.or(wanted(box));
            }
        }
        return grown;
    }

    private BitSet wanted(int[] box) {
        return held(box, WANTED);
    }

    /** The points of a kind that a box holds. */
    private BitSet held(int[] box, byte kind) {
        BitSet held = new BitSet();
        for (int point = 0; point < points.length; point++) {
            boolean holds = points[point] == kind;
            for (int a = 0; a < box.length && holds; a++) {
                holds = (box[a] & 1 << point / step[a] % sizes[a]) != 0;
            }
            held.set(point, holds);
        }
        return held;
    }

    private List<int[]> choose(List<int[]> candidates) {
        List<int[]> sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparingInt(this::asked).thenComparing(Arrays::toString));
        List<BitSet> holds = sorted.stream().map(this::wanted).toList();
        BitSet left = new BitSet();
        holds.forEach(left::or);
        List<Integer> chosen = essential(holds, left);
        chosen.forEach(c -> left.andNot(holds.get(c)));
        while (!left.isEmpty()) {
            int best = IntStream.range(0, holds.size()).boxed().max(Comparator.comparingInt(c -> common(holds.get(c), left))).orElseThrow();
            chosen.add(best);
            left.andNot(holds.get(best));
        }
        return new ArrayList<>(withoutRedundant(chosen, holds).stream().map(sorted::get).toList());
    }

    private static int common(BitSet some, BitSet others) {
        BitSet common = (BitSet) some.clone();
        common.and(others);
        return common.cardinality();
    }

    /** The boxes that alone hold some point. */
    private static List<Integer> essential(List<BitSet> holds, BitSet all) {
        return new ArrayList<>(all.stream()
                .mapToObj(point -> IntStream.range(0, holds.size()).filter(c -> holds.get(c).get(point)).limit(2).toArray())
                .filter(holding -> holding.length == 1).map(holding -> holding[0]).distinct().toList());
    }

    private static List<Integer> withoutRedundant(List<Integer> chosen, List<BitSet> holds) {
        List<Integer> kept = new ArrayList<>(chosen);
        for (int i = chosen.size() - 1; i >= 0; i--) {
            Integer candidate = chosen.get(i);
            BitSet others = new BitSet();
            kept.stream().filter(c -> !c.equals(candidate)).forEach(c -> others.or(holds.get(c)));
            BitSet alone = (BitSet) holds.get(candidate).clone();
            alone.andNot(others);
            if (alone.isEmpty()) {
                kept.remove(candidate);
            }
        }
        return kept;
    }

    /** On how many axes a box does not admit everything. */
    private int asked(int[] box) {
        return (int) IntStream.range(0, box.length).filter(a -> box[a] != (1 << sizes[a]) - 1).count();
    }

    private long volume(int[] box) {
        return Arrays.stream(box).mapToLong(Integer::bitCount).reduce(1, (one, other) -> one * other);
    }
}
