package doha.internal.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Comparisons between numbers or days, each with an offset: {@code x <= y + 7}. Whether all can hold at once is a question of
 * shortest paths: a round trip of negative length is a contradiction.
 */
final class Bounds {

    /** Stands for a plain number or day; beside it only the offset counts. */
    static final String ZERO = "0";

    /**
     * A value with an offset.
     *
     * @param name  what the value is called; {@link #ZERO} for a plain number, or a day as its number
     * @param plus  what is added to it
     * @param whole whether it is a whole number, or a day, so that less is less by one at least
     */
    record Term(String name, long plus, boolean whole) { }

    private record Edge(String from, String to, double length) { }

    private final List<Edge> edges = new ArrayList<>();
    private final List<Term[]> unequal = new ArrayList<>();

    /** Takes in that {@code left} stands so to {@code right}. */
    void add(Term left, String operator, Term right) {
        switch (operator) {
            case "<" -> less(left, right, true);
            case "<=" -> less(left, right, false);
            case ">" -> less(right, left, true);
            case ">=" -> less(right, left, false);
            case "==" -> {
                less(left, right, false);
                less(right, left, false);
            }
            case "!=" -> unequal.add(new Term[] {left, right});
            default -> { }
        }
    }

    private void less(Term small, Term large, boolean strictly) {
        double step = !strictly ? 0 : small.whole() && large.whole() ? 1 : 0.5;
        // small + a <= large + b: from large to small it is b - a.
        edges.add(new Edge(large.name(), small.name(), (double) large.plus() - small.plus() - step));
    }

    /** Whether no numbers could satisfy all. */
    boolean areContradictory() {
        Map<String, Integer> places = new HashMap<>();
        for (Edge edge : edges) {
            places.putIfAbsent(edge.from, places.size());
            places.putIfAbsent(edge.to, places.size());
        }
        double[][] far = new double[places.size()][places.size()];
        for (int i = 0; i < far.length; i++) {
            java.util.Arrays.fill(far[i], Double.POSITIVE_INFINITY);
            far[i][i] = 0;
        }
        for (Edge edge : edges) {
            int from = places.get(edge.from);
            int to = places.get(edge.to);
            far[from][to] = Math.min(far[from][to], edge.length);
        }
        for (int k = 0; k < far.length; k++) {
            for (int i = 0; i < far.length; i++) {
                for (int j = 0; j < far.length; j++) {
                    far[i][j] = Math.min(far[i][j], far[i][k] + far[k][j]);
                }
            }
        }
        for (int i = 0; i < far.length; i++) {
            if (far[i][i] < 0) {
                return true;
            }
        }
        return unequal.stream().anyMatch(pair -> areEqual(pair[0], pair[1], places, far));
    }

    private static boolean areEqual(Term a, Term b, Map<String, Integer> places, double[][] far) {
        if (a.name().equals(b.name())) {
            return a.plus() == b.plus();
        }
        Integer from = places.get(a.name());
        Integer to = places.get(b.name());
        // b - a is at most far[a][b], and a - b at most far[b][a].
        return from != null && to != null && far[from][to] == (double) a.plus() - b.plus() && far[to][from] == (double) b.plus() - a.plus();
    }
}
