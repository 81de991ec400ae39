package doha.scenario;

import doha.model.FactType;
import doha.model.FactType.Field;
import doha.model.FactType.Measure;
import doha.model.Place;
import doha.scenario.Node.Entries;
import doha.scenario.Node.Entry;
import doha.scenario.Node.Items;
import doha.scenario.Node.Scalar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads facts, from fields or as a {@code change} of an inherited one, and reports everything wrong within each. */
final class FactReader {

    /** What a change must touch to make a clash with another fact its own doing; a value of what is measured, beside these. */
    private static final Set<String> CLASHING = Set.of("fact", "on", "standing");
    private static final String TYPE_MISSING = "'fact' is missing; every fact needs a type, such as signing";

    private final FieldParser values;
    private final Node at;
    private final @Nullable FactDraft inherited;
    private final Map<String, Object> sound = new LinkedHashMap<>();
    private final Map<String, Node> nodes = new HashMap<>();
    private final Set<String> faulty = new HashSet<>();

    private FactReader(FieldParser values, Node at, @Nullable FactDraft inherited) {
        this.values = values;
        this.at = at;
        this.inherited = inherited;
        if (inherited != null) {
            sound.putAll(inherited.fields());
        }
    }

    /** A fact of a file; null, with a fault, if it is no mapping. */
    static @Nullable FactDraft read(Node node, FieldParser values) {
        if (node instanceof Entries fact) {
            return read(fact.entries(), fact, values);
        }
        return values.wrongKind(node, node.isNull() ? "this fact" : "a fact",
                "a fact is a mapping, such as {on: 2020-02-29, fact: signing}");
    }

    static FactDraft read(List<Entry> given, Node at, FieldParser values) {
        return new FactReader(values, at, null).read(given);
    }

    static FactDraft change(FactDraft inherited, Entries change, FieldParser values) {
        return new FactReader(values, change, inherited).read(change.entries());
    }

    /** Checks the fields of a change whose fact is not known, as far as that can be done. */
    static void checkOrphan(Entries change, FieldParser values) {
        change(new FactDraft(Map.of(), change.place(), change.place(), true), change, values);
    }

    private FactDraft read(List<Entry> given) {
        int before = values.faults().reported();
        FactType type = type(given);
        for (int i = 0; i < given.size(); i++) {
            field(given.get(i), i == 0 ? null : given.get(i - 1).value(), type);
        }
        if (faulty.contains(YamlTree.MERGE)) {
            // Most likely the other fact's.
            sound.remove("id");
        }
        boolean unsound = inherited != null && inherited.faulty();
        if (type != null && !unsound) {
            new FactRules(sound, type, values.vocabulary(), this::fault).check();
        } else if (type == null && inherited == null && sound.get("on") == null) {
            fault("on", -1, "missing", FactRules.ON_MISSING);
        }
        boolean bad = type == null || unsound || !faulty.isEmpty() || values.faults().reported() > before;
        Set<String> measured = type == null || type.measure() == Measure.EVENT ? Set.of() : type.fields().keySet();
        boolean clashing = nodes.keySet().stream().anyMatch(name -> CLASHING.contains(name) || measured.contains(name));
        Place place = inherited == null || clashing ? at.place() : inherited.place();
        Node id = nodes.get("id");
        Place idPlace = inherited != null ? inherited.idPlace() : id == null ? place : id.place();
        return new FactDraft(sound, place, idPlace, bad);
    }

    private @Nullable FactType type(List<Entry> given) {
        Stream<Entry> exact = given.stream().filter(entry -> entry.name().equals("fact"));
        Entry named = Stream.concat(exact, given.stream().filter(this::meansFact)).findFirst().orElse(null);
        if (named == null) {
            return inherited == null ? values.fault("missing", at, TYPE_MISSING) : inherited.typeIn(values.vocabulary()).orElse(null);
        }
        nodes.put("fact", named.value());
        faulty.add("fact");
        boolean none = named.value().isNull();
        if (none && inherited != null && values.fieldNames().contains(named.name())) {
            values.fault("missing", named.value(), TYPE_MISSING);
            return inherited.typeIn(values.vocabulary()).orElse(null);
        }
        String name = none && !values.fieldNames().contains(named.name()) ? null : values.text(named.value(), "fact");
        FactType type = name == null ? null : values.vocabulary().factType(name).orElse(null);
        if (name == null || type == null) {
            return name == null ? null
                    : values.fault("unknown-fact-type", named.value(), FieldParser.unknownType(name, values.vocabulary()));
        }
        faulty.remove("fact");
        sound.put("fact", name);
        return type;
    }

    private boolean meansFact(Entry entry) {
        return !values.fieldNames().contains(entry.name()) && "fact".equals(FieldParser.meant(entry.name(), values.fieldNames()));
    }

    private void field(Entry entry, @Nullable Node before, @Nullable FactType type) {
        String name = entry.name();
        Field field = type == null ? ofAnyType(name) : type.find(name).orElse(null);
        boolean removed = inherited != null && entry.value().isNull();
        if (!values.fieldNames().contains(name)) {
            unknownField(entry, before, type);
            return;
        } else if (name.equals("fact") || name.equals("id") && inherited != null) {
            return;
        } else if (removed) {
            nodes.put(name, entry.value());
            sound.remove(name);
            return;
        } else if (type != null && field == null) {
            values.fault("wrong-field", entry.key(), FactRules.wrongField(name, type));
            return;
        }
        nodes.put(name, entry.value());
        Object value = field != null ? values.value(field, entry.value())
                : entry.value() instanceof Scalar ? values.text(entry.value(), name) : entry.value();
        if (value == null) {
            faulty.add(name);
            sound.remove(name);
        } else {
            sound.put(name, value);
        }
    }

    private void unknownField(Entry entry, @Nullable Node before, @Nullable FactType type) {
        Scalar key = entry.key();
        if (key.text().equals(YamlTree.MERGE)) {
            faulty.add(YamlTree.MERGE);
            return;
        }
        List<String> known = type == null ? values.fieldNames() : type.fieldNames();
        boolean sameLine = before != null && before.place().line() == key.place().line();
        boolean noValue = entry.value().isNull();
        boolean noColon = noValue && entry.value().place().column() == key.place().column() + key.text().length();
        boolean rest = before != null && (sameLine ? noValue || !key.text().matches("[a-z-]+") : noColon);
        boolean curly = before instanceof Scalar text && OddCharacters.hasCurlyQuote(text.text());
        String remedy = rest && curly ? "the quotes around the text before it are curly: type straight ones"
                : rest ? "a comma ends the value before it: put a text that holds a comma in quotes, and write a number without commas"
                        : (type == null ? "a fact" : "'" + type.name() + "'") + " takes " + Messages.allOf(known);
        String meant = values.unknownName("field", key, known, remedy);
        if (meant != null && !nodes.containsKey(meant)) {
            // What is mistyped is not missing as well.
            faulty.add(meant);
        }
    }

    /** A field whose value can be read whatever the type is; null if that turns on the type. */
    private @Nullable Field ofAnyType(String name) {
        List<Field> fields = values.vocabulary().fields().filter(field -> field.name().equals(name)).toList();
        boolean alike = fields.stream().allMatch(field -> field.form() == fields.get(0).form() && field.choices().isEmpty());
        return alike || name.equals("standing") ? fields.stream().findFirst().orElse(null) : null;
    }

    private void fault(String field, int item, String code, String message) {
        if (faulty.contains(field)) {
            return;
        }
        Node node = nodes.get(field);
        if (node == null && code.equals("wrong-field") && inherited != null) {
            node = nodes.get("fact");
        } else if (node == null && code.equals("until-not-after-on")) {
            node = nodes.get("on");
        } else if (item >= 0 && node instanceof Items list) {
            node = list.items().get(item);
        }
        values.fault(code, node == null ? at : node, message);
    }
}
