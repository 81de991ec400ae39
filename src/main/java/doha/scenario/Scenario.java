package doha.scenario;

import doha.model.Diagnostic;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.Place;
import doha.model.Query;
import doha.model.Readings;
import doha.model.ScenarioException;
import doha.model.Silence;
import doha.model.Switch;
import doha.model.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A checked scenario, bases and included files merged in (interfaces.md, Scenario file). Immutable.
 *
 * @param file         the file it was read from, as named by the user; null for one built by a program
 * @param title        its title
 * @param description  its description; null if it has none
 * @param asOf         the as-of day it names or inherits; null if there is none
 * @param knownBy      the known-by day it names or inherits; null if there is none
 * @param stance       the stance it names or inherits; null if there is none
 * @param readings     a position for every switch
 * @param unknown      the silences of the record
 * @param facts        all facts in the order: inherited, included, own
 * @param expectations its {@code expect} block
 * @param variations   its {@code vary} block
 * @param hash         {@code sha256:…} over the contents of its file and of every file it builds on; of a scenario built or
 *                     altered by a program, over its {@link #toYaml}
 * @param vocabulary   the words it is written in
 * @param notes        what seemed off when its files were read, though they can be used; none for one altered by a program
 */
public record Scenario(@Nullable String file, String title, @Nullable String description, @Nullable LocalDate asOf,
        @Nullable LocalDate knownBy, @Nullable String stance, Readings readings, Set<Silence> unknown, List<Fact> facts,
        List<Expectation> expectations, List<Variation> variations, @Nullable String hash, Vocabulary vocabulary, List<Diagnostic> notes) {

    /** Copies the collections, keeping order. Checks nothing else: see {@link #of} and {@link #checked}. */
    public Scenario {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(readings, "readings");
        Objects.requireNonNull(vocabulary, "vocabulary");
        unknown = Collections.unmodifiableSet(new LinkedHashSet<>(unknown));
        facts = List.copyOf(facts);
        expectations = List.copyOf(expectations);
        variations = List.copyOf(variations);
        notes = List.copyOf(notes);
    }

    /** As the other, without a stance and notes. */
    public Scenario(@Nullable String file, String title, @Nullable String description, @Nullable LocalDate asOf,
            @Nullable LocalDate knownBy, Readings readings, Set<Silence> unknown, List<Fact> facts, List<Expectation> expectations,
            List<Variation> variations, @Nullable String hash, Vocabulary vocabulary) {
        this(file, title, description, asOf, knownBy, null, readings, unknown, facts, expectations, variations, hash, vocabulary,
                List.of());
    }

    /**
     * A scenario without a file, of a title and facts, under the default readings. Checked as a file is; what is refused throws
     * {@link ScenarioException} with every fault.
     */
    public static Scenario of(String title, Vocabulary vocabulary, List<Fact> facts) {
        return new Scenario(null, title, null, null, null, vocabulary.defaults(), Set.of(), facts, List.of(), List.of(), null,
                vocabulary).checked();
    }

    /**
     * Reads and checks a scenario file in the agreement's own vocabulary; refused files throw {@link ScenarioException} with every fault.
     */
    public static Scenario read(Path file) {
        return read(file, VocabularyReader.standard());
    }

    /** As {@link #read(Path)}, in another vocabulary. */
    public static Scenario read(Path file, Vocabulary vocabulary) {
        return ScenarioReader.read(file, FileAccess.ANYWHERE, vocabulary);
    }

    /**
     * As {@link #read(Path, Vocabulary)}.
     *
     * @param opened is given each file that is read: the file itself, its bases and the files that they include
     */
    public static Scenario read(Path file, Vocabulary vocabulary, Consumer<Path> opened) {
        return ScenarioReader.read(file, FileAccess.anywhere(opened), vocabulary);
    }

    /** As {@link #read(Path)}, of a text; files that it names are relative to the working directory. */
    public static Scenario parse(String text) {
        return parse(text, VocabularyReader.standard());
    }

    /** As {@link #parse(String)}, in another vocabulary. */
    public static Scenario parse(String text, Vocabulary vocabulary) {
        return ScenarioReader.read(Path.of("scenario"), text, FileAccess.ANYWHERE, vocabulary);
    }

    /**
     * A file of this scenario by itself: what it inherited or included is among its facts. Reading what was written gives the same
     * scenario, apart from places, file and hash.
     */
    public String toYaml() {
        return ScenarioWriter.write(this);
    }

    /**
     * A scenario file of these entries, whatever they are: keys as in a scenario file, values mappings, lists, days, numbers, truth
     * values, texts and null. Nothing is checked; that is for reading it.
     */
    public static String toYaml(Map<String, ?> entries) {
        return ScenarioWriter.write(entries);
    }

    /** The hash over its contents; made when asked for if no file holds it. */
    @Override
    public String hash() {
        return hash != null ? hash : SourceText.hash(List.of(toYaml().getBytes(StandardCharsets.UTF_8)));
    }

    /** The day asked about if the caller names none: the scenario's as-of, or the latest {@code on} of its facts. */
    public LocalDate defaultAsOf() {
        return asOf != null ? asOf : facts.stream().map(Fact::on).max(LocalDate::compareTo).orElseThrow();
    }

    /** Whether its record is silent on a duty at some time. */
    public boolean isSilentOn(DutyId duty) {
        return unknown.stream().anyMatch(silence -> silence.duty().equals(duty));
    }

    /** The fact of that id, if there is one. */
    public Optional<Fact> fact(FactId id) {
        return facts.stream().filter(f -> f.id().equals(id)).findFirst();
    }

    /** This scenario with other facts, checked: facts that contradict each other throw {@link ScenarioException}. */
    public Scenario withFacts(List<Fact> other) {
        return altered(asOf, stance, readings, unknown, other, null);
    }

    /** This scenario without one of its facts; unchanged if it has none of that id. */
    public Scenario without(FactId id) {
        List<Fact> rest = new ArrayList<>(facts);
        return rest.removeIf(f -> f.id().equals(id)) ? withFacts(rest) : this;
    }

    /**
     * This scenario with one field of a fact set, or taken away by null, as {@code change} does: {@code known} follows {@code on}
     * if it was the same day. Values are as in {@link Variation.Values}. Refused, with {@link ScenarioException}: what
     * makes the fact or the scenario unsound; with {@link IllegalArgumentException}: an unknown fact or field.
     */
    public Scenario with(FactId id, String field, @Nullable Object value) {
        List<Fact> changed = new ArrayList<>(facts);
        Fact fact = fact(id).orElseThrow(() -> new IllegalArgumentException("no fact '" + id + "' in this scenario"));
        changed.set(changed.indexOf(fact), vocabulary.edit(fact, field, value));
        return withFacts(changed);
    }

    /**
     * This scenario under other readings, those of no stance; unknown positions throw {@link ScenarioException}. Its hash stays: readings
     * are reported beside it.
     */
    public Scenario withReadings(Readings other) {
        return altered(asOf, null, other, unknown, facts, hash);
    }

    /** This scenario with the record silent at other times; unknown duties throw {@link ScenarioException}. */
    public Scenario withUnknown(Set<Silence> other) {
        return altered(asOf, stance, readings, other, facts, null);
    }

    /** This scenario asked about another day; null for the latest day of its facts. Its hash stays: the day is reported beside it. */
    public Scenario withAsOf(@Nullable LocalDate day) {
        return altered(day, stance, readings, unknown, facts, hash);
    }

    private Scenario altered(@Nullable LocalDate day, @Nullable String holding, Readings positions, Set<Silence> silent,
            List<Fact> other, @Nullable String newHash) {
        return new Scenario(file, title, description, day, knownBy, holding, positions, silent, other, expectations, variations, newHash,
                vocabulary, newHash == null ? List.of() : notes).checked();
    }

    /** This scenario, if all holds that must hold of a file's (interfaces.md); otherwise {@link ScenarioException} with every fault. */
    public Scenario checked() {
        Diagnostics faults = new Diagnostics();
        Place begin = new Place(file == null ? "scenario" : file, 1, 1);
        if (title.isBlank()) {
            faults.add("blank", begin, "'title' is blank; it takes a text");
        }
        Messages.halfCharacter(title).or(() -> description == null ? Optional.empty() : Messages.halfCharacter(description))
                .ifPresent(what -> faults.add("half-character", begin, what));
        if (facts.isEmpty() && asOf == null) {
            faults.add("nothing-to-assess", begin, "the scenario has neither facts nor 'as-of'; give it one of the two");
        }
        if (stance != null && vocabulary.stance(stance).isEmpty()) {
            faults.add("unknown-stance", begin, Messages.unknown("stance", stance, List.of(), "name one of the vocabulary"));
        }
        Stream<Optional<String>> days = unknown.stream().flatMap(silence -> Stream.of(FieldParser.outside("from", silence.from()),
                FieldParser.outside("to", silence.to())));
        Stream.concat(Stream.of(FieldParser.outside("as-of", asOf), FieldParser.outside("known-by", knownBy)), days)
                .flatMap(Optional::stream)
                .forEach(what -> faults.add("no-such-day", begin, what));
        unknown.stream().map(Silence::duty).filter(duty -> vocabulary.duty(duty).isEmpty())
                .forEach(duty -> faults.add("unknown-duty", begin, FieldParser.unknownDuty(duty.value(), vocabulary)));
        for (Switch known : vocabulary.switches()) {
            String position = String.valueOf(readings.asMap().get(known.name()));
            if (!known.positions().contains(position)) {
                faults.add("unknown-position", begin, Messages.unknownOf("position", position, known.name(), known.positions(),
                        "it takes " + Messages.anyOf(known.positions())));
            }
        }
        List<Diagnostic> all = new ArrayList<>(faults.sorted());
        all.addAll(faultsOf(facts, vocabulary));
        if (!all.isEmpty()) {
            throw new ScenarioException(all);
        }
        return this;
    }

    /**
     * Everything wrong with facts, in their order: what would be refused in a file, within each and among them, ids used twice
     * included. Empty if the facts can be used.
     */
    public static List<Diagnostic> faultsOf(List<Fact> facts, Vocabulary vocabulary) {
        Diagnostics faults = new Diagnostics();
        try {
            ScenarioChecks.checkAll(facts, vocabulary, faults);
        } catch (Diagnostics.TooMany e) {
            // Reported among the others.
        }
        return faults.sorted();
    }

    /** Its title and how many facts it has. */
    @Override
    public String toString() {
        return title + (facts.size() == 1 ? " (1 fact)" : " (" + facts.size() + " facts)");
    }

    /** The query that the scenario itself asks: its own as-of day, known-by day and reading. */
    public Query query() {
        return new Query(defaultAsOf(), knownBy(), readings(), stance());
    }
}
