package doha.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The words a scenario may use: the duties, the switches and the fact types, each in the order of the brief. Immutable. */
public final class Vocabulary {

    private final Map<DutyId, Duty> duties;
    private final Map<String, Switch> switches;
    private final Map<String, FactType> factTypes;

    /** Keeps the given order; two entries of one name are refused with {@link IllegalArgumentException}. */
    public Vocabulary(List<Duty> duties, List<Switch> switches, List<FactType> factTypes) {
        this.duties = index(duties, Duty::id);
        this.switches = index(switches, Switch::name);
        this.factTypes = index(factTypes, FactType::name);
    }

    private static <K, V> Map<K, V> index(List<V> values, Function<V, K> key) {
        Map<K, V> index = new LinkedHashMap<>();
        for (V value : values) {
            if (index.put(key.apply(value), value) != null) {
                throw new IllegalArgumentException("named twice: " + key.apply(value));
            }
        }
        return Collections.unmodifiableMap(index);
    }

    /** All duties, in the order of agreement.md. */
    public Collection<Duty> duties() {
        return duties.values();
    }

    /** The duty of that id, if there is one. */
    public Optional<Duty> duty(DutyId id) {
        return Optional.ofNullable(duties.get(id));
    }

    /** All switches, in the order of agreement.md. */
    public Collection<Switch> switches() {
        return switches.values();
    }

    /** The switch of that name, if there is one. */
    public Optional<Switch> findSwitch(String name) {
        return Optional.ofNullable(switches.get(name));
    }

    /** All fact types, in the order of interfaces.md. */
    public Collection<FactType> factTypes() {
        return factTypes.values();
    }

    /** The fact type of that name, if there is one. */
    public Optional<FactType> factType(String name) {
        return Optional.ofNullable(factTypes.get(name));
    }

    /** The reading in which every switch has its default position. */
    public Readings defaults() {
        return Readings.defaults(List.copyOf(switches.values()));
    }
}
