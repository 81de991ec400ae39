package doha.scenario;

import doha.model.AgreementDefinition;
import doha.model.Duty;
import doha.model.DutyId;
import doha.model.FactType;
import doha.model.FactType.Form;
import doha.model.FactType.Measure;
import doha.model.GateDefinition;
import doha.model.Kind;
import doha.model.Named;
import doha.model.PaceDefinition;
import doha.model.Place;
import doha.model.ScenarioException;
import doha.model.Switch;
import doha.model.Vocabulary;
import doha.scenario.Node.Entries;
import doha.scenario.Node.Entry;
import doha.scenario.Node.Items;
import doha.scenario.Node.Scalar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads the words of an agreement (vocabulary.yaml, beside its rules), and of the folders that it uses those entries that it names.
 * What cannot be used throws {@link ScenarioException} with every fault and its place.
 */
public final class VocabularyReader {

    private static final String BUILT_IN = "/doha/rules/";
    private static final String STANDARD = "doha-2020";
    private static final String FILE = "vocabulary.yaml";
    private static final List<String> KEYS = List.of("agreement", "uses", "gates", "pace", "duties", "readings", "facts");
    private static final List<String> SHARED_KEYS = List.of("readings", "facts");
    private static final List<String> AGREEMENT_KEYS = List.of("id", "title", "name", "signed", "expected", "parties", "example");
    private static final List<String> GATE_KEYS = List.of("id", "judge", "closed");
    private static final List<String> PACE_KEYS = List.of("level", "name", "noun", "counted", "milestones");
    private static final List<String> DUTY_KEYS = List.of("id", "part", "place", "obligor", "owed-to", "kind", "duty", "arises", "has-due",
            "due", "not-extendable", "counts-under");
    private static final List<String> SWITCH_KEYS = List.of("switch", "positions", "about", "otherwise");
    private static final List<String> TYPE_KEYS = List.of("type", "words", "measure", "conduct", "after-signing", "fields");
    private static final List<String> FIELD_KEYS = List.of("form", "choices", "optional", "default");

    private final FileReport report;
    private final FieldParser values;
    private final Map<String, Duty> duties = new LinkedHashMap<>();
    private final Map<String, Switch> switches = new LinkedHashMap<>();
    private final Map<String, FactType> types = new LinkedHashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    /** What the folders in use declare. */
    private final List<VocabularyReader> used = new ArrayList<>();
    private boolean allUsed = true;

    private VocabularyReader(FileReport report) {
        this.report = report;
        this.values = new FieldParser(report, new Vocabulary(List.of(), List.of(), List.of()));
    }

    /** Made on first use, once; class initialisation is what makes that safe between threads. */
    private static final class Standard {
        static final Vocabulary VOCABULARY = read(builtIn(STANDARD).orElseThrow(), new Diagnostics(), VocabularyReader::builtIn);
    }

    /** The vocabulary that comes with the program, read once. */
    public static Vocabulary standard() {
        return Standard.VOCABULARY;
    }

    private static Optional<SourceText> builtIn(String folder) {
        String resource = folder + "/" + FILE;
        try (InputStream in = VocabularyReader.class.getResourceAsStream(BUILT_IN + resource)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            return Optional.of(new SourceText("rules/" + resource, bytes, new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The vocabulary in a file, with what it uses of the folders beside the file's own, or else of those that come with the program;
     * one that cannot be used throws {@link ScenarioException}.
     */
    public static Vocabulary read(Path file) {
        Diagnostics faults = new Diagnostics();
        SourceText source = SourceText.read(file, file.toString(), true, FileAccess.ANYWHERE, faults);
        faults.throwIfAny();
        return read(source, faults, folder -> {
            Path beside = file.toAbsolutePath().getParent().resolveSibling(folder).resolve(FILE);
            return Files.exists(beside) ? Optional.ofNullable(SourceText.read(beside, beside.toString(), true, FileAccess.ANYWHERE, faults))
                    : builtIn(folder);
        });
    }

    private static Vocabulary read(SourceText source, Diagnostics faults, Function<String, Optional<SourceText>> folders) {
        Vocabulary vocabulary = null;
        try {
            Node root = YamlTree.parse(source, faults);
            faults.throwIfAny();
            VocabularyReader reader = new VocabularyReader(FileReport.of(source.file(), faults));
            Entries entries = reader.report.mapping(root, "a vocabulary", KEYS);
            vocabulary = entries == null ? null : reader.vocabulary(entries, folders, new Place(source.file(), 1, 1));
        } catch (Diagnostics.TooMany e) {
            // Reported below.
        }
        faults.throwIfAny();
        return vocabulary;
    }

    private Vocabulary vocabulary(Entries entries, Function<String, Optional<SourceText>> folders, Place begin) {
        for (String key : List.of("agreement", "duties", "readings", "facts")) {
            if (entries.get(key) == null) {
                report.faults().add("missing", begin, "the vocabulary has no '" + key + "'; it needs 'agreement', 'duties', 'readings' and 'facts'");
            }
        }
        List<String> uses = uses(entries, folders);
        Map<String, List<String>> parties = parties(entries.get("agreement"));
        duties(entries.get("duties"), parties);
        declare(entries);
        if (!allUsed) {
            return null;
        }
        AgreementDefinition agreement = agreement(entries.get("agreement"), parties);
        List<GateDefinition> gates = gates(entries.get("gates"));
        PaceDefinition pace = entries.get("pace") == null ? null : pace(report.mapping(entries.get("pace"), "'pace'", PACE_KEYS));
        needs(!gates.isEmpty(), begin);
        return report.faults().isEmpty() ? new Vocabulary(agreement, uses, gates, pace, List.copyOf(duties.values()),
                List.copyOf(switches.values()), List.copyOf(types.values()), places) : null;
    }

    private List<String> uses(Entries entries, Function<String, Optional<SourceText>> folders) {
        List<String> names = new ArrayList<>();
        for (Node item : values.items(entries.get("uses"), "uses", "folders beside this one")) {
            String name = values.requiredText(item, "uses");
            Optional<SourceText> source = name == null ? Optional.empty() : folders.apply(name);
            allUsed &= source.isPresent();
            if (name != null && source.isEmpty()) {
                report.fault("no-such-file", item, "there is no folder " + Messages.quoted(name) + " with a " + FILE + " beside this one; name one that is there");
            }
            source.ifPresent(text -> {
                names.add(name);
                Node root = YamlTree.parse(text, report.faults());
                VocabularyReader shared = new VocabularyReader(FileReport.of(text.file(), report.faults()));
                Entries declared = root == null ? null : shared.report.mapping(root, "a shared vocabulary", SHARED_KEYS);
                if (declared != null) {
                    shared.declare(declared);
                }
                used.add(shared);
            });
        }
        return names;
    }

    private void declare(Entries entries) {
        for (Node item : values.items(entries.get("readings"), "readings", "switches")) {
            if (isShared(item)) {
                take((Scalar) item, "switch", shared -> shared.switches, switches);
                continue;
            }
            Entries entry = report.mapping(item, "a switch", SWITCH_KEYS);
            List<String> positions = entry == null ? List.of() : texts(entry, "positions");
            if (entry != null && positions.size() < 2) {
                report.fault("missing", entry, "the switch has fewer than two 'positions'; a dispute has at least two");
            } else if (entry != null && isNew(entry, "switch", switches)) {
                Switch declared = new Switch(text(entry, "switch"), positions, text(entry, "about"),
                        entry.get("otherwise") == null ? null : values.choice(entry.get("otherwise"), "otherwise", positions));
                switches.put(declared.name(), declared);
                ((Items) entry.get("positions")).items().forEach(position ->
                        places.put(declared.name() + " " + ((Scalar) position).text(), report.place(position)));
            }
        }
        for (Node item : values.items(entries.get("facts"), "facts", "fact types")) {
            if (isShared(item)) {
                take((Scalar) item, "type", shared -> shared.types, types);
                continue;
            }
            Entries entry = report.mapping(item, "a fact type", TYPE_KEYS);
            if (entry != null && isNew(entry, "type", types)) {
                FactType type = type(entry);
                types.put(type.name(), type);
            }
        }
    }

    /** Whether an entry only names what a folder in use declares. */
    private static boolean isShared(Node item) {
        return item instanceof Scalar scalar && !scalar.isNull();
    }

    private <T> void take(Scalar name, String what, Function<VocabularyReader, Map<String, T>> of, Map<String, T> to) {
        LinkedHashSet<String> known = new LinkedHashSet<>();
        for (VocabularyReader shared : used) {
            T found = of.apply(shared).get(name.text());
            if (found != null) {
                if (to.put(name.text(), found) != null) {
                    report.fault("duplicate-id", name, "the " + what + " " + Messages.quoted(name.text()) + " is used twice; keep one of them");
                }
                shared.places.forEach((entry, place) -> {
                    if (entry.equals(what + " " + name.text()) || entry.startsWith(name.text() + " ")) {
                        places.put(entry, place);
                    }
                });
                return;
            }
            known.addAll(of.apply(shared).keySet());
        }
        if (allUsed) {
            report.unknown("unknown-entry", name, what, name.text(), known, "declare it here, or name under 'uses' a folder that declares it");
        }
    }

    private AgreementDefinition agreement(Node node, Map<String, List<String>> parties) {
        Entries entries = node == null ? null : report.mapping(node, "'agreement'", AGREEMENT_KEYS);
        if (entries == null) {
            return null;
        }
        Map<String, LocalDate> expected = new LinkedHashMap<>();
        for (Entry entry : mapping(entries, "expected")) {
            if (!types.containsKey(entry.key().text())) {
                report.unknown("unknown-fact-type", entry.key(), "fact type", entry.key().text(), types.keySet(), "name a type of 'facts'");
            }
            expected.put(entry.key().text(), values.day(entry.value(), entry.key().text()));
        }
        Node signed = entries.get("signed");
        if (signed == null) {
            report.fault("missing", entries, "there is no 'signed' here; it takes a day, such as 2020-02-29");
        }
        return new AgreementDefinition(text(entries, "id"), text(entries, "title"), text(entries, "name"),
                signed == null ? null : values.day(signed, "signed"), expected, parties, duty(entries.get("example"), "example"));
    }

    private Map<String, List<String>> parties(Node agreement) {
        Map<String, List<String>> parties = new LinkedHashMap<>();
        if (agreement instanceof Entries entries) {
            for (Entry entry : mapping(entries, "parties")) {
                parties.put(entry.key().text(), texts((Entries) entries.get("parties"), entry.key().text()));
            }
        }
        return parties;
    }

    private List<Entry> mapping(Entries entries, String key) {
        Entries mapping = entries.get(key) == null ? null : report.mapping(entries.get(key), "'" + key + "'");
        return mapping == null ? List.of() : mapping.entries();
    }

    private List<GateDefinition> gates(Node node) {
        List<GateDefinition> gates = new ArrayList<>();
        for (Node item : values.items(node, "gates", "gates")) {
            Entries entry = report.mapping(item, "a gate", GATE_KEYS);
            if (entry == null) {
                continue;
            }
            Map<String, String> closed = new LinkedHashMap<>();
            String judge = entry.get("judge") == null ? null : known(entry.get("judge"), "switch", switches);
            if (judge == null) {
                closed.put("", text(entry, "closed"));
            } else if (entry.get("closed") instanceof Entries words) {
                switches.get(judge).positions().forEach(position -> closed.put(position, text(words, position)));
            } else {
                report.fault("missing", entry, "'closed' says in words why the gate is closed, for each position of '" + judge + "'");
            }
            gates.add(new GateDefinition(text(entry, "id"), judge, closed));
        }
        return gates;
    }

    private PaceDefinition pace(Entries entries) {
        if (entries == null) {
            return null;
        }
        String level = entries.get("level") == null ? text(entries, "level") : known(entries.get("level"), "fact type", types);
        if (level != null && types.containsKey(level) && types.get(level).measure() != Measure.LEVEL) {
            report.fault("unknown-value", entries.get("level"), Messages.quoted(level) + " is no level; a pace is that of a level");
        }
        List<DutyId> milestones = new ArrayList<>();
        for (Node item : values.items(entries.get("milestones"), "milestones", "duties")) {
            milestones.add(duty(item, "milestones"));
        }
        return new PaceDefinition(level, text(entries, "name"), text(entries, "noun"), text(entries, "counted"),
                milestones.contains(null) ? List.of() : milestones);
    }

    private String known(Node node, String what, Map<String, ?> known) {
        String name = values.requiredText(node, what);
        if (name != null && !known.containsKey(name)) {
            report.unknown("unknown-" + what.replace(' ', '-'), node, what, name, known.keySet(), "there are " + Messages.allOf(known.keySet()));
            return null;
        }
        return name;
    }

    private DutyId duty(Node node, String key) {
        String id = node == null ? duties.keySet().stream().findFirst().orElse("ID") : known(node, "duty", duties);
        return id == null ? null : new DutyId(id);
    }

    private void duties(Node node, Map<String, List<String>> parties) {
        for (Node item : values.items(node, "duties", "duties")) {
            Entries duty = report.mapping(item, "a duty", DUTY_KEYS);
            Kind kind = duty == null ? null : label(duty, "kind", Kind.class, null);
            if (kind != null && isNew(duty, "id", duties)) {
                String obligor = text(duty, "obligor");
                Map<String, String> countsUnder = new LinkedHashMap<>();
                mapping(duty, "counts-under").forEach(entry -> countsUnder.put(entry.key().text(), values.text(entry.value(), entry.key().text())));
                duties.put(text(duty, "id"), new Duty(new DutyId(text(duty, "id")), text(duty, "part"), text(duty, "place"), obligor,
                        parties.getOrDefault(obligor, List.of(obligor.split(", "))), text(duty, "owed-to"), kind, text(duty, "duty"),
                        text(duty, "arises"), flag(duty, "has-due"), textOrNone(duty, "due"), textOrNone(duty, "not-extendable"), countsUnder));
            }
        }
    }

    private FactType type(Entries entry) {
        String name = text(entry, "type");
        Measure measure = label(entry, "measure", Measure.class, Measure.EVENT);
        Map<String, FactType.Field> fields = new LinkedHashMap<>();
        for (Entry field : mapping(entry, "fields")) {
            Entries of = report.mapping(field.value(), "a field", FIELD_KEYS);
            if (of != null) {
                fields.put(field.key().text(), field(field.key(), of));
            }
        }
        if ((measure == Measure.LEVEL || measure == Measure.TOTAL) && (fields.get("count") == null || fields.get("count").form() != Form.COUNT)) {
            report.fault("missing", entry.get("measure"), "a " + measure.label() + " reports a number; declare the field count: {form: count}");
        }
        return new FactType(name, entry.get("words") == null ? name.replace('-', ' ') : text(entry, "words"),
                measure == null ? Measure.EVENT : measure, flag(entry, "conduct"),
                entry.get("after-signing") == null ? null : text(entry, "after-signing"), fields);
    }

    private FactType.Field field(Scalar key, Entries field) {
        String name = key.text();
        List<String> choices = field.get("choices") == null ? List.of() : texts(field, "choices");
        Form form = label(field, "form", Form.class, choices.isEmpty() ? null : Form.CHOICE);
        if (FactType.COMMON.stream().anyMatch(common -> common.name().equals(name))) {
            report.fault("duplicate-id", key, "every fact has a field " + Messages.quoted(name) + " already; give this one another name");
        } else if (form == Form.CHOICE && choices.isEmpty()) {
            report.fault("missing", field, Messages.quoted(name) + " has no 'choices'; a choice takes one of a list of words");
        }
        FactType.Field plain = new FactType.Field(name, form == null ? Form.TEXT : form, choices, !flag(field, "optional"), null);
        Object given = field.get("default") == null ? null : values.value(plain, field.get("default"));
        return given == null ? plain : new FactType.Field(name, plain.form(), choices, false, given);
    }

    /** What the general rules read of any agreement. */
    private void needs(boolean gated, Place begin) {
        Map<String, List<String>> read = new LinkedHashMap<>();
        read.put("evidence", List.of("confirmed", "reported", "alleged"));
        read.put("goals", List.of("best-efforts", "binding"));
        read.put("extensions", List.of("accepted", "announced"));
        if (gated) {
            read.put("gate-effect", List.of("suspends", "releases"));
        }
        read.forEach((name, positions) -> {
            if (!switches.containsKey(name) || !switches.get(name).positions().containsAll(positions)) {
                report.faults().add("missing", begin, "the general rules read a switch '" + name + "' with the positions "
                        + Messages.allOf(positions) + "; name or declare it under 'readings'");
            }
        });
        Map<String, Map<String, Form>> fields = new LinkedHashMap<>();
        fields.put("signing", Map.of());
        fields.put("extension", Map.of("of", Form.DUTIES, "to", Form.DAY, "accepted", Form.TRUTH));
        fields.put("finding", Map.of("of", Form.DUTY, "outcome", Form.CHOICE));
        fields.forEach((name, forms) -> {
            boolean fits = types.containsKey(name) && forms.entrySet().stream()
                    .allMatch(e -> types.get(name).field(e.getKey()).filter(field -> field.form() == e.getValue()).isPresent());
            if (!fits) {
                report.faults().add("missing", begin, "the general rules read a fact type '" + name + "'"
                        + (forms.isEmpty() ? "" : " with the fields " + Messages.allOf(forms.keySet().stream().sorted().toList()))
                        + "; name or declare it under 'facts'");
            }
        });
        duties.values().forEach(duty -> duty.countsUnder().forEach((name, position) -> {
            if (!switches.containsKey(name) || !switches.get(name).positions().contains(position)) {
                report.faults().add("unknown-position", places.get("id " + duty.id()), "'counts-under' names " + name + ": " + position
                        + "; it takes a switch and one of its positions");
            }
        }));
    }

    /** Whether an entry has a name, and one that no other of its sort has. */
    private boolean isNew(Entries entry, String key, Map<String, ?> sort) {
        String name = text(entry, key);
        if (name.isEmpty()) {
            return false;
        }
        if (sort.containsKey(name)) {
            report.fault("duplicate-id", entry.get(key), "the " + key + " " + Messages.quoted(name) + " is used twice; keep one of them");
            return false;
        }
        places.put(key + " " + name, report.place(entry.get(key)));
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
        for (Node item : values.items(entry.get(key), key, "words")) {
            String text = values.requiredText(item, key);
            if (text != null) {
                texts.add(text);
            }
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
        List<String> labels = Stream.of(type.getEnumConstants()).map(Named::label).toList();
        if (node == null) {
            report.fault("missing", entry, "there is no '" + key + "' here; it takes " + Messages.anyOf(labels));
            return null;
        }
        String label = values.choice(node, key, labels);
        return label == null ? null : Named.of(type, label).orElseThrow();
    }
}
