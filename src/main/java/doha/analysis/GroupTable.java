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
    private final Map<List<Integer>, Integer> follows = new HashMap<>();
    private final int[] byReading;

    GroupTable(Group group, ReadingSpace space) {
        this.part = space.part(group.switches());
        this.byReading = new int[part.size()];
        Arrays.fill(byReading, UNKNOWN);
        group.ways().forEach(way -> ways.add(new Way(tests(way.tests(), space), way.before(), tests(way.neededTests(), space),
                way.neededBefore())));
    }

    /** A way to terms of the group, made ready for many readings. */
    private record Way(List<Tested> tests, List<Integer> before, List<Tested> neededTests, List<Integer> neededBefore) {}

    /** A switch, by number, and for each of its positions whether the test holds. */
    private record Tested(int number, List<Boolean> positions) {

        boolean holds(int[] choice) {
            return positions.get(choice[number]);
        }
    }

    private static List<Tested> tests(List<ReadingTest> tests, ReadingSpace space) {
        return tests.stream().map(test -> {
            int number = space.number(test.name());
            return new Tested(number, space.positions(number).stream().map(test.positions()::contains).toList());
        }).toList();
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
            List<Integer> grounds = grounds(choice, all, runs);
            Integer content = grounds == null ? null : follows.get(grounds);
            byReading[index] = content == null ? UNKNOWN - runs : content;
        }
        return Math.max(UNKNOWN, byReading[index]);
    }

    /**
     * What the content follows from under a reading: the contents of the groups before, and the outcomes of the tests; null while that
     * is unknown. A way that is barred adds only that it is.
     */
    private List<Integer> grounds(int[] choice, GroupTable[] all, int runs) {
        List<Integer> grounds = new ArrayList<>();
        for (Way way : ways) {
            if (barred(way, choice, all, runs)) {
                grounds.add(BARRED);
                continue;
            }
            for (int before : way.before()) {
                int content = all[before].contentUnder(choice, all, runs);
                if (content == UNKNOWN) {
                    return null;
                }
                grounds.add(content);
            }
            way.tests().forEach(test -> grounds.add(test.holds(choice) ? 1 : 0));
        }
        return grounds;
    }

    /** Whether a way lacks something it needs, as far as is known. */
    private static boolean barred(Way way, int[] choice, GroupTable[] all, int runs) {
        return way.neededTests().stream().anyMatch(test -> !test.holds(choice)) || way.neededBefore().stream().anyMatch(needed -> {
            int content = all[needed].contentUnder(choice, all, runs);
            return content != UNKNOWN && all[needed].contents.get(content).isEmpty();
        });
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
