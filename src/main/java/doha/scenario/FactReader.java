package doha.scenario;

import doha.model.DutyId;
import doha.model.FactType;
import doha.model.Named;
import doha.model.Place;
import doha.model.Standing;
import doha.model.Vocabulary;
import doha.scenario.Node.Entries;
import doha.scenario.Node.Entry;
import doha.scenario.Node.Items;
import doha.scenario.Node.Scalar;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads facts, from a file's fields or as a {@code change} of an inherited one, and tells everything wrong within each
 * (interfaces.md, Scenario file).
 */
final class FactReader {

    /** What a change must touch to make a clash with another fact its own doing. */
    private static final Set<FactField> CLASHING = EnumSet.of(FactField.FACT, FactField.ON, FactField.STANDING, FactField.COUNT,
            FactField.TALIBAN);
    private static final List<String> STANDINGS = List.of(Standing.CONFIRMED.label(), Standing.REPORTED.label(), Standing.ALLEGED.label());

    private static final String TYPE_MISSING = "'fact' is missing; every fact needs a type, such as signing";

    private final FileReport report;
    private final Vocabulary vocabulary;
    private final FieldParser values;
    private final List<String> types = new ArrayList<>();

    FactReader(FileReport report, Vocabulary vocabulary) {
        this.report = report;
        this.vocabulary = vocabulary;
        this.values = new FieldParser(report, vocabulary);
        vocabulary.factTypes().forEach(t -> types.add(t.name()));
    }

    /** A fact of a file; null, with a fault, where it is no mapping. */
    FactDraft read(Node node) {
        if (node instanceof Entries fact) {
            return read(fact.entries(), fact, Set.of());
        }
        boolean none = node instanceof Scalar scalar && scalar.isNull();
        report.fault(none ? "no-value" : "wrong-kind", node, (none ? "this fact has no value" : "a fact is " + node.sort())
                + "; a fact is a mapping, such as {on: 2020-02-29, fact: signing}");
        return null;
    }

    /** A fact of the given fields; those in {@code told} are known to be missing. */
    FactDraft read(List<Entry> given, Node at, Set<FactField> told) {
        return new Reading(at, null, told).read(given);
    }

    /** An inherited fact as altered by an entry of {@code change}. */
    FactDraft change(FactDraft inherited, Entries change) {
        return new Reading(change, inherited, Set.of()).read(change.entries());
    }

    /** Checks the fields of a change whose fact is not known, as far as that can be done. */
    void checkOrphan(Entries change) {
        FactDraft unknown = new FactDraft(new EnumMap<>(FactField.class), report.place(change), report.place(change), true);
        change(unknown, change);
    }

    /** The reading of one fact. */
    private final class Reading implements FactRules.Sink {

        private final Node at;
        private final FactDraft inherited;
        private final Map<FactField, Object> sound = new EnumMap<>(FactField.class);
        private final Map<FactField, Node> nodes = new EnumMap<>(FactField.class);
        private final Set<FactField> faulty = EnumSet.noneOf(FactField.class);
        private final int faultsBefore = report.faults().told();

        Reading(Node at, FactDraft inherited, Set<FactField> told) {
            this.at = at;
            this.inherited = inherited;
            faulty.addAll(told);
            if (inherited != null) {
                sound.putAll(inherited.values());
            }
        }

        FactDraft read(List<Entry> given) {
            FactType type = type(given);
            boolean bad = type == null;
            for (Entry entry : given) {
                field(entry, type);
            }
            boolean unsound = inherited != null && inherited.faulty();
            FactDraft draft = draft(false);
            if (type != null && !unsound) {
                FactRules.check(draft, type, vocabulary, this);
            } else if (type == null && inherited == null && draft.on() == null) {
                fault(FactField.ON, "missing", FactRules.ON_MISSING);
            }
            return draft(bad || unsound || !faulty.isEmpty() || report.faults().told() > faultsBefore);
        }

        private FactDraft draft(boolean bad) {
            boolean mine = inherited == null || nodes.keySet().stream().anyMatch(CLASHING::contains);
            Place place = mine ? report.place(at) : inherited.place();
            Node id = nodes.get(FactField.ID);
            Place idPlace = inherited != null ? inherited.idPlace() : id == null ? place : report.place(id);
            return new FactDraft(sound, place, idPlace, bad);
        }

        private FactType type(List<Entry> given) {
            for (Entry entry : given) {
                if (entry.key().text().equals(FactField.FACT.label())) {
                    nodes.put(FactField.FACT, entry.value());
                    faulty.add(FactField.FACT);
                    if (inherited != null && entry.value() instanceof Scalar scalar && scalar.isNull()) {
                        report.fault("missing", entry.value(), TYPE_MISSING);
                        return inheritedType();
                    }
                    String name = values.text(entry.value(), "fact");
                    if (name == null) {
                        return null;
                    }
                    FactType type = vocabulary.factType(name).orElse(null);
                    if (type == null) {
                        report.unknown("unknown-fact-type", entry.value(), "fact type", name, types, "'doha schema' lists the types");
                        return null;
                    }
                    faulty.remove(FactField.FACT);
                    sound.put(FactField.FACT, name);
                    return type;
                }
            }
            if (inherited != null) {
                return inheritedType();
            }
            if (!faulty.contains(FactField.FACT)) {
                report.fault("missing", at, TYPE_MISSING);
            }
            return null;
        }

        private FactType inheritedType() {
            return inherited.type() == null ? null : vocabulary.factType(inherited.type()).orElse(null);
        }

        private void field(Entry entry, FactType type) {
            String name = entry.key().text();
            FactField field = FactField.of(name);
            if (field == null) {
                List<String> known = type == null ? FactField.labels() : FactRules.fieldsOf(type);
                report.unknown("unknown-field", entry.key(), "field", name, known,
                        type == null ? "a fact takes " + Messages.allOf(known) : "'" + type.name() + "' takes " + Messages.allOf(known));
                return;
            }
            if (field == FactField.FACT || field == FactField.ID && inherited != null) {
                return;
            }
            boolean takeAway = inherited != null && entry.value() instanceof Scalar scalar && scalar.isNull();
            if (takeAway) {
                nodes.put(field, entry.value());
                sound.remove(field);
                return;
            }
            if (type != null && !FactRules.allowed(field, type)) {
                report.fault("wrong-field", entry.key(), FactRules.wrongField(name, type));
                return;
            }
            nodes.put(field, entry.value());
            Object value = value(field, entry.value(), type);
            if (value == null) {
                faulty.add(field);
                sound.remove(field);
            } else {
                sound.put(field, value);
            }
        }

        private Object value(FactField field, Node node, FactType type) {
            return switch (field) {
                case ID -> values.requiredText(node, "id");
                case ON, UNTIL, KNOWN, TO -> values.day(node, field.label());
                case SOURCE, NOTE, GROUP -> values.text(node, field.label());
                case STANDING -> {
                    String label = values.choice(node, "standing", STANDINGS);
                    yield label == null ? null : Named.of(Standing.class, label).orElseThrow();
                }
                case COUNT -> values.count(node, "count");
                case OUTSIDE_FIGHTING, ACCEPTED -> values.truth(node, field.label());
                default -> ofType(field, node, type);
            };
        }

        /** A value whose form differs from type to type; where the type is unknown, any that is not null will do. */
        private Object ofType(FactField field, Node node, FactType type) {
            if (type == null) {
                return node instanceof Scalar ? values.text(node, field.label()) : node;
            }
            FactType.Field form = type.field(field.label()).orElseThrow();
            return switch (form.form()) {
                case CHOICE -> values.choice(node, field.label(), form.choices());
                case DUTY -> {
                    DutyId id = values.duty(node, field.label());
                    yield id == null ? null : List.of(id);
                }
                default -> values.duties(node, field.label());
            };
        }

        @Override
        public void fault(FactField field, String code, String message) {
            fault(field, -1, code, message);
        }

        @Override
        public void fault(FactField field, int item, String code, String message) {
            if (faulty.contains(field)) {
                return;
            }
            Node node = nodes.get(field);
            if (node == null && code.equals("wrong-field") && inherited != null) {
                node = nodes.get(FactField.FACT);
            } else if (node == null && code.equals("until-not-after-on")) {
                node = nodes.get(FactField.ON);
            } else if (item >= 0 && node instanceof Items list) {
                node = list.items().get(item);
            }
            report.fault(code, node == null ? at : node, message);
        }
    }
}
