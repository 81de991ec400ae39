package doha.analysis;

import doha.analysis.ReadingSpace.Part;
import doha.internal.rules.Dependencies.Group;
import doha.internal.rules.ReadingTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known so far of one group of terms: which contents it has had, and what each followed from. */
final class GroupTable {

    static final int UNKNOWN = -1;
    private static final int BARRED = -2;

    private final Part part;
    private final List<Way> ways = new ArrayList<>();
    private final Map<Set<Object>, Integer> numbers = new HashMap<>();
    private final List<Set<Object>> contents = new ArrayList<>();
    private final Map<Grounds, Integer> follows = new HashMap<>();
    private final int[] byReading;

    GroupTable(Group group, ReadingSpace space) {
        this.part = space.part(group.switches());
        this.byReading = new int[part.size()];
        Arrays.fill(byReading, UNKNOWN);
        group.ways().forEach(way -> ways.add(new Way(tests(way.tests(), space), ints(way.before()),
                tests(way.neededTests(), space), ints(way.neededBefore()))));
    }

    /** A way to terms of the group, made ready for many readings. */
    private record Way(Tested[] tests, int[] before, Tested[] neededTests, int[] neededBefore) { }

    /** A switch, by number, and for each of its positions whether the test holds. */
    private record Tested(int number, boolean[] holds) { }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Tested[] tests(List<ReadingTest> tests, ReadingSpace space) {
        return tests.stream().map(test -> {
            int number = space.number(test.name());
            boolean[] holds = new boolean[space.positions(number).size()];
            for (int p = 0; p < holds.length; p++) {
                holds[p] = test.positions().contains(space.positions(number).get(p));
            }
            return new Tested(number, holds);
        }).toArray(Tested[]::new);
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

    /** What the content follows from under a reading; null while that is unknown. A way that is barred adds only that it is. */
    private Grounds grounds(int[] choice, GroupTable[] all, int runs) {
        int[] values = new int[8];
        int next = 0;
        for (Way way : ways) {
            boolean barred = barred(way, choice, all, runs);
            int more = barred ? 1 : way.tests().length + way.before().length;
            if (next + more > values.length) {
                values = Arrays.copyOf(values, 2 * (next + more));
            }
            if (barred) {
                values[next++] = BARRED;
                continue;
            }
            for (int before : way.before()) {
                values[next] = all[before].contentUnder(choice, all, runs);
                if (values[next++] == UNKNOWN) {
                    return null;
                }
            }
            for (Tested test : way.tests()) {
                values[next++] = test.holds()[choice[test.number()]] ? 1 : 0;
            }
        }
        return new Grounds(Arrays.copyOf(values, next));
    }

    /** Whether a way lacks something it needs, as far as is known. */
    private static boolean barred(Way way, int[] choice, GroupTable[] all, int runs) {
        for (Tested test : way.neededTests()) {
            if (!test.holds()[choice[test.number()]]) {
                return true;
            }
        }
        for (int needed : way.neededBefore()) {
            int content = all[needed].contentUnder(choice, all, runs);
            if (content != UNKNOWN && all[needed].contents.get(content).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Learns the content under a reading, which the groups before have learnt already; false if it contradicts what was learnt. */
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
