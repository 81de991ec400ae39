package doha.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The words of an agreement: what it is called, its gates and its pace, and what a scenario may use: the duties, the switches and the
 * fact types, each in the order of its file. Immutable.
 */
public final class Vocabulary {

    private final AgreementDefinition agreement;
    private final List<String> uses;
    private final List<GateDefinition> gates;
    private final @Nullable PaceDefinition pace;
    private final Map<String, Place> places;
    private final List<Diagnostic> notes;
    private final Map<DutyId, Duty> duties;
    private final Map<String, Switch> switches;
    private final Map<String, FactType> factTypes;
    private final List<String> fieldNames;

    /** Words that belong to no agreement: no gate, no pace. */
    public Vocabulary(List<Duty> duties, List<Switch> switches, List<FactType> factTypes) {
        this(new AgreementDefinition("", "", "", LocalDate.EPOCH, Map.of(), Map.of(),
                duties.isEmpty() ? new DutyId("ID") : duties.get(0).id()),
                List.of(), List.of(), null, duties, switches, factTypes, Map.of(), List.of());
    }

    /**
     * Keeps the given order; two entries of one name throw {@link IllegalArgumentException}.
     *
     * @param agreement what the agreement is called
     * @param uses      the folders of rules that it shares with other agreements
     * @param gates     its gates
     * @param pace      its pace; null if it has none
     * @param places    the places of its entries, by {@code id ID}, {@code switch NAME}, {@code type NAME} and {@code NAME POSITION}
     * @param notes     what may be wrong with it, and stops nothing
     */
    public Vocabulary(AgreementDefinition agreement, List<String> uses, List<GateDefinition> gates, @Nullable PaceDefinition pace,
                      List<Duty> duties, List<Switch> switches, List<FactType> factTypes, Map<String, Place> places,
                      List<Diagnostic> notes) {
        this.agreement = agreement;
        this.uses = List.copyOf(uses);
        this.gates = List.copyOf(gates);
        this.pace = pace;
        this.places = Map.copyOf(places);
        this.notes = List.copyOf(notes);
        this.duties = index(duties, Duty::id);
        this.switches = index(switches, Switch::name);
        this.factTypes = index(factTypes, FactType::name);
        Set<String> names = new LinkedHashSet<>();
        FactType.COMMON.forEach(field -> names.add(field.name()));
        Set<String> optional = new LinkedHashSet<>();
        factTypes.forEach(type -> type.fields().values().forEach(field ->
                (field.required() || field.defaultValue() != null ? names : optional).add(field.name())));
        names.addAll(optional);
        this.fieldNames = List.copyOf(names);
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

    /** What the agreement is called, and whose it is. */
    public AgreementDefinition agreement() {
        return agreement;
    }

    /** The folders of rules that it shares with other agreements. */
    public List<String> uses() {
        return uses;
    }

    /** The gates; empty if the agreement has none. */
    public List<GateDefinition> gates() {
        return gates;
    }

    /** The pace, if the agreement has one. */
    public Optional<PaceDefinition> pace() {
        return Optional.ofNullable(pace);
    }

    /** The id of a duty that messages give as an example. */
    public String exampleDuty() {
        return agreement.example().value();
    }

    /** The name of a switch that messages give as an example. */
    public String exampleSwitch() {
        return switches.keySet().stream().findFirst().orElse("NAME");
    }

    /** The place of an entry, such as {@code type signing}, if a file has it. */
    public Optional<Place> place(String entry) {
        return Optional.ofNullable(places.get(entry));
    }

    /** What may be wrong with the words, and stops nothing: a day named in wording that only the rules can give. */
    public List<Diagnostic> notes() {
        return notes;
    }

    /** All duties, in the order of the table. */
    public Collection<Duty> duties() {
        return duties.values();
    }

    /** The duty of that id, if there is one. */
    public Optional<Duty> duty(DutyId id) {
        return Optional.ofNullable(duties.get(id));
    }

    /** All switches, in the order of the file. */
    public Collection<Switch> switches() {
        return switches.values();
    }

    /** The switch of that name, if there is one. */
    public Optional<Switch> findSwitch(String name) {
        return Optional.ofNullable(switches.get(name));
    }

    /** All fact types, in the order of the file. */
    public Collection<FactType> factTypes() {
        return factTypes.values();
    }

    /** The fact type of that name, if there is one. */
    public Optional<FactType> factType(String name) {
        return Optional.ofNullable(factTypes.get(name));
    }

    /** The names of all fields that a fact of some type may have: the common ones, those that a type needs, the optional ones. */
    public List<String> fieldNames() {
        return fieldNames;
    }

    /**
     * A fact of a type on a day, of confirmed standing, defaults filled in; further fields are set by {@link #edit}. An unknown type
     * throws {@link IllegalArgumentException}.
     */
    public Fact fact(String id, String type, LocalDate on) {
        return type(type).fact(Map.of("id", id, "on", on), null);
    }

    /**
     * The fact with one field set, or taken away by null (then its default holds, if it has one), as {@code change} does in a file.
     * {@code known} follows {@code on} if both were the same day. An unknown field, a value of the wrong class and taking away
     * {@code id}, {@code on} or {@code fact} throw {@link IllegalArgumentException}; whether the fact is sound then is not checked.
     */
    public Fact edit(Fact fact, String field, Object value) {
        if (!fieldNames.contains(field)) {
            throw new IllegalArgumentException("a fact has no field '" + field + "'");
        }
        Map<String, Object> fields = fact.fields();
        fields.put(field, value);
        return type(String.valueOf(fields.get("fact"))).fact(fields, fact.place());
    }

    private FactType type(String name) {
        return factType(name).orElseThrow(() -> new IllegalArgumentException("no fact type '" + name + "'"));
    }

    /** The reading in which every switch has its default position. */
    public Readings defaults() {
        return Readings.defaults(List.copyOf(switches.values()));
    }

    @Override
    public String toString() {
        return "the vocabulary of " + agreement.id();
    }
}
