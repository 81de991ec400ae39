package doha.analysis;

import doha.internal.rules.ReadingTest;
import doha.model.Readings;
import doha.model.Switch;
import doha.model.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The readings explored: every position of the switches that vary, and of each other switch the one it has. */
final class ReadingSpace {

    private final List<String> names = new ArrayList<>();
    private final List<List<String>> positions = new ArrayList<>();
    private final DecisionDiagram.Table diagrams;

    /** An unknown switch throws {@link IllegalArgumentException}. */
    ReadingSpace(Vocabulary vocabulary, Readings own, Collection<String> varied) {
        varied.forEach(own::position);
        for (Switch s : vocabulary.switches()) {
            names.add(s.name());
            positions.add(varied.contains(s.name()) ? s.positions() : List.of(own.position(s.name())));
        }
        diagrams = new DecisionDiagram.Table(positions.stream().mapToInt(List::size).toArray());
    }

    String name(int s) {
        return names.get(s);
    }

    /** How many switches there are, those that do not vary too. */
    int switches() {
        return names.size();
    }

    /** The positions that a switch takes, the first of them numbered 0. */
    List<String> positions(int s) {
        return positions.get(s);
    }

    /** How many readings there are. */
    long size() {
        return positions.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
    }

    /** The numbers of a reading's positions. */
    int[] choice(Readings reading) {
        return IntStream.range(0, names.size()).map(s -> positions.get(s).indexOf(reading.position(names.get(s)))).toArray();
    }

    Readings reading(int[] choice, Readings own) {
        Map<String, String> changes = new LinkedHashMap<>();
        for (int s = 0; s < choice.length; s++) {
            changes.put(names.get(s), positions.get(s).get(choice[s]));
        }
        return own.with(changes);
    }

    /** No position settled. */
    int[] unsettled() {
        return IntStream.range(0, names.size()).map(s -> -1).toArray();
    }

    /** Puts the positions that are settled, those not negative, into a choice. */
    void settle(int[] choice, int[] settled) {
        for (int s = 0; s < settled.length; s++) {
            choice[s] = settled[s] < 0 ? choice[s] : settled[s];
        }
    }

    DecisionDiagram.Table diagrams() {
        return diagrams;
    }

    /** 1 for readings for which a test holds, and 0 for others. */
    DecisionDiagram diagram(ReadingTest test) {
        int s = names.indexOf(test.name());
        return diagrams.node(s, p -> diagrams.leaf(test.positions().contains(positions.get(s).get(p)) ? 1 : 0));
    }
}
