package doha.scenario;

import doha.model.AgreementDefinition;
import doha.model.Diagnostic;
import doha.model.Duty;
import doha.model.DutyId;
import doha.model.ExportDefinition;
import doha.model.FactType;
import doha.model.FactType.Form;
import doha.model.FactType.Measure;
import doha.model.GateDefinition;
import doha.model.Kind;
import doha.model.PaceDefinition;
import doha.model.Place;
import doha.model.ScenarioException;
import doha.model.Stance;
import doha.model.Switch;
import doha.model.Vocabulary;
import doha.scenario.Mapping.Keys;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of an agreement (vocabulary.yaml, beside its rules), and of the folders that it uses those entries that it names.
 * What cannot be used throws {@link ScenarioException} with every fault and its place.
 */
public final class VocabularyReader {

    private static final String RESOURCES = "/doha/rules/";
    private static final String STANDARD = "doha-2020";
    /** The ids of the agreements that come with the program. */
    static final List<String> BUILT_IN = List.of(STANDARD);
    private static final String FILE = "vocabulary.yaml";
    private static final String GENERAL = "general";
    private static final String RULES = ".drl";

    private static final Keys VOCABULARY = Keys.of("a vocabulary", "agreement duties readings facts [uses gates pace stances export]");
    private static final Keys SHARED = Keys.of("a shared vocabulary", "[readings facts]");
    private static final Keys AGREEMENT = Keys.of("an agreement", "id title name signed [expected parties example]");
    private static final Keys GATE = Keys.of("a gate", "id closed");
    private static final Keys PACE = Keys.of("a pace", "level name noun counted milestones");
    private static final Keys EXPORT = Keys.of("an export", "pa-x [topics pam]");
    private static final Keys PAM = Keys.of("a row of the Peace Accords Matrix", "country cowcode accordname provisions");
    private static final Keys DUTY = Keys.of("a duty",
            "id part place obligor owed-to kind duty arises [ends has-due due not-extendable counts-under]");
    private static final Keys SWITCH = Keys.of("a switch", "switch positions about [otherwise]");
    private static final Keys STANCE = Keys.of("a stance", "stance holder positions sources");
    private static final Keys TYPE = Keys.of("a fact type", "type [words measure conduct lasts after-signing fields]");
    private static final Keys FIELD = Keys.of("a field", "[form choices optional default unit]");
    /** A day in words or digits: 10 Mar 2020, 2020-03-10. */
    private static final Pattern DATE = Pattern.compile("\\b[0-9]{1,2} \\p{Lu}\\p{Ll}{2,8} [0-9]{4}\\b|\\b[0-9]{4}-[0-9]{2}-[0-9]{2}\\b");

    /** What the general rules read of any agreement: switches with their positions, and fact types with the forms of their fields. */
    private static final List<Switch> READ_SWITCHES = List.of(
            new Switch("evidence", List.of("confirmed", "impartial", "reported", "alleged"), "", null),
            new Switch("goals", List.of("best-efforts", "binding"), "", null),
            new Switch("extensions", List.of("accepted", "announced"), "", null));
    private static final Switch READ_WITH_A_GATE = new Switch("gate-effect", List.of("suspends", "releases"), "", null);
    private static final Map<String, Form> READ_OF_EXTENSIONS = Map.of("of", Form.DUTIES, "to", Form.DAY, "accepted", Form.TRUTH);
    private static final Map<String, Form> READ_OF_FINDINGS = Map.of("of", Form.DUTY, "outcome", Form.CHOICE);

    /** The parser of one file's values; it knows of no duties, which the file itself declares. */
    private final FieldParser values;
    /** The entries by name, in their order, those with faults included: then no vocabulary is made. */
    private final Map<String, Duty> duties = new LinkedHashMap<>();
    private final Map<String, Switch> switches = new LinkedHashMap<>();
    private final Map<String, FactType> types = new LinkedHashMap<>();
    private final Map<String, Stance> stances = new LinkedHashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final List<Diagnostic> notes = new ArrayList<>();
    private final List<VocabularyReader> used = new ArrayList<>();
    private final Set<String> general;
    private boolean allUsed = true;

    private VocabularyReader(Diagnostics faults, Set<String> general) {
        this.general = general;
        this.values = new FieldParser(faults, new Vocabulary(List.of(), List.of(), List.of()));
    }

    /** Made on first use, once; class initialisation is what makes that safe between threads. */
    private static final class Standard {
        static final Vocabulary VOCABULARY = read(builtIn(STANDARD).orElseThrow(), new Diagnostics(), VocabularyReader::builtIn,
                general(Optional.empty()));
    }

    /** The vocabulary that comes with the program, read once. */
    public static Vocabulary standard() {
        return Standard.VOCABULARY;
    }

    private static Optional<SourceText> builtIn(String folder) {
        String file = folder + "/" + FILE;
        return resource(file).map(bytes -> new SourceText("rules/" + file, bytes, new String(bytes, StandardCharsets.UTF_8)));
    }

    private static Optional<byte[]> resource(String name) {
        try (InputStream in = VocabularyReader.class.getResourceAsStream(RESOURCES + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
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
        SourceText source = faults.orThrow(() -> SourceText.read(file, file.toString(), true, FileAccess.ANYWHERE, faults));
        Path folders = Objects.requireNonNull(file.toAbsolutePath().getParent());
        return read(source, faults, folder -> {
            Path beside = folders.resolveSibling(folder).resolve(FILE);
            return Files.exists(beside) ? Optional.ofNullable(SourceText.read(beside, beside.toString(), true, FileAccess.ANYWHERE, faults))
                    : builtIn(folder);
        }, general(Optional.of(folders.resolveSibling(GENERAL)).filter(Files::isDirectory)));
    }

    /** The names of the general rule files in a folder, or else of those that come with the program. */
    private static Set<String> general(Optional<Path> folder) {
        try (Stream<Path> files = folder.isPresent() ? Files.list(folder.get())
                : new String(resource("index").orElseThrow(), StandardCharsets.UTF_8).lines().map(Path::of)
                        .filter(file -> file.startsWith(GENERAL))) {
            return files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(RULES))
                    .map(file -> file.substring(0, file.length() - RULES.length())).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vocabulary read(SourceText source, Diagnostics faults, Function<String, Optional<SourceText>> folders,
            Set<String> general) {
        Node root = faults.orThrow(() -> YamlTree.parse(source, faults));
        VocabularyReader reader = new VocabularyReader(faults, general);
        return faults.orThrow(() -> {
            Mapping entries = Mapping.of(root, VOCABULARY, reader.values);
            return entries == null ? null : reader.vocabulary(entries, folders);
        });
    }

    private @Nullable Vocabulary vocabulary(Mapping entries, Function<String, Optional<SourceText>> folders) {
        List<String> uses = uses(entries, folders);
        Mapping head = entries.mapping("agreement", AGREEMENT);
        Map<String, List<String>> parties = head == null ? Map.of() : head.map("parties", (all, one) -> all.texts(one.name()));
        entries.mappings("duties", "duties", DUTY).forEach(duty -> add(duty, "id", duties, entry -> duty(entry, parties)));
        declare(entries);
        if (!allUsed) {
            return null;
        }
        AgreementDefinition agreement = head == null ? null : agreement(head);
        List<Mapping> named = entries.mappings("gates", "gates", GATE);
        List<GateDefinition> gates = named.stream().map(this::gate).toList();
        if (gates.size() > 1) {
            values.fault("second-gate", named.get(1).node(), "this is a second gate; an agreement has at most one, which may have several "
                    + "causes under 'closed'");
        }
        Optional<PaceDefinition> pace = Optional.ofNullable(entries.mapping("pace", PACE)).map(this::pace);
        Optional<ExportDefinition> export = Optional.ofNullable(entries.mapping("export", EXPORT)).map(this::export);
        entries.mappings("stances", "stances", STANCE).forEach(stance -> add(stance, "stance", stances, this::stance));
        refuseWhatTheRulesMiss(entries, !gates.isEmpty());
        return agreement == null || values.faults().reported() > 0 ? null : new Vocabulary(agreement, uses, gates, pace, export,
                List.copyOf(duties.values()), List.copyOf(switches.values()), List.copyOf(types.values()), List.copyOf(stances.values()),
                places, notes);
    }

    private List<String> uses(Mapping entries, Function<String, Optional<SourceText>> folders) {
        List<String> names = new ArrayList<>();
        for (Node item : entries.items("uses", "folders beside this one")) {
            String name = values.requiredText(item, "uses");
            if (name != null && general.contains(name)) {
                names.add(name);
                continue;
            }
            Optional<SourceText> source = name == null ? Optional.empty() : folders.apply(name);
            allUsed &= source.isPresent();
            if (name != null && source.isEmpty()) {
                values.fault("no-such-file", item, "there is no folder " + Messages.quoted(name) + " with a " + FILE
                        + " beside this one, nor such a file of general rules; name one that is there, such as "
                        + String.join(", ", general));
            }
            source.ifPresent(text -> {
                names.add(name);
                VocabularyReader shared = new VocabularyReader(values.faults(), general);
                Optional.ofNullable(YamlTree.parse(text, values.faults())).map(root -> Mapping.of(root, SHARED, shared.values))
                        .ifPresent(shared::declare);
                used.add(shared);
            });
        }
        return names;
    }

    private void declare(Mapping entries) {
        each(entries, "readings", "switches", SWITCH, "switch", reader -> reader.switches, this::declaredSwitch);
        each(entries, "facts", "fact types", TYPE, "type", reader -> reader.types, this::type);
    }

    /** Reads the entries of a list, of which a mere name means what a folder in use declares. */
    private <T> void each(Mapping entries, String list, String takes, Keys keys, String key,
            Function<VocabularyReader, Map<String, T>> sort, Function<Mapping, T> read) {
        for (Node item : entries.items(list, takes)) {
            if (item instanceof Scalar name && !name.isNull()) {
                take(name, key, sort);
            } else {
                Optional.ofNullable(Mapping.of(item, keys, values)).ifPresent(entry -> add(entry, key, sort.apply(this), read));
            }
        }
    }

    /** Adds an entry under its name, unless it has none or another has the same. */
    private <T> void add(Mapping entry, String key, Map<String, T> entries, Function<Mapping, T> read) {
        String name = entry.words(key);
        if (name != null && entries.containsKey(name)) {
            duplicate(entry.given(key), key, name);
        } else if (name != null) {
            places.put(key + " " + name, entry.given(key).place());
            entries.put(name, read.apply(entry));
        }
    }

    private void duplicate(Node at, String what, String name) {
        values.fault("duplicate-id", at, "the " + what + " " + Messages.quoted(name) + " is used twice; keep one of them");
    }

    private <T> void take(Scalar name, String what, Function<VocabularyReader, Map<String, T>> sort) {
        Optional<VocabularyReader> declaring = used.stream().filter(reader -> sort.apply(reader).containsKey(name.text())).findFirst();
        if (declaring.isEmpty() && allUsed) {
            List<String> known = used.stream().flatMap(reader -> sort.apply(reader).keySet().stream()).toList();
            values.fault("unknown-entry", name, Messages.unknown(what, name.text(), known,
                    "declare it here, or name under 'uses' a folder that declares it"));
        }
        declaring.ifPresent(shared -> {
            if (sort.apply(this).put(name.text(), Objects.requireNonNull(sort.apply(shared).get(name.text()))) != null) {
                duplicate(name, what, name.text());
            }
            shared.places.entrySet().stream()
                    .filter(e -> e.getKey().equals(what + " " + name.text()) || e.getKey().startsWith(name.text() + " "))
                    .forEach(e -> places.put(e.getKey(), e.getValue()));
            notes.addAll(shared.notes.stream().filter(note -> !notes.contains(note)).toList());
        });
    }

    /** Words for readers; a day in them is noted, for it may not be the one that the rules give. */
    private String words(Mapping entry, String key) {
        String words = text(entry, key);
        if (DATE.matcher(words).find()) {
            notes.add(new Diagnostic("day-in-words", entry.given(key).place(),
                    "'" + key + "' names a day; wording decides nothing, so leave the day to the rules"));
        }
        return words;
    }

    /** A text; empty if there is none, or if it is at fault: then no vocabulary is made. */
    private static String text(Mapping entry, String key) {
        return Objects.requireNonNullElse(entry.words(key), "");
    }

    private AgreementDefinition agreement(Mapping entry) {
        Map<String, LocalDate> expected = entry.map("expected", (all, day) -> {
            known(day.key(), "fact type", types, "name a type of 'facts'");
            return values.day(day.value(), day.name());
        });
        Node given = entry.get("example");
        String example = given != null ? known(given, "duty", duties, null) : duties.keySet().stream().findFirst().orElse("ID");
        LocalDate signed = Objects.requireNonNullElse(entry.day("signed"), LocalDate.EPOCH);
        return new AgreementDefinition(text(entry, "id"), text(entry, "title"), text(entry, "name"), signed, expected,
                new DutyId(example));
    }

    private GateDefinition gate(Mapping entry) {
        return new GateDefinition(text(entry, "id"), entry.map("closed", (all, cause) -> words(all, cause.name())));
    }

    private PaceDefinition pace(Mapping entries) {
        Node at = entries.get("level");
        String level = at == null ? "" : known(at, "fact type", types, null);
        FactType type = types.get(level);
        if (at != null && type != null && type.measure() != Measure.LEVEL) {
            values.fault("unknown-value", at, Messages.quoted(level) + " is no level; a pace is that of a level");
        }
        return new PaceDefinition(level, words(entries, "name"), words(entries, "noun"), words(entries, "counted"),
                dutyIds(entries, "milestones"));
    }

    private ExportDefinition export(Mapping entries) {
        Mapping pam = entries.mapping("pam", PAM);
        Map<String, List<DutyId>> topics = dutiesBy(entries, "topics");
        return pam == null ? new ExportDefinition(number(entries, "pa-x"), topics, "", 0, "", Map.of())
                : new ExportDefinition(number(entries, "pa-x"), topics, text(pam, "country"), number(pam, "cowcode"),
                        text(pam, "accordname"), dutiesBy(pam, "provisions"));
    }

    /** A whole number; 0 if there is none, or if it is at fault: then no vocabulary is made. */
    private long number(Mapping entry, String key) {
        return Objects.requireNonNullElse(entry.value(key, values::count), 0L);
    }

    private Map<String, List<DutyId>> dutiesBy(Mapping entry, String key) {
        return entry.map(key, (all, name) -> dutyIds(all, name.name()));
    }

    private List<DutyId> dutyIds(Mapping entry, String key) {
        return entry.items(key, "duties").stream().map(item -> new DutyId(known(item, "duty", duties, null))).toList();
    }

    /** The name of an entry; empty, with a fault, if there is no such entry. */
    private String known(Node node, String what, Map<String, ?> known, @Nullable String remedy) {
        String name = values.requiredText(node, what);
        if (name != null && !known.containsKey(name)) {
            values.unknown(what, node, name, known.keySet(), remedy == null ? "there are " + Messages.allOf(known.keySet()) : remedy);
        }
        return name == null ? "" : name;
    }

    private Duty duty(Mapping entry, Map<String, List<String>> parties) {
        String obligor = words(entry, "obligor");
        Kind kind = Objects.requireNonNullElse(entry.label("kind", Kind.class), Kind.ACT);
        return new Duty(new DutyId(text(entry, "id")), words(entry, "part"), words(entry, "place"), obligor,
                parties.getOrDefault(obligor, List.of(obligor.split(", "))), words(entry, "owed-to"), kind, words(entry, "duty"),
                words(entry, "arises"), words(entry, "ends"), entry.isTrue("has-due"), words(entry, "due"), words(entry, "not-extendable"),
                entry.map("counts-under", (all, one) -> all.text(one.name())));
    }

    private Switch declaredSwitch(Mapping entry) {
        String name = text(entry, "switch");
        List<String> positions = entry.texts("positions");
        if (entry.has("positions") && positions.size() < 2) {
            values.fault("missing", entry.node(), "the switch has fewer than two 'positions'; a dispute has at least two");
        }
        entry.items("positions", "words").forEach(position -> {
            if (position instanceof Scalar scalar) {
                places.put(name + " " + scalar.text(), position.place());
            }
        });
        return new Switch(name, positions.size() < 2 ? List.of("", " ") : positions, words(entry, "about"),
                entry.choice("otherwise", positions));
    }

    private Stance stance(Mapping entry) {
        Map<String, String> positions = entry.map("positions", (all, one) -> {
            Switch known = switches.get(known(one.key(), "switch", switches, null));
            return known == null ? null : values.position(one.value(), known);
        });
        return new Stance(text(entry, "stance"), text(entry, "holder"), positions, entry.texts("sources"));
    }

    private FactType type(Mapping entry) {
        String name = text(entry, "type");
        Measure measure = Objects.requireNonNullElse(entry.label("measure", Measure.class), Measure.EVENT);
        Map<String, FactType.Field> fields = entry.map("fields", (all, field) -> {
            Mapping of = all.mapping(field.name(), FIELD);
            return of == null ? null : field(field.key(), of);
        });
        FactType.Field count = fields.get("count");
        if ((measure == Measure.LEVEL || measure == Measure.TOTAL) && (count == null || count.form() != Form.COUNT)) {
            values.fault("missing", entry.given("measure"), "a " + measure.label()
                    + " reports a number; declare the field count: {form: count}");
        }
        return new FactType(name, entry.has("words") ? words(entry, "words") : name.replace('-', ' '), measure, entry.isTrue("conduct"),
                entry.choice("lasts", List.of("one-day")) != null, entry.has("after-signing") ? words(entry, "after-signing") : null,
                fields);
    }

    private FactType.Field field(Scalar key, Mapping field) {
        String name = key.text();
        int before = values.faults().reported();
        List<String> choices = field.texts("choices");
        Form form = field.has("form") ? field.label("form", Form.class) : choices.isEmpty() ? null : Form.CHOICE;
        if (!field.has("form") && !field.has("choices")) {
            values.fault("missing", field.node(), "'form' is missing; a field needs 'form', or the 'choices' that it takes");
        }
        if (FactType.COMMON.stream().anyMatch(common -> common.name().equals(name))) {
            values.fault("duplicate-id", key, "every fact has a field " + Messages.quoted(name) + " already; give this one another name");
        } else if (form == Form.CHOICE && choices.isEmpty()) {
            values.fault("missing", field.node(), Messages.quoted(name) + " has no 'choices'; a choice takes one of a list of words");
        }
        String unit = field.words("unit");
        if (unit != null && form != null && form != Form.DECIMAL) {
            values.fault("wrong-form", field.given("unit"), "a " + form.label() + " has no unit; give it to a decimal");
        }
        // Where there is no form, no vocabulary is made.
        Form held = Objects.requireNonNullElse(form, Form.TEXT);
        FactType.Field plain = new FactType.Field(name, held, choices, !field.isTrue("optional"), null, unit);
        Object given = field.has("default") && values.faults().reported() == before ? values.value(plain, field.given("default")) : null;
        return given == null ? plain : new FactType.Field(name, held, choices, false, given, unit);
    }

    private void refuseWhatTheRulesMiss(Mapping entries, boolean gated) {
        Place begin = new Place(entries.place().file(), 1, 1);
        Stream.concat(READ_SWITCHES.stream(), Stream.of(READ_WITH_A_GATE).filter(read -> gated))
                .filter(read -> !hasPositions(read.name(), read.positions()))
                .forEach(read -> values.faults().add("missing", begin, "the general rules read a switch '" + read.name()
                        + "' with the positions " + Messages.allOf(read.positions()) + "; name or declare it under 'readings'"));
        refuseMissingType(begin, "signing", Map.of());
        refuseMissingType(begin, "extension", READ_OF_EXTENSIONS);
        refuseMissingType(begin, "finding", READ_OF_FINDINGS);
        duties.forEach((id, duty) -> duty.countsUnder().forEach((name, position) -> {
            if (!hasPositions(name, List.of(position))) {
                values.faults().add("unknown-position", Objects.requireNonNull(places.get("id " + id)),
                        "'counts-under' names " + name + ": "
                                + position + "; it takes a switch and one of its positions");
            }
        }));
    }

    private void refuseMissingType(Place begin, String name, Map<String, Form> forms) {
        FactType found = types.get(name);
        if (found == null || !forms.entrySet().stream()
                .allMatch(e -> found.field(e.getKey()).filter(field -> field.form() == e.getValue()).isPresent())) {
            values.faults().add("missing", begin, "the general rules read a fact type '" + name + "'"
                    + (forms.isEmpty() ? "" : " with the fields " + Messages.allOf(forms.keySet().stream().sorted().toList()))
                    + "; name or declare it under 'facts'");
        }
    }

    private boolean hasPositions(String name, List<String> positions) {
        Switch found = switches.get(name);
        return found != null && found.positions().containsAll(positions);
    }
}
