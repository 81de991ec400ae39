package doha.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;

/**
 * A number for every reading: the positions of some switches, asked one after another in the order of the vocabulary, lead to it.
 * Only those are asked that make a difference. Diagrams of one {@link Table} that give the same numbers are one object.
 */
final class DecisionDiagram {

    private final int top;
    private final int value;
    private final boolean known;
    private final List<DecisionDiagram> children;

    private DecisionDiagram(int top, int value, boolean known, List<DecisionDiagram> children) {
        this.top = top;
        this.value = value;
        this.known = known;
        this.children = children;
    }

    /** Makes diagrams over some switches. */
    static final class Table {

        private final int[] sizes;
        private final Map<Integer, DecisionDiagram> leaves = new HashMap<>();
        private final List<Map<List<DecisionDiagram>, DecisionDiagram>> nodes = new ArrayList<>();

        /** With the number of positions of each switch. */
        Table(int... sizes) {
            this.sizes = sizes.clone();
            for (int s = 0; s < sizes.length; s++) {
                nodes.add(new HashMap<>());
            }
        }

        int switches() {
            return sizes.length;
        }

        int positions(int s) {
            return sizes[s];
        }

        /** The same number under all readings. */
        DecisionDiagram leaf(int value) {
            return leaves.computeIfAbsent(value, v -> new DecisionDiagram(sizes.length, v, true, List.of()));
        }

        /** A leaf like no other, for a number not known yet. */
        DecisionDiagram unknown() {
            return new DecisionDiagram(sizes.length, 0, false, List.of());
        }

        /** Asks a switch; for each of its positions follows a diagram that asks later switches only. */
        DecisionDiagram node(int top, IntFunction<DecisionDiagram> child) {
            List<DecisionDiagram> children = new ArrayList<>(sizes[top]);
            boolean same = true;
            boolean known = true;
            for (int p = 0; p < sizes[top]; p++) {
                DecisionDiagram next = child.apply(p);
                children.add(next);
                same &= next == children.get(0);
                known &= next.known;
            }
            boolean all = known;
            return same ? children.get(0) : nodes.get(top).computeIfAbsent(children, c -> new DecisionDiagram(top, 0, all, c));
        }

        /** A diagram with other numbers. */
        DecisionDiagram map(DecisionDiagram diagram, IntUnaryOperator change) {
            return map(diagram, change, new HashMap<>());
        }

        private DecisionDiagram map(DecisionDiagram from, IntUnaryOperator change, Map<DecisionDiagram, DecisionDiagram> done) {
            DecisionDiagram to = done.get(from);
            if (to == null) {
                to = from.isLeaf() ? leaf(change.applyAsInt(from.value)) : node(from.top, p -> map(from.children.get(p), change, done));
                done.put(from, to);
            }
            return to;
        }

        /** What an operation makes of the numbers that two diagrams give. */
        DecisionDiagram combine(DecisionDiagram one, DecisionDiagram other, IntBinaryOperator by) {
            return combine(one, other, by, new HashMap<>());
        }

        private DecisionDiagram combine(DecisionDiagram one, DecisionDiagram other, IntBinaryOperator by,
                Map<List<DecisionDiagram>, DecisionDiagram> done) {
            int top = Math.min(one.top, other.top);
            DecisionDiagram result = done.get(List.of(one, other));
            if (result == null) {
                result = top == sizes.length ? leaf(by.applyAsInt(one.value, other.value))
                        : node(top, p -> combine(one.with(top, p), other.with(top, p), by, done));
                done.put(List.of(one, other), result);
            }
            return result;
        }

        /** How many readings give each number. */
        Map<Integer, Long> counts(DecisionDiagram diagram) {
            return counts(0, diagram, new HashMap<>());
        }

        /** Over the positions of the switches after some. */
        private Map<Integer, Long> counts(int after, DecisionDiagram from, Map<DecisionDiagram, Map<Integer, Long>> done) {
            Map<Integer, Long> counts = done.get(from);
            if (counts == null) {
                Map<Integer, Long> sum = new HashMap<>(from.isLeaf() ? Map.of(from.value, 1L) : Map.of());
                from.children.forEach(child -> counts(from.top + 1, child, done).forEach((value, n) -> sum.merge(value, n, Long::sum)));
                done.put(from, sum);
                counts = sum;
            }
            long times = 1;
            for (int s = after; s < from.top; s++) {
                times *= sizes[s];
            }
            Map<Integer, Long> scaled = new HashMap<>();
            for (Map.Entry<Integer, Long> e : counts.entrySet()) {
                scaled.put(e.getKey(), times * e.getValue());
            }
            return scaled;
        }
    }

    /** The switch asked first, by number; that of all switches if none is. */
    int top() {
        return top;
    }

    boolean isLeaf() {
        return children.isEmpty();
    }

    /** The number that a leaf gives. */
    int value() {
        return value;
    }

    /** Whether no leaf stands for a number not known yet. */
    boolean isKnown() {
        return known;
    }

    /** What is left to ask if a switch, with none before it asked, is in a position. */
    DecisionDiagram with(int s, int position) {
        return s == top ? children.get(position) : this;
    }

    /** The leaf that a reading leads to. */
    DecisionDiagram under(int[] choice) {
        DecisionDiagram at = this;
        while (!at.isLeaf()) {
            at = at.children.get(choice[at.top]);
        }
        return at;
    }

    /** The nodes that ask something, each after those that lead to it. */
    Set<DecisionDiagram> nodes() {
        Set<DecisionDiagram> nodes = new LinkedHashSet<>();
        collect(nodes);
        return nodes;
    }

    private void collect(Set<DecisionDiagram> nodes) {
        if (!isLeaf() && nodes.add(this)) {
            children.forEach(child -> child.collect(nodes));
        }
    }

    /**
     * Goes to leaves, those under preferred positions first, until a test says that one is right; only to those that agree with the
     * positions settled, which are negative for switches not settled. The positions that lead to a leaf are settled while it is tested,
     * and stay so if it is right.
     */
    boolean search(int[] settled, int[] preferred, Predicate<DecisionDiagram> right) {
        return search(settled, preferred, right, new HashSet<>());
    }

    private boolean search(int[] settled, int[] preferred, Predicate<DecisionDiagram> right, Set<DecisionDiagram> done) {
        if (isLeaf() || !done.add(this)) {
            return isLeaf() && right.test(this);
        }
        int before = settled[top];
        int first = before < 0 ? preferred[top] : before;
        for (int i = 0; i < (before < 0 ? children.size() : 1); i++) {
            settled[top] = (first + i) % children.size();
            if (children.get(settled[top]).search(settled, preferred, right, done)) {
                return true;
            }
        }
        settled[top] = before;
        return false;
    }
}
