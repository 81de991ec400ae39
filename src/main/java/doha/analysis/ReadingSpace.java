package doha.analysis;

import doha.model.Readings;
import doha.model.Switch;
import doha.model.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The readings explored: every position of the switches that vary, and of each other switch the one it has. */
final class ReadingSpace {

    private final List<String> names = new ArrayList<>();
    private final List<List<String>> positions = new ArrayList<>();

    /** An unknown switch throws {@link IllegalArgumentException}. */
    ReadingSpace(Vocabulary vocabulary, Readings own, Collection<String> varied) {
        varied.forEach(own::position);
        for (Switch s : vocabulary.switches()) {
            names.add(s.name());
            positions.add(varied.contains(s.name()) ? s.positions() : List.of(own.position(s.name())));
        }
    }

    String name(int s) {
        return names.get(s);
    }

    int number(String name) {
        return names.indexOf(name);
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

    /** The readings as far as some of the switches go, numbered from 0. */
    Part part(Collection<String> switches) {
        int[] numbers = switches.stream().mapToInt(this::number).sorted().toArray();
        int[] sizes = Arrays.stream(numbers).map(s -> positions.get(s).size()).toArray();
        return new Part(numbers, sizes, Arrays.stream(sizes).reduce(1, Math::multiplyExact));
    }

    /**
     * The positions of some switches together.
     *
     * @param switches their numbers
     * @param sizes    how many positions each has
     * @param size     how many combinations there are
     */
    record Part(int[] switches, int[] sizes, int size) {

        int index(int[] choice) {
            int index = 0;
            for (int i = 0; i < switches.length; i++) {
                index = index * sizes[i] + choice[switches[i]];
            }
            return index;
        }

        /** Puts the positions of a combination into a choice. */
        void choose(int index, int[] choice) {
            int rest = index;
            for (int i = switches.length - 1; i >= 0; i--) {
                choice[switches[i]] = rest % sizes[i];
                rest /= sizes[i];
            }
        }

        /** The position, by number, that the switch in place {@code i} has in a combination. */
        int position(int index, int i) {
            return index / step(i) % sizes[i];
        }

        /** The combination with the switch in place {@code i} in another position. */
        int with(int index, int i, int position) {
            return index + (position - position(index, i)) * step(i);
        }

        private int step(int i) {
            int step = 1;
            for (int j = i + 1; j < sizes.length; j++) {
                step *= sizes[j];
            }
            return step;
        }
    }
}
