package doha.analysis;

import doha.internal.rules.Dependencies.Group;
import doha.internal.rules.ReadingTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is known so far of one group of terms: which contents it has had, numbered from 0 for none, and what each followed from. */
final class GroupTable {

    private static final int[] NONE = {};

    private final ReadingSpace space;
    private final int number;
    /** What the group asks: contents of groups before, then tests of the reading. */
    private final List<Integer> before;
    private final List<DecisionDiagram> tests;
    private final List<Asked> ways;
    private final List<Set<Object>> contents = new ArrayList<>(List.of(Set.of()));
    private final Map<Set<Object>, Integer> numbers = new HashMap<>(Map.of(Set.of(), 0));
    /** The leaves met: by their grounds, which are a leaf for each thing asked. */
    private final Map<List<DecisionDiagram>, DecisionDiagram> follows = new HashMap<>();
    private final Map<List<DecisionDiagram>, DecisionDiagram> made = new HashMap<>();
    private final Set<DecisionDiagram> open;
    private final DecisionDiagram.Table diagrams;
    private final DecisionDiagram nothing;
    private DecisionDiagram diagram;

    /** Leaves whose content is not known are put among those {@code open}, until it is learnt. */
    GroupTable(Group group, ReadingSpace space, Set<DecisionDiagram> open) {
        this.space = space;
        this.open = open;
        this.diagrams = space.diagrams();
        this.nothing = diagrams.leaf(0);
        this.diagram = nothing;
        this.number = group.number();
        this.before = group.ways().stream().flatMap(way -> way.before().stream()).distinct().toList();
        List<ReadingTest> all = group.ways().stream().flatMap(way -> way.tests().stream()).distinct().toList();
        this.tests = all.stream().map(space::diagram).toList();
        this.ways = group.ways().stream().map(way -> new Asked(places(all, way.before(), way.tests()),
                places(all, way.neededBefore(), way.neededTests()))).toList();
    }

    /** What a way to terms of the group asks, by place, and what of that it needs: it is barred if that is 0. */
    private record Asked(int[] all, int[] needed) {}

    private int[] places(List<ReadingTest> all, List<Integer> groups, List<ReadingTest> some) {
        return IntStream.concat(groups.stream().mapToInt(before::indexOf), some.stream().mapToInt(t -> before.size() + all.indexOf(t)))
                .toArray();
    }

    /** The number of the content under every reading, as far as was known when it was made. */
    DecisionDiagram diagram() {
        return diagram;
    }

    /** The terms that a number stands for. */
    Set<Object> content(int content) {
        return contents.get(content);
    }

    /** Makes the diagram anew; the groups before have made theirs. */
    void make(GroupTable[] groups) {
        made.values().removeIf(each -> !each.isKnown());
        diagram = make(asked(g -> groups[g].diagram, test -> test));
    }

    private DecisionDiagram[] asked(IntFunction<DecisionDiagram> content, UnaryOperator<DecisionDiagram> outcome) {
        DecisionDiagram[] asked = new DecisionDiagram[before.size() + tests.size()];
        for (int i = 0; i < asked.length; i++) {
            asked[i] = i < before.size() ? content.apply(before.get(i)) : outcome.apply(tests.get(i - before.size()));
        }
        return asked;
    }

    private DecisionDiagram make(DecisionDiagram[] asked) {
        DecisionDiagram missing = reduce(asked);
        if (missing != null) {
            return missing;
        }
        List<DecisionDiagram> key = Arrays.asList(asked);
        int top = space.switches();
        for (DecisionDiagram each : asked) {
            top = Math.min(top, each.top());
        }
        DecisionDiagram result = (top == space.switches() ? follows : made).get(key);
        if (result == null && top == space.switches()) {
            result = diagrams.unknown();
            open.add(result);
            follows.put(key, result);
        } else if (result == null) {
            int s = top;
            result = diagrams.node(s, p -> {
                DecisionDiagram[] rest = asked.clone();
                for (int i = 0; i < rest.length; i++) {
                    rest[i] = rest[i].with(s, p);
                }
                return make(rest);
            });
            made.put(key, result);
        }
        return result;
    }

    /**
     * Leaves out what only barred ways ask, as if that were 0. If a way that nothing can bar any more asks for a content not known, that
     * leaf is all there is to say.
     */
    private @Nullable DecisionDiagram reduce(DecisionDiagram[] asked) {
        boolean[] counts = new boolean[asked.length];
        for (Asked way : ways) {
            boolean barred = false;
            boolean settled = true;
            for (int i : way.needed()) {
                barred |= asked[i] == nothing;
                settled &= asked[i].isLeaf();
            }
            for (int i : barred ? NONE : way.all()) {
                if (settled && asked[i].isLeaf() && !asked[i].isKnown()) {
                    return asked[i];
                }
                counts[i] = true;
            }
        }
        for (int i = 0; i < asked.length; i++) {
            asked[i] = counts[i] ? asked[i] : nothing;
        }
        return null;
    }

    /** Learns the content under a reading, which the groups before have learnt already; false if it contradicts what was learnt. */
    boolean learn(int[] choice, Set<Object> content, DecisionDiagram[] leaves) {
        Integer known = numbers.putIfAbsent(content, contents.size());
        if (known == null) {
            contents.add(content);
        }
        DecisionDiagram leaf = diagrams.leaf(known == null ? contents.size() - 1 : known);
        leaves[number] = leaf;
        DecisionDiagram[] grounds = asked(g -> leaves[g], test -> test.under(choice));
        reduce(grounds);
        DecisionDiagram other = follows.put(Arrays.asList(grounds), leaf);
        return other == null || other == leaf || open.remove(other);
    }
}
