package doha.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One reading of the text: a position for every switch, in the order of the vocabulary. Immutable. */
public final class Readings {

    private final Map<String, Switch> switches;
    private final Map<String, String> positions;

    private Readings(Map<String, Switch> switches, Map<String, String> positions) {
        this.switches = switches;
        this.positions = Collections.unmodifiableMap(positions);
    }

    /** The reading in which every switch has its default position. */
    public static Readings defaults(List<Switch> switches) {
        Map<String, Switch> named = new LinkedHashMap<>();
        Map<String, String> positions = new LinkedHashMap<>();
        switches.forEach(s -> {
            named.put(s.name(), s);
            positions.put(s.name(), s.defaultPosition());
        });
        return new Readings(named, positions);
    }

    /** The position of a switch; an unknown switch throws {@link IllegalArgumentException}. */
    public String position(String name) {
        String position = positions.get(name);
        if (position == null) {
            throw new IllegalArgumentException(unknown("switch", name, positions.keySet()));
        }
        return position;
    }

    private static String unknown(String what, String name, Collection<String> known) {
        return "no " + what + " '" + name + "'; " + Diagnostic.didYouMean(name, known, "there are " + known);
    }

    /** This reading with one switch in another position; an unknown switch or position throws {@link IllegalArgumentException}. */
    public Readings with(String name, String position) {
        Switch of = switches.get(name);
        if (of == null) {
            throw new IllegalArgumentException(unknown("switch", name, switches.keySet()));
        } else if (!of.positions().contains(position)) {
            throw new IllegalArgumentException(unknown("position of " + name, position, of.positions()));
        }
        Map<String, String> changed = new LinkedHashMap<>(positions);
        changed.put(name, position);
        return new Readings(switches, changed);
    }

    /** This reading with several switches in other positions, as {@link #with(String, String)}. */
    public Readings with(Map<String, String> changes) {
        Readings result = this;
        for (Map.Entry<String, String> e : changes.entrySet()) {
            result = result.with(e.getKey(), e.getValue());
        }
        return result;
    }

    /** Every switch with its position, in the order of the vocabulary. */
    public Map<String, String> asMap() {
        return positions;
    }

    /** Whether each of the switches named has one of the positions named; no switch at all admits every reading. */
    public boolean isAmong(Map<String, List<String>> allowed) {
        return allowed.entrySet().stream().allMatch(e -> e.getValue().contains(position(e.getKey())));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Readings r && positions.equals(r.positions);
    }

    @Override
    public int hashCode() {
        return positions.hashCode();
    }

    @Override
    public String toString() {
        return positions.toString();
    }
}
