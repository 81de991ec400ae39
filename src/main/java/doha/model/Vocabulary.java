package doha.model;

import doha.model.FactType.Field;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of an agreement: what it is called, its gates and its pace, and what a scenario may use: the duties, the switches and the
 * fact types, each in the order of its file. Immutable.
 *
 * @param agreement what the agreement is called, and whose it is
 * @param uses      the folders of rules that it shares with other agreements
 * @param gates     its gates; empty if it has none
 * @param pace      its pace, if it has one
 * @param export    what researchers' tables call it, if the vocabulary says so
 * @param duties    all duties, in the order of the table
 * @param switches  all switches
 * @param factTypes all fact types
 * @param stances   the named sets of positions that somebody holds
 * @param places    the places of its entries, by {@code id ID}, {@code switch NAME}, {@code type NAME} and {@code NAME POSITION}
 * @param notes     what may be wrong with the words, and stops nothing: a day named in wording that only the rules can give
 */
public record Vocabulary(AgreementDefinition agreement, List<String> uses, List<GateDefinition> gates, Optional<PaceDefinition> pace,
        Optional<ExportDefinition> export, List<Duty> duties, List<Switch> switches, List<FactType> factTypes, List<Stance> stances,
        Map<String, Place> places,
        List<Diagnostic> notes) {

    /** Copies the collections, keeping their order; two entries of one name throw {@link IllegalArgumentException}. */
    public Vocabulary {
        uses = List.copyOf(uses);
        gates = List.copyOf(gates);
        duties = distinct(duties, Duty::id);
        switches = distinct(switches, Switch::name);
        factTypes = distinct(factTypes, FactType::name);
        stances = distinct(stances, Stance::name);
        places = Map.copyOf(places);
        notes = List.copyOf(notes);
    }

    /** Words that belong to no agreement: no gate, no pace. */
    public Vocabulary(List<Duty> duties, List<Switch> switches, List<FactType> factTypes) {
        this(new AgreementDefinition("", "", "", LocalDate.EPOCH, Map.of(),
                duties.isEmpty() ? new DutyId("ID") : duties.get(0).id()),
                List.of(), List.of(), Optional.empty(), Optional.empty(), duties, switches, factTypes, List.of(), Map.of(),
                List.of());
    }

    private static <V> List<V> distinct(List<V> values, Function<V, Object> name) {
        Set<Object> names = new HashSet<>();
        for (V value : values) {
            if (!names.add(name.apply(value))) {
                throw new IllegalArgumentException("named twice: " + name.apply(value));
            }
        }
        return List.copyOf(values);
    }

    /** The id of a duty that messages give as an example. */
    public String exampleDuty() {
        return agreement.example().value();
    }

    /** The name of a switch that messages give as an example. */
    public String exampleSwitch() {
        return switches.stream().map(Switch::name).findFirst().orElse("NAME");
    }

    /** The place of an entry, such as {@code type signing}, if a file has it. */
    public Optional<Place> place(String entry) {
        return Optional.ofNullable(places.get(entry));
    }

    /** The duty of that id, if there is one. */
    public Optional<Duty> duty(DutyId id) {
        return duties.stream().filter(duty -> duty.id().equals(id)).findFirst();
    }

    /** The switch of that name, if there is one. */
    public Optional<Switch> findSwitch(String name) {
        return switches.stream().filter(known -> known.name().equals(name)).findFirst();
    }

    /** The stance of that name, if there is one. */
    public Optional<Stance> stance(String name) {
        return stances.stream().filter(stance -> stance.name().equals(name)).findFirst();
    }

    /** The fact type of that name, if there is one. */
    public Optional<FactType> factType(String name) {
        return factTypes.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    /** All fields of all types, the common ones first; those of several types may have one name. */
    public Stream<Field> fields() {
        return Stream.concat(FactType.COMMON.stream(), factTypes.stream().flatMap(type -> type.fields().values().stream()));
    }

    /** The names of all fields that a fact of some type may have: the common ones, those that a type needs, the optional ones. */
    public List<String> fieldNames() {
        Set<String> names = new LinkedHashSet<>();
        FactType.COMMON.forEach(field -> names.add(field.name()));
        Set<String> optional = new LinkedHashSet<>();
        factTypes.forEach(type -> type.fields().values()
                .forEach(field -> (field.required() || field.defaultValue() != null ? names : optional).add(field.name())));
        names.addAll(optional);
        return List.copyOf(names);
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
    public Fact edit(Fact fact, String field, @Nullable Object value) {
        if (!fieldNames().contains(field)) {
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
        return Readings.defaults(switches);
    }

    @Override
    public String toString() {
        return "the vocabulary of " + agreement.id();
    }
}
