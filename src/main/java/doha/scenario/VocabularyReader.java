package doha.scenario;

import doha.model.Duty;
import doha.model.DutyId;
import doha.model.FactType.Form;
import doha.model.FactType.Measure;
import doha.model.FactType;
import doha.model.Kind;
import doha.model.Named;
import doha.model.Place;
import doha.model.ScenarioException;
import doha.model.Switch;
import doha.model.Vocabulary;
import doha.scenario.Node.Entries;
import doha.scenario.Node.Entry;
import doha.scenario.Node.Items;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the words of the agreement (vocabulary.yaml, beside the rules): duties, switches and fact types. What is refused throws
 * {@link ScenarioException} with every fault and its place.
 */
public final class VocabularyReader {

    private static final String RESOURCE = "/doha/rules/doha-2020/vocabulary.yaml";
    private static final List<String> KEYS = List.of("duties", "readings", "facts");
    private static final List<String> DUTY_KEYS = List.of("id", "part", "place", "obligor", "owed-to", "kind", "duty", "arises", "due",
            "not-extendable", "annex");
    private static final List<String> SWITCH_KEYS = List.of("switch", "positions", "about", "otherwise");
    private static final List<String> TYPE_KEYS = List.of("type", "measure", "conduct", "fields");
    private static final List<String> FIELD_KEYS = List.of("form", "choices", "optional", "default");

    private final FileReport report;
    private final FieldParser values;
    private final Set<String> names = new HashSet<>();

    private VocabularyReader(FileReport report) {
        this.report = report;
        this.values = new FieldParser(report, new Vocabulary(List.of(), List.of(), List.of()));
    }

    /** Made on first use, once; class initialisation is what makes that safe between threads. */
    private static final class Standard {
        static final Vocabulary VOCABULARY = load();
    }

    /** The vocabulary that comes with the program, read once. */
    public static Vocabulary standard() {
        return Standard.VOCABULARY;
    }

    private static Vocabulary load() {
        try (InputStream in = VocabularyReader.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + RESOURCE);
            }
            byte[] bytes = in.readAllBytes();
            return read(new SourceText(RESOURCE, bytes, new String(bytes, StandardCharsets.UTF_8)), new Diagnostics());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The vocabulary in a file; one that cannot be used is refused with {@link ScenarioException}. */
    public static Vocabulary read(Path file) {
        Diagnostics faults = new Diagnostics();
        SourceText source = SourceText.read(file, file.toString(), true, FileAccess.ANYWHERE, faults);
        faults.throwIfAny();
        try {
            return read(source, faults);
        } catch (Diagnostics.TooMany e) {
            throw new ScenarioException(faults.sorted());
        }
    }

    private static Vocabulary read(SourceText source, Diagnostics faults) {
        Node root = YamlTree.parse(source, faults);
        faults.throwIfAny();
        VocabularyReader reader = new VocabularyReader(FileReport.of(source.file(), faults));
        Entries entries = KeyCheck.mapping(root, "a vocabulary", KEYS, reader.report);
        Vocabulary vocabulary = entries == null ? null : reader.vocabulary(entries, new Place(source.file(), 1, 1));
        faults.throwIfAny();
        return vocabulary;
    }

    private Vocabulary vocabulary(Entries entries, Place begin) {
        for (String key : KEYS) {
            if (entries.get(key) == null) {
                report.faults().add("missing", begin, "the vocabulary has no '" + key + "'; it needs " + Messages.allOf(KEYS));
            }
        }
        List<Duty> duties = new ArrayList<>();
        for (Node item : values.items(entries.get("duties"), "duties", "duties")) {
            Entries duty = KeyCheck.mapping(item, "a duty", DUTY_KEYS, report);
            Kind kind = duty == null ? null : label(duty, "kind", Kind.class, null);
            if (kind != null && isNew(duty, "id")) {
                duties.add(new Duty(new DutyId(text(duty, "id")), text(duty, "part"), text(duty, "place"), text(duty, "obligor"),
                        text(duty, "owed-to"), kind, text(duty, "duty"), text(duty, "arises"),
                        textOrNone(duty, "due"), textOrNone(duty, "not-extendable"), flag(duty, "annex")));
            }
        }
        List<Switch> switches = new ArrayList<>();
        for (Node item : values.items(entries.get("readings"), "readings", "switches")) {
            Entries entry = KeyCheck.mapping(item, "a switch", SWITCH_KEYS, report);
            List<String> positions = entry == null ? List.of() : texts(entry, "positions");
            if (entry != null && positions.size() < 2) {
                report.fault("missing", entry, "the switch has fewer than two 'positions'; a dispute has at least two");
            } else if (entry != null && isNew(entry, "switch")) {
                switches.add(new Switch(text(entry, "switch"), positions, text(entry, "about"),
                        entry.get("otherwise") == null ? null : values.choice(entry.get("otherwise"), "otherwise", positions)));
            }
        }
        List<FactType> types = new ArrayList<>();
        for (Node item : values.items(entries.get("facts"), "facts", "fact types")) {
            Entries type = KeyCheck.mapping(item, "a fact type", TYPE_KEYS, report);
            if (type != null && isNew(type, "type")) {
                Measure measure = label(type, "measure", Measure.class, Measure.EVENT);
                Map<String, FactType.Field> fields = fields(type);
                if ((measure == Measure.LEVEL || measure == Measure.TOTAL)
                        && (fields.get("count") == null || fields.get("count").form() != Form.COUNT)) {
                    report.fault("missing", type.get("measure"), "a " + measure.label() + " reports a number; declare the field count: {form: count}");
                }
                types.add(new FactType(text(type, "type"), measure == null ? Measure.EVENT : measure, flag(type, "conduct"), fields));
            }
        }
        return new Vocabulary(duties, switches, types);
    }

    private Map<String, FactType.Field> fields(Entries type) {
        Map<String, FactType.Field> fields = new LinkedHashMap<>();
        Entries entries = type.get("fields") == null ? null : KeyCheck.mapping(type.get("fields"), "'fields'", report);
        if (entries != null) {
            for (Entry entry : entries.entries()) {
                Entries field = KeyCheck.mapping(entry.value(), "a field", FIELD_KEYS, report);
                if (field != null) {
                    fields.put(entry.key().text(), field(entry, field));
                }
            }
        }
        return fields;
    }

    private FactType.Field field(Entry entry, Entries field) {
        String name = entry.key().text();
        List<String> choices = field.get("choices") == null ? List.of() : texts(field, "choices");
        Form form = label(field, "form", Form.class, choices.isEmpty() ? null : Form.CHOICE);
        if (FactType.COMMON.stream().anyMatch(common -> common.name().equals(name))) {
            report.fault("duplicate-id", entry.key(), "every fact has a field " + Messages.quoted(name) + " already; give this one another name");
        } else if (form == Form.CHOICE && choices.isEmpty()) {
            report.fault("missing", field, Messages.quoted(name) + " has no 'choices'; a choice takes one of a list of words");
        }
        String given = field.get("default") == null ? null : values.choice(field.get("default"), "default", choices);
        return new FactType.Field(name, form == null ? Form.TEXT : form, choices, given == null && !flag(field, "optional"), given);
    }

    /** Whether an entry has a name, and one that no other of its sort has. */
    private boolean isNew(Entries entry, String key) {
        String name = text(entry, key);
        if (name.isEmpty()) {
            return false;
        }
        if (!names.add(key + " " + name)) {
            report.fault("duplicate-id", entry.get(key), "the " + key + " " + Messages.quoted(name) + " is used twice; keep one of them");
            return false;
        }
        return true;
    }

    private String textOrNone(Entries entries, String key) {
        return entries.get(key) == null ? "" : text(entries, key);
    }

    private String text(Entries entry, String key) {
        Node node = entry.get(key);
        if (node == null) {
            report.fault("missing", entry, "there is no '" + key + "' here; every entry of this list needs one");
            return "";
        }
        String text = values.requiredText(node, key);
        return text == null ? "" : text;
    }

    private List<String> texts(Entries entry, String key) {
        List<String> texts = new ArrayList<>();
        if (entry.get(key) instanceof Items list) {
            for (Node item : list.items()) {
                String text = values.requiredText(item, key);
                if (text != null) {
                    texts.add(text);
                }
            }
        } else if (entry.get(key) != null) {
            values.items(entry.get(key), key, "words");
        }
        return texts;
    }

    private boolean flag(Entries entry, String key) {
        return entry.get(key) != null && Boolean.TRUE.equals(values.truth(entry.get(key), key));
    }

    private <E extends Enum<E> & Named> E label(Entries entry, String key, Class<E> type, E absent) {
        Node node = entry.get(key);
        if (node == null && absent != null) {
            return absent;
        }
        List<String> labels = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            labels.add(constant.label());
        }
        if (node == null) {
            report.fault("missing", entry, "there is no '" + key + "' here; it takes " + Messages.anyOf(labels));
            return null;
        }
        String label = values.choice(node, key, labels);
        return label == null ? null : Named.of(type, label).orElseThrow();
    }
}
