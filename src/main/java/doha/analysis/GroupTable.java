package doha.analysis;

import doha.analysis.ReadingSpace.Part;
import doha.engine.Dependencies.Group;
import doha.engine.Dependencies.Test;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known so far of one group of terms: which contents it has had, and what each followed from. */
final class GroupTable {

    static final int UNKNOWN = -1;

    private final Group group;
    private final Part part;
    private final int[] testedSwitches;
    private final boolean[][] testHolds;
    private final Map<Set<Object>, Integer> numbers = new HashMap<>();
    private final List<Set<Object>> contents = new ArrayList<>();
    private final Map<Grounds, Integer> follows = new HashMap<>();
    private final int[] byReading;

    GroupTable(Group group, ReadingSpace space) {
        this.group = group;
        this.part = space.part(group.switches());
        this.byReading = new int[part.size()];
        Arrays.fill(byReading, UNKNOWN);
        this.testedSwitches = new int[group.tests().size()];
        this.testHolds = new boolean[testedSwitches.length][];
        for (int t = 0; t < testedSwitches.length; t++) {
            Test test = group.tests().get(t);
            testedSwitches[t] = space.number(test.name());
            List<String> positions = space.positions(testedSwitches[t]);
            testHolds[t] = new boolean[positions.size()];
            for (int p = 0; p < positions.size(); p++) {
                testHolds[t][p] = test.positions().contains(positions.get(p));
            }
        }
    }

    /** What a content follows from: the outcomes of the tests, and the contents of the groups before. */
    private record Grounds(int[] values) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Grounds g && Arrays.equals(values, g.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    Group group() {
        return group;
    }

    Part part() {
        return part;
    }

    /** The terms that a number stands for. */
    Set<Object> content(int number) {
        return contents.get(number);
    }

    /**
     * The number of the content under a reading; {@link #UNKNOWN} while that has neither been learnt nor followed from what has.
     * What was unknown after some number of runs is not tried again until after the next.
     */
    int contentUnder(int[] choice, GroupTable[] all, int runs) {
        int index = part.index(choice);
        if (byReading[index] < 0 && byReading[index] != UNKNOWN - runs) {
            Grounds grounds = grounds(choice, all, runs);
            Integer content = grounds == null ? null : follows.get(grounds);
            byReading[index] = content == null ? UNKNOWN - runs : content;
        }
        return Math.max(UNKNOWN, byReading[index]);
    }

    private Grounds grounds(int[] choice, GroupTable[] all, int runs) {
        int[] values = new int[testedSwitches.length + group.before().size()];
        int next = 0;
        for (int before : group.before()) {
            values[next] = all[before].contentUnder(choice, all, runs);
            if (values[next++] == UNKNOWN) {
                return null;
            }
        }
        for (int t = 0; t < testedSwitches.length; t++) {
            values[next++] = testHolds[t][choice[testedSwitches[t]]] ? 1 : 0;
        }
        return new Grounds(values);
    }

    /** Learns the content under a reading, which the groups before have learnt already; false where it contradicts what was learnt. */
    boolean learn(int[] choice, Set<Object> content, GroupTable[] all, int runs) {
        Integer number = numbers.get(content);
        if (number == null) {
            number = contents.size();
            numbers.put(content, number);
            contents.add(content);
        }
        Integer other = follows.putIfAbsent(grounds(choice, all, runs), number);
        byReading[part.index(choice)] = number;
        return other == null || other.equals(number);
    }
}
