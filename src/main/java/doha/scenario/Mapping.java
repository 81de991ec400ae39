package doha.scenario;

import doha.model.Named;
import doha.model.Place;
import doha.scenario.Node.Entries;
import doha.scenario.Node.Entry;
import doha.scenario.Node.Items;
import doha.scenario.Node.Scalar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of a file, read key by key. What a key has no value for is null, or empty if it is a list; what is of the wrong kind is
 * reported and null too.
 */
record Mapping(Entries node, FieldParser values) {

    /** The keys that a mapping, such as "a duty" in messages, must have, and all that it may have. */
    record Keys(String what, List<String> needed, List<String> all) {

        /** Of names separated by blanks, those in brackets not needed. */
        static Keys of(String what, String names) {
            return new Keys(what, words(names.replaceAll("\\[[^\\]]*\\]", "")), words(names.replaceAll("[\\[\\]]", "")));
        }

        private static List<String> words(String text) {
            return Stream.of(text.split(" +")).filter(word -> !word.isEmpty()).toList();
        }
    }

    /** The node as a mapping of whatever keys; null, with a fault, if it is no mapping. */
    static @Nullable Mapping of(Node node, String what, FieldParser values) {
        if (node instanceof Entries entries) {
            List<Entry> read = entries.entries().stream().filter(entry -> !entry.name().equals(YamlTree.MERGE)).toList();
            return new Mapping(new Entries(read, node.place()), values);
        }
        return values.wrongKind(node, what, "it takes a mapping of names to values");
    }

    /** As the other; unknown keys ({@code unknown-key}) and keys that are missing ({@code missing}) are faults. */
    static @Nullable Mapping of(Node node, Keys keys, FieldParser values) {
        Mapping given = of(node, keys.what(), values);
        return given == null ? null : new Mapping(given.named(keys), values);
    }

    /** The entries, unknown and missing keys reported, and mistyped ones under the names that are meant: that is one fault each. */
    private Entries named(Keys keys) {
        List<Entry> named = new ArrayList<>();
        for (Entry entry : entries()) {
            Scalar key = entry.key();
            String meant = keys.all().contains(entry.name()) ? entry.name()
                    : values.unknownName("key", key, keys.all(), keys.what() + " takes " + Messages.allOf(keys.all()));
            boolean taken = meant != null && !meant.equals(entry.name()) && node.get(meant) != null;
            named.add(meant == null || taken ? entry : new Entry(new Scalar(meant, key.type(), key.place()), entry.value()));
        }
        Entries read = new Entries(named, node.place());
        keys.needed().stream().filter(key -> read.get(key) == null).forEach(key -> values.fault("missing", read,
                "'" + key + "' is missing; " + keys.what() + " needs " + Messages.allOf(keys.needed())));
        return read;
    }

    Place place() {
        return node.place();
    }

    List<Entry> entries() {
        return node.entries();
    }

    List<Entry> entries(String key) {
        Mapping mapping = mapping(key);
        return mapping == null ? List.of() : mapping.entries();
    }

    boolean has(String key) {
        return node.get(key) != null;
    }

    @Nullable
    Node get(String key) {
        return node.get(key);
    }

    Node given(String key) {
        return Objects.requireNonNull(get(key), key);
    }

    /** What is read of the value under a key; null if there is none. */
    <T> @Nullable T value(String key, BiFunction<Node, String, @Nullable T> parse) {
        Node node = get(key);
        return node == null ? null : parse.apply(node, key);
    }

    @Nullable
    String text(String key) {
        return value(key, values::text);
    }

    @Nullable
    String words(String key) {
        return value(key, values::requiredText);
    }

    @Nullable
    LocalDate day(String key) {
        return value(key, values::day);
    }

    boolean isTrue(String key) {
        return Boolean.TRUE.equals(value(key, values::truth));
    }

    @Nullable
    String choice(String key, List<String> choices) {
        return value(key, (node, name) -> values.choice(node, name, choices, "value"));
    }

    /** One of the constants of a type, by its label. */
    <E extends Enum<E> & Named> @Nullable E label(String key, Class<E> type) {
        String label = choice(key, Stream.of(type.getEnumConstants()).map(Named::label).toList());
        return label == null ? null : Named.of(type, label).orElseThrow();
    }

    /** The items of a list; none, with a fault, if it is no list. */
    List<Node> items(String key, String takes) {
        Node node = get(key);
        if (node != null && !(node instanceof Items)) {
            values.wrongKind(node, "'" + key + "'", "it takes a list of " + takes);
        }
        return node instanceof Items list ? list.items() : List.of();
    }

    /** The texts of a list, none of them blank. */
    List<String> texts(String key) {
        return items(key, "words").stream().map(item -> values.requiredText(item, key)).filter(Objects::nonNull).toList();
    }

    @Nullable
    Mapping mapping(String key) {
        return value(key, (node, name) -> of(node, "'" + name + "'", values));
    }

    /** The mapping under a key, with these keys; null if there is none. */
    @Nullable
    Mapping mapping(String key, Keys keys) {
        return value(key, (node, name) -> of(node, keys, values));
    }

    List<Mapping> mappings(String key, String takes, Keys keys) {
        return items(key, takes).stream().map(item -> of(item, keys, values)).filter(Objects::nonNull).toList();
    }

    /** What is read of each entry of the mapping under a key, by the names of the entries; without those of which that is null. */
    <T> Map<String, T> map(String key, BiFunction<Mapping, Entry, @Nullable T> read) {
        Map<String, T> map = new LinkedHashMap<>();
        Mapping mapping = mapping(key);
        if (mapping != null) {
            mapping.entries().forEach(entry -> map.computeIfAbsent(entry.name(), name -> read.apply(mapping, entry)));
        }
        return map;
    }

    /** The positions named, in the order of the file. */
    Map<String, String> readings() {
        return map("readings", (all, one) -> values.findSwitch(one.key()).map(known -> values.position(one.value(), known)).orElse(null));
    }
}
