package doha.scenario;

import doha.model.Diagnostic;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactType.Measure;
import doha.model.Place;
import doha.model.Readings;
import doha.model.Silence;
import doha.model.Vocabulary;
import doha.scenario.Mapping.Keys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a scenario file with its bases and the files it includes, and checks the result (interfaces.md, Scenario file). */
final class ScenarioReader {

    /** A file with all it builds on merged in. Facts are complete unless a fault hides some. */
    private record Merged(String title, @Nullable String description, @Nullable Named agreement, @Nullable LocalDate asOf,
            @Nullable LocalDate knownBy, @Nullable String stance, Map<String, String> readings, Set<Silence> unknown,
            List<FactDraft> facts, boolean complete, boolean namesDay, List<Expectation> expectations, List<Variation> variations) {

        /** What a file without a base builds on; or, not complete, one whose base cannot be read. */
        static Merged nothing(boolean complete) {
            return new Merged("", null, null, null, null, null, Map.of(), Set.of(), List.of(), complete, false, List.of(), List.of());
        }
    }

    /** The agreement that a file names, and its place. */
    private record Named(String id, Place place) {}

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
        Merged merged = faults.orThrow(() -> {
            Merged read = merge(source, file, name, List.of());
            if (read != null) {
                checkWhole(read, name);
            }
            return read;
        });
        Map<String, String> held = merged.stance() == null ? Map.of() : vocabulary.stance(merged.stance()).orElseThrow().positions();
        Readings readings = vocabulary.defaults().with(held).with(merged.readings());
        return new Scenario(name, merged.title(), merged.description(), merged.asOf(), merged.knownBy(), merged.stance(), readings,
                merged.unknown(), facts(merged.facts()), merged.expectations(), merged.variations(), SourceText.hash(contents), vocabulary,
                notes);
    }

    private void checkWhole(Merged merged, String name) {
        if (merged.facts().isEmpty() && !merged.namesDay() && merged.complete()) {
            faults.add("nothing-to-assess", new Place(name, 1, 1), "the scenario has neither facts nor 'as-of'; give it one of the two");
        }
        ScenarioChecks.check(facts(merged.facts()), vocabulary, faults);
    }

    private List<Fact> facts(List<FactDraft> drafts) {
        return drafts.stream().filter(draft -> !draft.faulty())
                .map(draft -> draft.typeIn(vocabulary).orElseThrow().fact(draft.fields(), draft.place())).toList();
    }

    /** Reads a file and what it builds on; null if the file itself cannot be read as a mapping. */
    private @Nullable Merged merge(@Nullable SourceText source, Path path, String name, List<Path> above) {
        Node root = source == null ? null : YamlTree.parse(source, faults);
        if (root instanceof Node.Scalar) {
            root = values.fault("wrong-kind", root,
                    "this file is a single text; a scenario has lines such as 'title: The record', each with a key, a colon and a space");
        }
        Mapping file = root == null ? null : Mapping.of(root, KEYS, values);
        if (source == null || file == null) {
            faults.rank(name);
            return null;
        }
        if (!file.has("title")) {
            faults.add("missing", new Place(name, 1, 1), "'title' is missing; a scenario needs one, such as title: The record to May 2021");
        }
        String title = Objects.requireNonNullElse(file.words("title"), "");
        String description = file.text("description");
        LocalDate asOf = file.day("as-of");
        LocalDate knownBy = file.day("known-by");
        Map<String, String> positions = file.readings();
        String stance = file.value("stance", values::stance);
        Named agreement = agreement(file);
        List<Silence> silences = file.items("unknown", "duties, such as [" + vocabulary.exampleDuty() + "]").stream()
                .map(this::silence).filter(Objects::nonNull).toList();
        FactReader reader = new FactReader(values);
        List<Node> items = file.items("facts", "facts, such as {on: 2020-02-29, fact: signing}");
        List<FactDraft> own = items.stream().map(reader::read).filter(Objects::nonNull).toList();

        List<Path> chain = new ArrayList<>(above);
        chain.add(identity(path));
        Node extended = file.get("extends");
        Merged base = extended == null ? Merged.nothing(true)
                : Objects.requireNonNullElse(base(extended, path, chain), Merged.nothing(false));
        List<FactDraft> included = new ArrayList<>();
        boolean allIncluded = include(file, path, included);
        faults.rank(name);
        contents.add(source.bytes());

        List<FactDraft> facts = new FactMerge(file, values, base.facts(), base.complete()).merge(included, own);
        LocalDate day = or(asOf, base.asOf());
        if (above.isEmpty() && !base.facts().isEmpty()) {
            noteLaterReports(base.facts(), facts(facts), day);
        }
        boolean allOwn = items.size() == own.size() && (!file.has("facts") || file.get("facts") instanceof Node.Items);
        boolean complete = base.complete() && allIncluded && allOwn && facts.stream().allMatch(fact -> fact.id() != null);
        Map<String, FactDraft> byId = new LinkedHashMap<>();
        facts.stream().filter(fact -> fact.id() != null).forEach(fact -> byId.putIfAbsent(fact.id(), fact));
        List<Expectation> expectations = new ExpectationReader(values).read(file);
        List<Variation> variations = new VariationReader(values, byId, complete).read(file);
        if (base.agreement() != null && agreement != null && !base.agreement().id().equals(agreement.id())) {
            faults.add("other-agreement", agreement.place(), "this file names the agreement " + Messages.quoted(agreement.id())
                    + " and its base " + Messages.quoted(base.agreement().id()) + " at " + base.agreement().place() + "; name one in both");
        }
        Map<String, String> readings = new LinkedHashMap<>(base.readings());
        readings.putAll(positions);
        Set<Silence> unknown = new LinkedHashSet<>(base.unknown());
        unknown.addAll(silences);
        return new Merged(title, description, or(agreement, base.agreement()), day, or(knownBy, base.knownBy()), or(stance, base.stance()),
                readings, unknown, facts, complete, file.has("as-of") || base.namesDay(), expectations, variations);
    }

    private static <T> @Nullable T or(@Nullable T own, @Nullable T inherited) {
        return own == null ? inherited : own;
    }

    /** A duty, or a mapping with the days of the silence. */
    private @Nullable Silence silence(Node item) {
        if (!(item instanceof Node.Entries)) {
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

    /** The agreement that a file names; null if it names none, or, with a fault, one that is not known. */
    private @Nullable Named agreement(Mapping file) {
        String id = file.words("agreement");
        if (id == null) {
            return null;
        }
        Node at = file.given("agreement");
        String own = vocabulary.agreement().id();
        List<String> known = Stream.concat(Stream.of(own), VocabularyReader.BUILT_IN.stream()).distinct().toList();
        if (!known.contains(id)) {
            return values.unknown("agreement", at, id, known, (known.size() == 1 ? "there is " : "there are ") + Messages.allOf(known));
        } else if (!id.equals(own)) {
            values.fault("other-agreement", at, "this file is about the agreement " + Messages.quoted(id) + ", and the rules are those of "
                    + Messages.quoted(own) + "; use the rules of " + Messages.quoted(id));
        }
        return new Named(id, at.place());
    }

    private @Nullable Merged base(Node node, Path path, List<Path> chain) {
        if (node instanceof Node.Scalar named && named.text().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return values.fault("extends", node, Messages.quoted(named.text()) + " is no scenario; 'include' takes CSV files");
        }
        Path base = resolve(node, "extends", path);
        if (base == null) {
            return null;
        }
        String name = name(base);
        if (chain.size() >= MOST_BASES) {
            return values.fault("extends", node, "'extends' goes on after " + MOST_BASES + " files; a chain has at most so many");
        }
        return !chain.contains(identity(base)) ? merge(SourceText.read(base, name, true, reach, faults), base, name, chain)
                : values.fault("circle", node, "'extends' goes in a circle, back to " + Messages.quoted(name)
                        + "; let one of the files stand by itself");
    }

    private boolean include(Mapping file, Path path, List<FactDraft> included) {
        boolean all = !file.has("include") || file.get("include") instanceof Node.Items;
        for (Node each : file.items("include", "CSV files, such as [incidents.csv]")) {
            IncludeEntry entry = IncludeEntry.of(each, values);
            SourceText source = each instanceof Node.Entries mapping ? csv(mapping.get("file"), "file", path) : csv(each, "include", path);
            if (source == null) {
                all = false;
                continue;
            }
            faults.rank(source.file());
            contents.add(source.bytes());
            int before = faults.reported();
            List<FactDraft> rows = entry == null ? List.of() : CsvFacts.read(source, entry, values);
            if (entry != null && rows.isEmpty() && faults.reported() == before) {
                notes.add(new Diagnostic("no-rows", new Place(source.file(), 1, 1), entry.where().isEmpty()
                        ? "the file has a header and no rows, so that it adds no fact"
                        : "the file has no row with the cells that 'where' accepts, so that it adds no fact"));
            }
            included.addAll(rows);
            all &= entry != null && faults.reported() == before;
        }
        return all;
    }

    /** The CSV file that a node names; null, with a fault unless there is no node, if it cannot be read. */
    private @Nullable SourceText csv(@Nullable Node node, String key, Path naming) {
        if (node instanceof Node.Scalar named && named.text().matches("(?i).*\\.(ya?ml|json|xlsx?|ods|docx?)")) {
            boolean scenario = named.text().matches("(?i).*(l|json)");
            return values.fault("include", node, Messages.quoted(named.text()) + " is no CSV file; 'include' takes CSV files, "
                    + (scenario ? "and 'extends' builds on another scenario" : "so save it as CSV UTF-8"));
        }
        Path csv = node == null ? null : resolve(node, key, naming);
        return csv == null ? null : SourceText.read(csv, name(csv), false, reach, faults);
    }

    /** Inherited reports of a level or total, later than one that this file adds or moves, go on deciding: those up to the as-of day. */
    private void noteLaterReports(List<FactDraft> inherited, List<Fact> facts, @Nullable LocalDate asOf) {
        Set<Place> places = new HashSet<>();
        inherited.forEach(fact -> places.add(fact.place()));
        Fact first = null;
        Set<String> later = new LinkedHashSet<>();
        for (Fact own : facts) {
            if (!places.contains(own.place()) && isReport(own)) {
                List<String> after = facts.stream().filter(fact -> places.contains(fact.place()) && fact.type().equals(own.type())
                        && fact.on().isAfter(own.on()) && (asOf == null || !fact.on().isAfter(asOf))).map(fact -> fact.id().value())
                        .toList();
                later.addAll(after);
                first = first == null && !after.isEmpty() ? own : first;
            }
        }
        if (first != null) {
            String ids = String.join(", ", later);
            notes.add(new Diagnostic("later-reports", Objects.requireNonNull(first.place()),
                    (later.size() == 1 ? "an inherited report" : later.size() + " inherited reports")
                            + " later than this " + first.type() + " of " + first.on() + (later.size() == 1 ? " goes" : " go")
                            + " on deciding: " + ids
                            + "; to leave " + (later.size() == 1 ? "it" : "them") + " out, remove: [" + ids + "]"));
        }
    }

    private boolean isReport(Fact fact) {
        return vocabulary.factType(fact.type()).filter(type -> type.measure() == Measure.LEVEL || type.measure() == Measure.TOTAL)
                .isPresent();
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
