package doha.scenario;

import doha.model.Diagnostic;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactType.Measure;
import doha.model.Place;
import doha.model.Silence;
import doha.model.Vocabulary;
import doha.scenario.Mapping.Keys;
import doha.scenario.Node.Entries;
import doha.scenario.Node.Items;
import doha.scenario.Node.Scalar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a scenario file with its bases and the files it includes, and checks the result (interfaces.md, Scenario file). */
final class ScenarioReader {

    /** Far more than anybody writes, and few enough to be read one within the other. */
    private static final int MOST_BASES = 500;
    static final Keys KEYS = Keys.of("a scenario",
            "[agreement title description as-of known-by extends readings stance unknown remove change include facts expect vary]");

    private static final Keys SILENCE = Keys.of("a silence", "duty [from to source url page note]");

    private final Vocabulary vocabulary;
    private final FileAccess reach;
    private final Diagnostics faults = new Diagnostics();
    private final FieldParser values;
    private final List<Diagnostic> notes = new ArrayList<>();
    private final List<byte[]> contents = new ArrayList<>();
    /** The name under which each file was first met: under one name, a fault of a file reached twice is reported once. */
    private final Map<Path, String> names = new HashMap<>();

    /** What the files read so far give, a base before what builds on it. */
    private String title = "";
    private @Nullable String description;
    private @Nullable Scalar agreement;
    private @Nullable LocalDate asOf;
    private boolean namesDay;
    private @Nullable LocalDate knownBy;
    private @Nullable String stance;
    private final Map<String, String> positions = new LinkedHashMap<>();
    private final Set<Silence> unknown = new LinkedHashSet<>();
    private List<FactDraft> facts = List.of();
    /** Whether no fault hides some of the facts. */
    private boolean complete = true;
    private List<Expectation> expectations = List.of();
    private List<Variation> variations = List.of();

    private ScenarioReader(Vocabulary vocabulary, FileAccess reach) {
        this.vocabulary = vocabulary;
        this.reach = reach;
        this.values = new FieldParser(faults, vocabulary);
    }

    /** Reads a file, and whatever files it builds on, as far as the reach allows. */
    static Scenario read(Path file, FileAccess reach, Vocabulary vocabulary) {
        ScenarioReader reader = new ScenarioReader(vocabulary, reach);
        String name = reach.firstName(file);
        reader.names.put(identity(file), name);
        return reader.read(SourceText.read(file, name, true, reach, reader.faults), file, name);
    }

    /** Reads a text as if it stood in a file of that path, which need not be there. */
    static Scenario read(Path file, String text, FileAccess reach, Vocabulary vocabulary) {
        String name = reach.firstName(file);
        return new ScenarioReader(vocabulary, reach).read(new SourceText(name, text.getBytes(StandardCharsets.UTF_8), text), file, name);
    }

    private Scenario read(@Nullable SourceText source, Path file, String name) {
        return faults.orThrow(() -> {
            merge(source, file, name, List.of());
            if (facts.isEmpty() && !namesDay && complete) {
                faults.add("nothing-to-assess", new Place(name, 1, 1),
                        "the scenario has neither facts nor 'as-of'; give it one of the two");
            }
            List<Fact> sound = soundFacts();
            ScenarioChecks.check(sound, vocabulary, faults);
            Map<String, String> held = stance == null ? Map.of() : vocabulary.stance(stance).orElseThrow().positions();
            return new Scenario(name, title, description, asOf, knownBy, stance, vocabulary.defaults().with(held).with(positions), unknown,
                    sound, expectations, variations, SourceText.hash(contents), vocabulary, notes);
        });
    }

    private List<Fact> soundFacts() {
        return facts.stream().filter(draft -> !draft.faulty())
                .map(draft -> draft.typeIn(vocabulary).orElseThrow().fact(draft.fields(), draft.place())).toList();
    }

    private void merge(@Nullable SourceText source, Path path, String name, List<Path> above) {
        Node root = source == null ? null : YamlTree.parse(source, faults);
        if (root instanceof Scalar) {
            root = values.fault("wrong-kind", root,
                    "this file is a single text; a scenario has lines such as 'title: The record', each with a key, a colon and a space");
        }
        Mapping file = root == null ? null : Mapping.of(root, KEYS, values);
        if (source == null || file == null) {
            faults.rank(name);
            complete = false;
            return;
        }
        List<Path> chain = Stream.concat(above.stream(), Stream.of(identity(path))).toList();
        Node extended = file.get("extends");
        Path base = extended == null ? null : base(extended, path, chain);
        if (base != null) {
            merge(SourceText.read(base, name(base), true, reach, faults), base, name(base), chain);
        }
        complete &= extended == null || base != null;
        if (!file.has("title")) {
            faults.add("missing", new Place(name, 1, 1), "'title' is missing; a scenario needs one, such as title: The record to May 2021");
        }
        title = Objects.requireNonNullElse(file.words("title"), "");
        description = file.text("description");
        readAgreement(file);
        asOf = or(file.day("as-of"), asOf);
        namesDay |= file.has("as-of");
        knownBy = or(file.day("known-by"), knownBy);
        stance = or(file.value("stance", values::stance), stance);
        positions.putAll(file.readings());
        file.items("unknown", "duties, such as [" + vocabulary.exampleDuty() + "]").stream().map(this::silence).filter(Objects::nonNull)
                .forEach(unknown::add);
        List<FactDraft> inherited = facts;
        mergeFacts(file, path);
        faults.rank(name);
        contents.add(source.bytes());
        if (above.isEmpty() && !inherited.isEmpty()) {
            noteLaterReports(inherited);
        }
        expectations = new ExpectationReader(values).read(file);
        variations = new VariationReader(values, facts, complete).read(file);
    }

    private void mergeFacts(Mapping file, Path path) {
        FactMerge merge = new FactMerge(file, values, facts, complete);
        List<Node> items = file.items("facts", "facts, such as {on: 2020-02-29, fact: signing}");
        List<FactDraft> own = items.stream().map(item -> FactReader.read(item, values)).filter(Objects::nonNull).toList();
        facts = merge.merge(included(file, path), own);
        complete &= items.size() == own.size() && isListOrNone(file.get("facts")) && facts.stream().allMatch(fact -> fact.id() != null);
    }

    private static boolean isListOrNone(@Nullable Node node) {
        return node == null || node instanceof Items;
    }

    private static <T> @Nullable T or(@Nullable T own, @Nullable T inherited) {
        return own == null ? inherited : own;
    }

    /** A duty, or a mapping with the days of the silence. */
    private @Nullable Silence silence(Node item) {
        if (!(item instanceof Entries)) {
            DutyId duty = values.duty(item, "unknown");
            return duty == null ? null : Silence.on(duty);
        }
        Mapping entry = Mapping.of(item, SILENCE, values);
        DutyId duty = entry == null ? null : entry.value("duty", values::duty);
        if (entry == null || duty == null) {
            return null;
        }
        LocalDate from = entry.day("from");
        LocalDate to = entry.day("to");
        if (from != null && to != null && !to.isAfter(from)) {
            return values.fault("to-not-after-from", entry.given("to"), "the silence ends on " + to + ", not after its first day " + from
                    + "; 'to' is the first day after it");
        }
        return new Silence(duty, from, to, entry.text("source"), entry.text("url"), entry.text("page"), entry.text("note"));
    }

    private void readAgreement(Mapping file) {
        String id = file.words("agreement");
        if (id == null) {
            return;
        }
        Scalar named = (Scalar) file.given("agreement");
        String own = vocabulary.agreement().id();
        List<String> known = Stream.concat(Stream.of(own), VocabularyReader.BUILT_IN.stream()).distinct().toList();
        if (!known.contains(id)) {
            values.unknown("agreement", named, id, known, (known.size() == 1 ? "there is " : "there are ") + Messages.allOf(known));
            return;
        }
        if (!id.equals(own)) {
            values.fault("other-agreement", named,
                    "this file is about the agreement " + Messages.quoted(id) + ", and the rules are those of "
                            + Messages.quoted(own) + "; use the rules of " + Messages.quoted(id));
        }
        if (agreement != null && !agreement.text().equals(id)) {
            values.fault("other-agreement", named, "this file names the agreement " + Messages.quoted(id) + " and its base "
                    + Messages.quoted(agreement.text()) + " at " + agreement.place() + "; name one in both");
        }
        agreement = named;
    }

    /** The base that a node names; null, with a fault, if it cannot be read or comes again. */
    private @Nullable Path base(Node node, Path path, List<Path> chain) {
        if (node instanceof Scalar named && named.text().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return values.fault("extends", node, Messages.quoted(named.text()) + " is no scenario; 'include' takes CSV files");
        }
        Path base = resolve(node, "extends", path);
        if (base != null && chain.size() >= MOST_BASES) {
            return values.fault("extends", node, "'extends' goes on after " + MOST_BASES + " files; a chain has at most so many");
        }
        return base == null || !chain.contains(identity(base)) ? base
                : values.fault("circle", node, "'extends' goes in a circle, back to " + Messages.quoted(name(base))
                        + "; let one of the files stand by itself");
    }

    private List<FactDraft> included(Mapping file, Path path) {
        List<FactDraft> included = new ArrayList<>();
        complete &= isListOrNone(file.get("include"));
        for (Node each : file.items("include", "CSV files, such as [incidents.csv]")) {
            IncludeEntry entry = IncludeEntry.of(each, values);
            SourceText source = each instanceof Entries mapping ? csv(mapping.get("file"), "file", path) : csv(each, "include", path);
            if (source == null) {
                complete = false;
                continue;
            }
            faults.rank(source.file());
            contents.add(source.bytes());
            int before = faults.reported();
            List<FactDraft> rows = entry == null ? List.of() : CsvFacts.read(source, entry, values);
            boolean sound = faults.reported() == before;
            if (entry != null && rows.isEmpty() && sound) {
                notes.add(new Diagnostic("no-rows", new Place(source.file(), 1, 1), entry.where().isEmpty()
                        ? "the file has a header and no rows, so that it adds no fact"
                        : "the file has no row with the cells that 'where' accepts, so that it adds no fact"));
            }
            included.addAll(rows);
            complete &= entry != null && sound;
        }
        return included;
    }

    /** The CSV file that a node names; null, with a fault unless there is no node, if it cannot be read. */
    private @Nullable SourceText csv(@Nullable Node node, String key, Path naming) {
        if (node instanceof Scalar named && named.text().matches("(?i).*\\.(ya?ml|json|xlsx?|ods|docx?)")) {
            boolean scenario = named.text().matches("(?i).*(l|json)");
            return values.fault("include", node, Messages.quoted(named.text()) + " is no CSV file; 'include' takes CSV files, "
                    + (scenario ? "and 'extends' builds on another scenario" : "so save it as CSV UTF-8"));
        }
        Path csv = node == null ? null : resolve(node, key, naming);
        return csv == null ? null : SourceText.read(csv, name(csv), false, reach, faults);
    }

    /** Inherited reports of a level or total, later than one that this file adds or moves, go on deciding: those up to the as-of day. */
    private void noteLaterReports(List<FactDraft> inherited) {
        Set<Place> places = inherited.stream().map(FactDraft::place).collect(Collectors.toSet());
        List<Fact> reports = soundFacts().stream().filter(this::isReport).toList();
        List<Fact> kept = reports.stream().filter(fact -> places.contains(fact.place()) && (asOf == null || !fact.on().isAfter(asOf)))
                .toList();
        Map<Fact, List<String>> later = new LinkedHashMap<>();
        reports.stream().filter(own -> !places.contains(own.place())).forEach(own -> later.put(own, kept.stream()
                .filter(fact -> fact.type().equals(own.type()) && fact.on().isAfter(own.on())).map(fact -> fact.id().value()).toList()));
        later.values().removeIf(List::isEmpty);
        later.keySet().stream().findFirst().ifPresent(first -> {
            List<String> ids = later.values().stream().flatMap(List::stream).distinct().toList();
            boolean one = ids.size() == 1;
            notes.add(new Diagnostic("later-reports", Objects.requireNonNull(first.place()),
                    (one ? "an inherited report" : ids.size() + " inherited reports") + " later than this " + first.type() + " of "
                            + first.on() + (one ? " goes" : " go") + " on deciding: " + String.join(", ", ids) + "; to leave "
                            + (one ? "it" : "them") + " out, remove: " + ids));
        });
    }

    private boolean isReport(Fact fact) {
        Measure measure = vocabulary.factType(fact.type()).orElseThrow().measure();
        return measure == Measure.LEVEL || measure == Measure.TOTAL;
    }

    /** The file that a node names, relative to its own file; null, with a fault at the node, if it cannot be read. */
    private @Nullable Path resolve(Node node, String key, Path naming) {
        String given = values.requiredText(node, key);
        if (given == null) {
            return null;
        }
        Path found;
        try {
            found = naming.resolveSibling(given);
        } catch (InvalidPathException e) {
            return values.fault("no-such-file", node, "cannot read " + Messages.quoted(given)
                    + ": it is no file name; name a file relative to this one");
        }
        Optional<String> obstacle = reach.obstacle(found);
        if (obstacle.isPresent()) {
            String remedy = reach.nearest(found)
                    .map(near -> "did you mean " + Messages.quoted(given.replaceFirst("[^/]*$", "") + near) + "?")
                    .orElse("name a file relative to this one");
            return values.fault("no-such-file", node, "cannot read " + Messages.quoted(given) + ": " + obstacle.get() + "; " + remedy);
        }
        names.putIfAbsent(identity(found), reach.name(found));
        return found;
    }

    private String name(Path path) {
        return Objects.requireNonNull(names.get(identity(path)));
    }

    private static Path identity(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
