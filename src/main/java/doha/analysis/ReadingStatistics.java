package doha.analysis;

import doha.model.Duty;
import doha.model.Phase;
import doha.model.Readings;
import doha.model.Status;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Counts and describes the outcomes of a duty under all readings. */
final class ReadingStatistics {

    private static final int NO_DUTY = ReadingExplorer.NO_DUTY;

    private final ReadingSpace space;
    private final int[] own;
    private final Consumer<int[]> fail;

    /** {@code fail} throws what is wrong with rules that under a reading give a duty two phases, or none. */
    ReadingStatistics(ReadingSpace space, Readings own, Consumer<int[]> fail) {
        this.space = space;
        this.own = space.choice(own);
        this.fail = fail;
    }

    /** With the duty's phases, as {@link ReadingExplorer} gives them. */
    DutyReadings of(Duty duty, DecisionDiagram phases) {
        int[] faulty = space.unsettled();
        if (phases.search(faulty, own, leaf -> leaf.value() == ReadingExplorer.FAULT)) {
            int[] choice = own.clone();
            space.settle(choice, faulty);
            fail.accept(choice);
        }
        Map<Phase, Long> byPhase = new EnumMap<>(Phase.class);
        Map<Status, Long> byStatus = new EnumMap<>(Status.class);
        space.diagrams().counts(phases).forEach((number, count) -> {
            if (number != NO_DUTY) {
                byPhase.put(phase(number), count);
                byStatus.merge(phase(number).status(), count, Long::sum);
            }
        });
        DecisionDiagram statuses = space.diagrams().map(phases, number -> number == NO_DUTY ? NO_DUTY : phase(number).status().ordinal());
        Map<Status, List<Map<String, List<String>>>> conditions = new EnumMap<>(Status.class);
        byStatus.keySet().forEach(status -> conditions.put(status, conditions(statuses, status)));
        int here = phases.under(own).value();
        return new DutyReadings(duty, byPhase.values().stream().mapToLong(count -> count).sum(), byStatus, byPhase,
                here < 0 ? null : phase(here), decidedBy(statuses), dependsOn(statuses), conditions);
    }

    private static Phase phase(int number) {
        return Phase.values()[number];
    }

    private List<String> decidedBy(DecisionDiagram statuses) {
        int[] from = start(statuses);
        DecisionDiagram here = statuses.under(from);
        return switches(statuses).filter(s -> IntStream.range(0, space.positions(s).size()).anyMatch(p -> {
            int[] turned = from.clone();
            turned[s] = p;
            return differ(here, statuses.under(turned));
        })).mapToObj(space::name).toList();
    }

    /** The own reading if it makes this a duty, or else the one that does with the fewest other positions. */
    private int[] start(DecisionDiagram statuses) {
        int[] start = own.clone();
        Map<DecisionDiagram, Integer> turns = new HashMap<>();
        DecisionDiagram at = statuses;
        while (!at.isLeaf()) {
            int best = 0;
            for (int p = 1; p < space.positions(at.top()).size(); p++) {
                best = turns(at, p, turns) < turns(at, best, turns) ? p : best;
            }
            start[at.top()] = best;
            at = at.with(at.top(), best);
        }
        return start;
    }

    /** How many positions other than the own it takes to make this a duty, one of them given. */
    private int turns(DecisionDiagram at, int position, Map<DecisionDiagram, Integer> done) {
        DecisionDiagram next = at.with(at.top(), position);
        Integer rest = done.get(next);
        if (rest == null) {
            rest = next.isLeaf() ? next.value() == NO_DUTY ? own.length + 1 : 0
                    : IntStream.range(0, space.positions(next.top()).size()).map(p -> turns(next, p, done)).min().orElseThrow();
            done.put(next, rest);
        }
        return rest + (position == own[at.top()] ? 0 : 1);
    }

    private List<String> dependsOn(DecisionDiagram statuses) {
        Set<List<DecisionDiagram>> same = new HashSet<>();
        Set<DecisionDiagram> nodes = statuses.nodes();
        return switches(statuses).filter(s -> nodes.stream().filter(node -> node.top() == s)
                .anyMatch(node -> IntStream.range(1, space.positions(s).size()).anyMatch(p -> IntStream.range(0, p)
                        .anyMatch(q -> differ(node.with(s, p), node.with(s, q), same)))))
                .mapToObj(space::name).toList();
    }

    /** Whether under some reading two diagrams give two statuses; those that do not are remembered. */
    private boolean differ(DecisionDiagram one, DecisionDiagram other, Set<List<DecisionDiagram>> same) {
        int top = Math.min(one.top(), other.top());
        if (top == own.length || one == other || same.contains(List.of(one, other))) {
            return top == own.length && differ(one, other);
        }
        boolean differ = IntStream.range(0, space.positions(top).size())
                .anyMatch(p -> differ(one.with(top, p), other.with(top, p), same));
        return differ || !same.add(List.of(one, other));
    }

    private static boolean differ(DecisionDiagram leaf, DecisionDiagram other) {
        return leaf != other && leaf.value() != NO_DUTY && other.value() != NO_DUTY;
    }

    /** The switches that a diagram asks. */
    private static IntStream switches(DecisionDiagram diagram) {
        return diagram.nodes().stream().mapToInt(DecisionDiagram::top).distinct().sorted();
    }

    private List<Map<String, List<String>>> conditions(DecisionDiagram statuses, Status status) {
        DecisionDiagram wanted = space.diagrams().map(statuses, number -> number == status.ordinal() ? 1 : 0);
        DecisionDiagram allowed = space.diagrams().map(statuses, number -> number == status.ordinal() || number == NO_DUTY ? 1 : 0);
        List<Map<String, List<String>>> alternatives = new ArrayList<>();
        for (int[] box : new PrimeImplicants(space.diagrams(), wanted, allowed).boxes()) {
            Map<String, List<String>> admitted = new LinkedHashMap<>();
            for (int s = 0; s < box.length; s++) {
                int bits = box[s];
                List<String> all = space.positions(s);
                List<String> some = IntStream.range(0, all.size()).filter(p -> (bits & 1 << p) != 0).mapToObj(all::get).toList();
                if (some.size() < all.size()) {
                    admitted.put(space.name(s), some);
                }
            }
            alternatives.add(admitted);
        }
        return alternatives;
    }
}
