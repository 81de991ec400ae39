package doha.analysis;

import doha.internal.rules.Dependencies;
import doha.model.Duty;
import doha.model.Phase;
import doha.terms.PhaseConclusion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Learns the phases of duties under all readings from runs of the rules. For each duty they are a diagram that gives the number of the
 * phase, {@link #NO_DUTY} if it is no duty, and {@link #FAULT} if the rules give it two phases, or wrongly none.
 */
final class ReadingExplorer {

    static final int NO_DUTY = -1;
    static final int FAULT = -2;

    private final ReadingSpace space;
    private final Function<int[], Collection<Object>> run;
    private int runs;

    /** A rule has needed something that {@link Dependencies} does not know of. */
    static final class Contradiction extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Contradiction() {
            super("the same grounds gave different terms");
        }
    }

    /** {@code run} gives all terms under a reading. */
    ReadingExplorer(ReadingSpace space, Function<int[], Collection<Object>> run) {
        this.space = space;
        this.run = run;
    }

    /** How many readings the rules were run under. */
    int runs() {
        return runs;
    }

    /**
     * From few runs. Every run shows, for each group of terms, what it holds and from which tests and which groups before it that
     * followed; the same grounds give the same terms under every other reading too. A reading is run only if some group on which a
     * duty rests meets grounds not met before, and then with as many such readings of other duties in one run as agree with it.
     */
    Map<Duty, DecisionDiagram> fromFew(Dependencies dependencies, Collection<Duty> duties, int[] own) {
        Set<DecisionDiagram> open = new HashSet<>();
        GroupTable[] tables = dependencies.groups().stream().map(group -> new GroupTable(group, space, open)).toArray(GroupTable[]::new);
        // Few switches first: what they leave open, the duties that many reach can settle in the same run.
        List<GroupTable> goals = duties.stream().map(duty -> dependencies.verdict(duty.id())).distinct()
                .sorted(Comparator.comparingInt(group -> group.switches().size())).map(group -> tables[group.number()]).toList();
        int[] last = own.clone();
        learn(last, dependencies, tables);
        int before;
        do {
            before = runs;
            for (GroupTable table : tables) {
                table.make(tables);
            }
            for (int g = 0; g < goals.size(); g++) {
                List<GroupTable> others = goals.subList(g + 1, goals.size());
                int[] settled = space.unsettled();
                goals.get(g).diagram().search(settled, last, leaf -> {
                    if (open.contains(leaf)) {
                        // Rules run fast on a reading near the last.
                        int[] together = settled.clone();
                        others.forEach(other -> other.diagram().search(together, last, open::contains));
                        space.settle(last, together);
                        learn(last, dependencies, tables);
                    }
                    return false;
                });
            }
        } while (runs > before);
        Map<Duty, DecisionDiagram> phases = new LinkedHashMap<>();
        for (Duty duty : duties) {
            GroupTable table = tables[dependencies.verdict(duty.id()).number()];
            phases.put(duty, space.diagrams().map(table.diagram(), content -> phase(duty, table.content(content))));
        }
        return phases;
    }

    private void learn(int[] choice, Dependencies dependencies, GroupTable[] tables) {
        runs++;
        List<Set<Object>> sorted = dependencies.sort(run.apply(choice));
        DecisionDiagram[] leaves = new DecisionDiagram[tables.length];
        for (int g = 0; g < tables.length; g++) {
            if (!tables[g].learn(choice, sorted.get(g), leaves)) {
                throw new Contradiction();
            }
        }
    }

    /** From a run under every reading. */
    Map<Duty, DecisionDiagram> fromAll(Collection<Duty> duties) {
        return fromAll(0, space.unsettled(), List.copyOf(duties));
    }

    private Map<Duty, DecisionDiagram> fromAll(int s, int[] choice, List<Duty> duties) {
        Map<Duty, DecisionDiagram> phases = new LinkedHashMap<>();
        if (s == choice.length) {
            runs++;
            Collection<Object> terms = run.apply(choice);
            duties.forEach(duty -> phases.put(duty, space.diagrams().leaf(phase(duty, terms))));
        } else {
            List<Map<Duty, DecisionDiagram>> children = new ArrayList<>();
            for (int p = 0; p < space.positions(s).size(); p++) {
                choice[s] = p;
                children.add(fromAll(s + 1, choice, duties));
            }
            duties.forEach(duty -> phases.put(duty, space.diagrams().node(s, p -> children.get(p).get(duty))));
        }
        return phases;
    }

    private static int phase(Duty duty, Collection<Object> terms) {
        List<Phase> phases = new ArrayList<>();
        for (Object term : terms) {
            if (term instanceof PhaseConclusion conclusion && conclusion.duty().equals(duty.id().value())) {
                phases.add(conclusion.phase());
            }
        }
        return phases.size() == 1 ? phases.get(0).ordinal() : phases.isEmpty() && duty.isDisputed() ? NO_DUTY : FAULT;
    }
}
