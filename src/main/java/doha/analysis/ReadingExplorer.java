package doha.analysis;

import doha.analysis.ReadingSpace.Part;
import doha.internal.rules.Dependencies;
import doha.model.DutyId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Learns the verdicts of all readings from runs under few of them. Every run shows, for each group of terms, what it holds and from
 * which tests and which groups before it that followed; the same grounds give the same terms under every other reading too. A reading
 * is run only if some group meets grounds not met before, and then with as many such readings of different duties in one run as
 * agree on the switches they share.
 */
final class ReadingExplorer {

    private final Dependencies dependencies;
    private final Function<int[], Collection<Object>> run;
    private final GroupTable[] tables;
    private int runs;

    /** A rule has needed something that {@link Dependencies} does not know of. */
    static final class Contradiction extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Contradiction() {
            super("the same grounds gave different terms");
        }
    }

    ReadingExplorer(ReadingSpace space, Dependencies dependencies, Collection<DutyId> duties, int[] own,
            Function<int[], Collection<Object>> run) {
        this.dependencies = dependencies;
        this.run = run;
        this.tables = new GroupTable[dependencies.groups().size()];
        for (int g = 0; g < tables.length; g++) {
            tables[g] = new GroupTable(dependencies.groups().get(g), space);
        }
        learn(own);
        explore(duties, own);
    }

    /** How many readings the rules were run under. */
    int runs() {
        return runs;
    }

    /** The switches that can reach a duty's verdict, and their positions in this space. */
    Part part(DutyId duty) {
        return tables[dependencies.verdict(duty).number()].part();
    }

    /** What the group of a duty's verdict holds under a reading. */
    Set<Object> content(DutyId duty, int[] choice) {
        GroupTable table = tables[dependencies.verdict(duty).number()];
        return table.content(table.contentUnder(choice, tables, runs));
    }

    private void learn(int[] choice) {
        runs++;
        List<Set<Object>> sorted = dependencies.sort(run.apply(choice));
        boolean agrees = true;
        for (int g = 0; g < tables.length; g++) {
            agrees &= tables[g].learn(choice, sorted.get(g), tables, runs);
        }
        if (!agrees) {
            throw new Contradiction();
        }
    }

    private void explore(Collection<DutyId> duties, int[] own) {
        Map<GroupTable, BitSet> open = new LinkedHashMap<>();
        duties.stream().map(duty -> tables[dependencies.verdict(duty).number()]).distinct()
                .sorted(Comparator.comparingInt((GroupTable t) -> t.part().size()).reversed())
                .forEach(table -> {
                    open.put(table, new BitSet());
                    open.get(table).set(0, table.part().size());
                });
        while (true) {
            int[] choice = own.clone();
            boolean[] settled = new boolean[choice.length];
            boolean any = false;
            for (Map.Entry<GroupTable, BitSet> e : open.entrySet()) {
                any |= choose(e.getKey(), e.getValue(), choice, settled);
            }
            if (!any) {
                return;
            }
            learn(choice);
        }
    }

    /** Chooses a reading under which a group is unknown, if one agrees with what is settled, and settles the switches that reach it. */
    private boolean choose(GroupTable table, BitSet open, int[] choice, boolean[] settled) {
        Part part = table.part();
        if (Arrays.stream(part.switches()).allMatch(s -> settled[s])) {
            int index = part.index(choice);
            boolean unknown = open.get(index) && table.contentUnder(choice, tables, runs) == GroupTable.UNKNOWN;
            open.set(index, unknown);
            return unknown;
        }
        int[] tried = new int[choice.length];
        for (int index = open.nextSetBit(0); index >= 0; index = open.nextSetBit(index + 1)) {
            part.choose(index, tried);
            if (!Arrays.stream(part.switches()).allMatch(s -> !settled[s] || tried[s] == choice[s])) {
                continue;
            }
            if (table.contentUnder(tried, tables, runs) != GroupTable.UNKNOWN) {
                open.clear(index);
                continue;
            }
            for (int s : part.switches()) {
                choice[s] = tried[s];
                settled[s] = true;
            }
            return true;
        }
        return false;
    }
}
