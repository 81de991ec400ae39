package doha.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The fewest boxes that together hold all readings wanted and none refused. A box admits some positions of every switch, and holds
 * the readings all of whose positions are admitted. Readings neither wanted nor refused may be held or not. The boxes are prime: none
 * could admit a position more. They are chosen greedily, and none of them can be left out.
 */
final class PrimeImplicants {

    private final DecisionDiagram.Table diagrams;
    private final DecisionDiagram wanted;
    private final DecisionDiagram allowed;
    private final DecisionDiagram none;
    private final Map<DecisionDiagram, List<int[]>> primes = new HashMap<>();

    /** {@code wanted} is 1 for a reading that is wanted and 0 for others; {@code allowed} 1 for one that is not refused. */
    PrimeImplicants(DecisionDiagram.Table diagrams, DecisionDiagram wanted, DecisionDiagram allowed) {
        this.diagrams = diagrams;
        this.wanted = wanted;
        this.allowed = allowed;
        this.none = diagrams.leaf(0);
    }

    /** The boxes, those that hold most first: for each switch the positions admitted, as bits. */
    List<int[]> boxes() {
        List<int[]> candidates = new ArrayList<>(primes(allowed));
        candidates.sort(Comparator.comparingInt(this::asked).thenComparing(Arrays::toString));
        List<DecisionDiagram> holds = candidates.stream().map(this::held).toList();
        DecisionDiagram times = holds.stream().reduce(none, (one, other) -> diagrams.combine(one, other, (n, m) -> Math.min(2, n + m)));
        DecisionDiagram once = diagrams.map(times, n -> n == 1 ? 1 : 0);
        List<Integer> chosen = new ArrayList<>();
        DecisionDiagram left = wanted;
        for (int c = 0; c < holds.size(); c++) {
            if (and(holds.get(c), once) != none) {
                chosen.add(c);
                left = without(left, holds.get(c));
            }
        }
        while (left != none) {
            DecisionDiagram open = left;
            int best = IntStream.range(0, holds.size()).boxed()
                    .max(Comparator.comparingLong(c -> diagrams.counts(and(holds.get(c), open)).getOrDefault(1, 0L))).orElseThrow();
            chosen.add(best);
            left = without(left, holds.get(best));
        }
        List<int[]> boxes = new ArrayList<>(withoutRedundant(chosen, holds).stream().map(candidates::get).toList());
        boxes.sort(Comparator.comparingLong(PrimeImplicants::volume).reversed().thenComparing(Arrays::toString));
        return boxes;
    }

    private List<Integer> withoutRedundant(List<Integer> chosen, List<DecisionDiagram> holds) {
        List<Integer> kept = new ArrayList<>(chosen);
        for (int i = chosen.size() - 1; i >= 0; i--) {
            DecisionDiagram alone = holds.get(chosen.get(i));
            for (Integer other : kept) {
                alone = other.equals(chosen.get(i)) ? alone : without(alone, holds.get(other));
            }
            if (alone == none) {
                kept.remove(chosen.get(i));
            }
        }
        return kept;
    }

    /** The boxes without a reading refused that could not admit more. */
    private List<int[]> primes(DecisionDiagram from) {
        List<int[]> known = primes.get(from);
        if (known != null) {
            return known;
        }
        List<int[]> boxes = new ArrayList<>();
        if (from.isLeaf() && from != none) {
            boxes.add(IntStream.range(0, diagrams.switches()).map(this::every).toArray());
        } else if (!from.isLeaf()) {
            // Positions that lead to the same are admitted together.
            Map<DecisionDiagram, Integer> positions = new LinkedHashMap<>();
            for (int p = 0; p < diagrams.positions(from.top()); p++) {
                positions.merge(from.with(from.top(), p), 1 << p, Integer::sum);
            }
            List<Map.Entry<DecisionDiagram, Integer>> children = List.copyOf(positions.entrySet());
            for (int some = 1; some < 1 << children.size(); some++) {
                DecisionDiagram all = diagrams.leaf(1);
                int admitted = 0;
                List<DecisionDiagram> others = new ArrayList<>();
                for (int c = 0; c < children.size(); c++) {
                    if ((some & 1 << c) == 0) {
                        others.add(children.get(c).getKey());
                    } else {
                        all = and(all, children.get(c).getKey());
                        admitted |= children.get(c).getValue();
                    }
                }
                for (int[] rest : primes(all)) {
                    if (others.stream().noneMatch(other -> allows(other, rest, new HashSet<>()))) {
                        int[] box = rest.clone();
                        box[from.top()] = admitted;
                        boxes.add(box);
                    }
                }
            }
        }
        primes.put(from, boxes);
        return boxes;
    }

    /** Whether a diagram refuses no reading that a box holds, as has been found for the nodes {@code done}. */
    private boolean allows(DecisionDiagram at, int[] box, Set<DecisionDiagram> done) {
        return at.isLeaf() ? at != none
                : !done.add(at) || IntStream.range(0, diagrams.positions(at.top()))
                        .allMatch(p -> (box[at.top()] & 1 << p) == 0 || allows(at.with(at.top(), p), box, done));
    }

    /** The readings wanted that a box holds. */
    private DecisionDiagram held(int[] box) {
        DecisionDiagram held = diagrams.leaf(1);
        for (int s = box.length - 1; s >= 0; s--) {
            DecisionDiagram rest = held;
            int bits = box[s];
            held = diagrams.node(s, p -> (bits & 1 << p) == 0 ? none : rest);
        }
        return and(held, wanted);
    }

    private DecisionDiagram and(DecisionDiagram one, DecisionDiagram other) {
        return diagrams.combine(one, other, (n, m) -> n & m);
    }

    private DecisionDiagram without(DecisionDiagram one, DecisionDiagram other) {
        return diagrams.combine(one, other, (n, m) -> n & ~m);
    }

    private int every(int s) {
        return (1 << diagrams.positions(s)) - 1;
    }

    /** Of how many switches a box does not admit everything. */
    private int asked(int[] box) {
        return (int) IntStream.range(0, box.length).filter(s -> box[s] != every(s)).count();
    }

    private static long volume(int[] box) {
        return Arrays.stream(box).mapToLong(Integer::bitCount).reduce(1, (one, other) -> one * other);
    }
}
