package doha.scenario;

import doha.model.FactId;
import doha.model.FactType;
import doha.model.FactType.Field;
import doha.model.FactType.Form;
import doha.model.Named;
import doha.model.Switch;
import doha.scenario.Node.Entries;
import doha.scenario.Node.Entry;
import doha.scenario.Node.Scalar;
import doha.scenario.Variation.Draw.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code vary} (interfaces.md, vary forms). Refused, beside wrong keys and values: facts that the scenario does not have
 * ({@code unknown-fact}), fields that the fact does not take ({@code wrong-field}), an entry that is none of the forms
 * ({@code wrong-form}), and ranges that are empty or give more than 10,000,000 values ({@code bad-range}).
 */
final class VariationReader {

    static final List<String> KEYS = List.of("fact", "field", "from", "to", "step", "values", "present", "reading", "chance",
            "distribution", "mode", "mean", "sd");
    private static final int MOST_VALUES = 10_000_000;
    private static final List<String> SHAPES = List.of("uniform", "triangular", "normal");

    private final FieldParser values;
    private final RangeReader ranges;
    private final FileReport report;
    private final Map<String, FactDraft> facts;
    private final boolean allFactsKnown;

    /** Over the facts of the merged scenario, by id; where a fault hides some of them, none is called unknown. */
    VariationReader(FieldParser values, Map<String, FactDraft> facts, boolean allFactsKnown) {
        this.values = values;
        this.ranges = new RangeReader(values);
        this.report = values.report();
        this.facts = facts;
        this.allFactsKnown = allFactsKnown;
    }

    List<Variation> read(Node node) {
        List<Variation> variations = new ArrayList<>();
        for (Node item : values.items(node, "vary", "mappings, such as {reading: " + values.vocabulary().exampleSwitch() + "}")) {
            Entries entries = report.mapping(item, "a variation", KEYS);
            Variation variation = entries == null ? null : variation(entries);
            if (variation != null) {
                variations.add(variation);
            }
        }
        return variations;
    }

    private Variation variation(Entries entries) {
        if (entries.get("reading") != null) {
            return only(entries, "'reading'", "reading", "values") ? positions(entries) : null;
        }
        if (entries.get("present") != null) {
            return only(entries, "'present'", "fact", "present") && has(entries, "fact") ? presence(entries) : null;
        }
        if (entries.get("chance") != null) {
            return only(entries, "'chance'", "fact", "chance") && has(entries, "fact") ? chance(entries) : null;
        }
        if (entries.get("distribution") != null) {
            return draw(entries);
        }
        if (entries.get("values") != null) {
            return only(entries, "'values'", "fact", "field", "values") && has(entries, "fact", "field") ? listed(entries) : null;
        }
        return only(entries, "a range", "fact", "field", "from", "to", "step")
                && has(entries, "fact", "field", "from", "to", "step") ? range(entries) : null;
    }

    /** Refuses keys of other forms; unknown ones are told already. */
    private boolean only(Entries entries, String form, String... keys) {
        boolean fits = true;
        for (Entry entry : entries.entries()) {
            String key = entry.key().text();
            if (KEYS.contains(key) && !List.of(keys).contains(key)) {
                report.fault("wrong-form", entry.key(), "'" + key + "' does not go with " + form + "; that form takes "
                        + Messages.allOf(List.of(keys)));
                fits = false;
            }
        }
        return fits;
    }

    private boolean has(Entries entries, String... keys) {
        List<String> missing = new ArrayList<>(List.of(keys));
        missing.removeIf(key -> entries.get(key) != null);
        if (!missing.isEmpty()) {
            report.fault("missing", entries, Messages.allOf(missing) + (missing.size() == 1 ? " is" : " are")
                    + " missing; this form of variation needs " + Messages.allOf(List.of(keys)));
        }
        return missing.isEmpty();
    }

    private Variation positions(Entries entries) {
        Scalar name = values.scalar(entries.get("reading"), "reading", "a switch, such as " + values.vocabulary().exampleSwitch());
        Switch of = name == null ? null : values.findSwitch(name).orElse(null);
        Node given = entries.get("values");
        if (of == null) {
            return null;
        }
        List<String> positions = new ArrayList<>();
        if (given != null) {
            for (Node item : filled(given, "values", "positions")) {
                String position = values.position(item, of);
                if (position != null) {
                    positions.add(position);
                }
            }
        }
        return new Variation.Positions(of.name(), List.copyOf(given == null ? of.positions() : positions), report.place(entries));
    }

    private Variation presence(Entries entries) {
        FactId fact = fact(entries);
        List<Boolean> present = new ArrayList<>();
        for (Node item : filled(entries.get("present"), "present", "true and false")) {
            Boolean value = values.truth(item, "present");
            if (value != null) {
                present.add(value);
            }
        }
        return fact == null ? null : new Variation.Presence(fact, List.copyOf(present), report.place(entries));
    }

    private Variation chance(Entries entries) {
        FactId fact = fact(entries);
        Node node = entries.get("chance");
        Double chance = values.number(node, "chance");
        if (chance != null && !(chance >= 0 && chance <= 1)) {
            report.fault("bad-range", node, Messages.quoted(((Scalar) node).text()) + " is no chance; a chance is a number from 0 to 1");
            return null;
        }
        return fact == null || chance == null ? null : new Variation.Chance(fact, chance, report.place(entries));
    }

    private Variation listed(Entries entries) {
        FactId fact = fact(entries);
        Field field = field(entries, fact, false);
        List<Object> list = new ArrayList<>();
        for (Node item : filled(entries.get("values"), "values", "values of the field")) {
            Object value = field == null ? null : values.value(field, item);
            if (value != null) {
                list.add(value);
            }
        }
        return field == null ? null : new Variation.FieldValues(fact, field.name(), List.copyOf(list), report.place(entries));
    }

    private Variation range(Entries entries) {
        FactId fact = fact(entries);
        Field field = field(entries, fact, true);
        if (field == null) {
            return null;
        }
        boolean days = field.form() == Form.DAY;
        Long from = ranges.whole(entries.get("from"), "from", days);
        Long to = ranges.whole(entries.get("to"), "to", days);
        Long step = ranges.step(entries.get("step"), days);
        if (from == null || to == null || step == null || !ranges.ordered(from, to, entries)) {
            return null;
        }
        long size = (to - from) / step + 1;
        if (size > MOST_VALUES) {
            report.fault("bad-range", entries.get("step"), "the range has " + size + " values; take a longer step, for at most 10000000");
            return null;
        }
        return new Variation.FieldValues(fact, field.name(), new Steps(from, step, (int) size, days), report.place(entries));
    }

    private Variation draw(Entries entries) {
        String name = values.choice(entries.get("distribution"), "distribution", SHAPES);
        if (name == null) {
            return null;
        }
        Shape shape = Named.of(Shape.class, name).orElseThrow();
        boolean complete = switch (shape) {
            case UNIFORM -> only(entries, "'uniform'", "fact", "field", "distribution", "from", "to")
                    & has(entries, "fact", "field", "from", "to");
            case TRIANGULAR -> only(entries, "'triangular'", "fact", "field", "distribution", "from", "mode", "to")
                    & has(entries, "fact", "field", "from", "mode", "to");
            case NORMAL -> only(entries, "'normal'", "fact", "field", "distribution", "mean", "sd", "from", "to")
                    & has(entries, "fact", "field", "mean", "sd");
        };
        FactId fact = complete ? fact(entries) : null;
        Field field = complete ? field(entries, fact, true) : null;
        return field == null ? null : draw(entries, shape, fact, field);
    }

    private Variation draw(Entries entries, Shape shape, FactId fact, Field field) {
        boolean days = field.form() == Form.DAY;
        int before = report.faults().told();
        Double from = ranges.bound(entries, "from", days);
        Double to = ranges.bound(entries, "to", days);
        Double mode = ranges.bound(entries, "mode", days);
        Double mean = days ? ranges.bound(entries, "mean", true)
                : entries.get("mean") == null ? null : values.number(entries.get("mean"), "mean");
        Double sd = entries.get("sd") == null ? null : ranges.deviation(entries.get("sd"), days);
        ranges.ordered(from, to, entries);
        if (mode != null && from != null && to != null && from <= to && (mode < from || mode > to)) {
            report.fault("bad-range", entries.get("mode"), "'mode' is outside 'from' and 'to'; it lies between them");
        }
        return report.faults().told() > before ? null
                : new Variation.Draw(fact, field.name(), shape, days, from, to, mode, mean, sd, report.place(entries));
    }

    private List<Node> filled(Node node, String key, String takes) {
        int before = report.faults().told();
        List<Node> items = values.items(node, key, takes);
        if (items.isEmpty() && report.faults().told() == before) {
            report.fault("no-value", node, "'" + key + "' is an empty list; it takes at least one of " + takes);
        }
        return items;
    }

    private FactId fact(Entries entries) {
        String id = values.text(entries.get("fact"), "fact");
        if (id != null && !facts.containsKey(id)) {
            if (allFactsKnown) {
                report.unknown("unknown-fact", entries.get("fact"), "fact", id, facts.keySet(), "name the id of a fact of this scenario");
            }
            return null;
        }
        return id == null ? null : new FactId(id);
    }

    /** The field; null, with a fault unless told already, where it cannot be varied so. */
    private Field field(Entries entries, FactId fact, boolean numbers) {
        Node node = entries.get("field");
        String name = values.text(node, "field");
        FactType type = fact == null || name == null ? null : type(fact);
        if (type == null) {
            return null;
        }
        Field field = FactRules.field(type, name).orElse(null);
        List<String> takes = new ArrayList<>(FactRules.fieldsOf(type));
        takes.removeAll(List.of("id", "fact"));
        if (field == null || !takes.contains(name)) {
            report.unknown(values.vocabulary().fieldNames().contains(name) ? "wrong-field" : "unknown-field", node, "field", name, takes,
                    "of a '" + type.name() + "' can vary " + Messages.allOf(takes));
            return null;
        }
        if (numbers && field.form() != Form.DAY && field.form() != Form.COUNT) {
            report.fault("wrong-form", node, "'" + name + "' is neither a day nor a count; give it 'values'");
            return null;
        }
        return field;
    }

    private FactType type(FactId fact) {
        String type = facts.get(fact.value()).type();
        return type == null ? null : values.vocabulary().factType(type).orElse(null);
    }
}
