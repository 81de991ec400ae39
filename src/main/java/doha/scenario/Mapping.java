package doha.scenario;

import doha.model.Named;
import doha.model.Place;
import doha.scenario.Node.Entries;
import doha.scenario.Node.Entry;
import doha.scenario.Node.Scalar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A mapping of a file, read key by key. What a key has no value for is null, or empty if it is a list; what is of the wrong kind is
 * reported and null too.
 */
final class Mapping {

    /**
     * What a mapping may hold.
     *
     * @param what   the mapping in messages, such as "a duty"
     * @param needed the keys that it must have
     * @param all    these and the others
     */
    record Keys(String what, List<String> needed, List<String> all) {

        /** Of names separated by blanks. */
        static Keys of(String what, String needed, String others) {
            List<String> required = names(needed);
            return new Keys(what, required, Stream.concat(required.stream(), names(others).stream()).toList());
        }

        private static List<String> names(String text) {
            return text.isEmpty() ? List.of() : List.of(text.split(" +"));
        }
    }

    private final Entries entries;
    private final FieldParser values;
    private final int before;

    private Mapping(Entries entries, FieldParser values) {
        this.entries = entries;
        this.values = values;
        this.before = values.faults().reported();
    }

    /** The node as a mapping of whatever keys; null, with a fault, if it is no mapping. */
    static Mapping of(Node node, String what, FieldParser values) {
        if (node instanceof Entries entries) {
            List<Entry> read = entries.entries().stream().filter(entry -> !entry.key().text().equals(YamlTree.MERGE)).toList();
            return new Mapping(new Entries(read, entries.place()), values);
        }
        return values.wrongKind(node, what, "it takes a mapping of names to values");
    }

    /** As the other; unknown keys ({@code unknown-key}) and keys that are missing ({@code missing}) are faults. */
    static Mapping of(Node node, Keys keys, FieldParser values) {
        Mapping given = of(node, keys.what(), values);
        Mapping mapping = given == null ? null : new Mapping(given.named(keys), values);
        if (mapping != null) {
            for (String key : keys.needed()) {
                if (!mapping.has(key)) {
                    values.fault("missing", mapping.entries, "'" + key + "' is missing; " + keys.what() + " needs "
                            + Messages.allOf(keys.needed()));
                }
            }
        }
        return mapping;
    }

    /** The entries, each unknown key reported, and those that are mistyped under the names that are meant: that is one fault each. */
    private Entries named(Keys keys) {
        List<Entry> named = new ArrayList<>();
        for (Entry entry : entries.entries()) {
            Scalar key = entry.key();
            String meant = keys.all().contains(key.text()) ? key.text()
                    : values.unknownName("unknown-key", "key", key, keys.all(), keys.what() + " takes " + Messages.allOf(keys.all()));
            boolean taken = meant != null && !meant.equals(key.text()) && entries.get(meant) != null;
            named.add(meant == null || taken ? entry : new Entry(new Scalar(meant, key.type(), key.place()), entry.value()));
        }
        return new Entries(named, entries.place());
    }

    /** Whether no fault has been found in it so far. */
    boolean isSound() {
        return values.faults().reported() == before;
    }

    Entries node() {
        return entries;
    }

    Place place() {
        return entries.place();
    }

    List<Entry> entries() {
        return entries.entries();
    }

    /** The entries of the mapping under a key; none if there is none. */
    List<Entry> entries(String key) {
        Mapping mapping = mapping(key);
        return mapping == null ? List.of() : mapping.entries();
    }

    boolean has(String key) {
        return entries.get(key) != null;
    }

    Node get(String key) {
        return entries.get(key);
    }

    private <T> T value(String key, BiFunction<Node, String, T> parse) {
        Node node = entries.get(key);
        return node == null ? null : parse.apply(node, key);
    }

    String text(String key) {
        return value(key, values::text);
    }

    /** A text that is not blank. */
    String words(String key) {
        return value(key, values::requiredText);
    }

    LocalDate day(String key) {
        return value(key, values::day);
    }

    Long count(String key) {
        return value(key, values::count);
    }

    Double number(String key) {
        return value(key, values::number);
    }

    /** Whether it says true. */
    boolean isTrue(String key) {
        return Boolean.TRUE.equals(value(key, values::truth));
    }

    String stance(String key) {
        return value(key, values::stance);
    }

    String choice(String key, List<String> choices) {
        return value(key, (node, name) -> values.choice(node, name, choices));
    }

    /** One of the constants of a type, by its label. */
    <E extends Enum<E> & Named> E label(String key, Class<E> type) {
        String label = choice(key, Stream.of(type.getEnumConstants()).map(Named::label).toList());
        return label == null ? null : Named.of(type, label).orElseThrow();
    }

    /** The items of a list. */
    List<Node> items(String key, String takes) {
        return values.items(entries.get(key), key, takes);
    }

    /** The texts of a list, none of them blank. */
    List<String> texts(String key) {
        return items(key, "words").stream().map(item -> values.requiredText(item, key)).filter(Objects::nonNull).toList();
    }

    /** The mapping under a key; null if there is none. */
    Mapping mapping(String key) {
        return value(key, (node, name) -> of(node, "'" + name + "'", values));
    }

    /** The mappings of a list, each with these keys. */
    List<Mapping> mappings(String key, String takes, Keys keys) {
        return items(key, takes).stream().map(item -> of(item, keys, values)).filter(Objects::nonNull).toList();
    }
}
