package doha.internal.rules;

import doha.model.Diagnostic;
import doha.model.Place;
import doha.model.RulesException;
import doha.model.ScenarioException;
import doha.model.Vocabulary;
import doha.scenario.VocabularyReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kie.api.KieBase;

/**
 * Rules of the user's, read and not yet compiled. The folder is that of one agreement, which holds its {@code *.drl} files, its
 * {@code vocabulary.yaml} if it has one, and gets the built-in general rules, except those files of which it has one of the same name;
 * or it holds a folder {@code general} and beside it the folder of an agreement, as the project's own {@code rules} does. Immutable.
 */
public final class RuleFolder {

    static final String GENERAL = "general";
    static final String VOCABULARY = "vocabulary.yaml";

    private final Path folder;
    /** Where its vocabulary lies, or would lie. */
    private final Path words;
    private final Map<String, String> files;
    private final Vocabulary vocabulary;
    private final List<Diagnostic> vocabularyFaults;
    /** Made when first asked for, and the same whenever made. */
    private KieBase compiled;

    private RuleFolder(Path folder, Path words, Map<String, String> files, Vocabulary vocabulary, List<Diagnostic> vocabularyFaults) {
        this.folder = folder;
        this.words = words;
        this.files = Collections.unmodifiableMap(files);
        this.vocabulary = vocabulary;
        this.vocabularyFaults = List.copyOf(vocabularyFaults);
    }

    /** Reads a folder. One that is not there, holds no rules or cannot be read throws {@link RulesException}. */
    public static RuleFolder read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw unusable(folder, (Files.exists(folder) ? "not a folder" : "there is no such folder") + "; --rules takes a folder of *.drl files");
        }
        Map<String, String> files = new TreeMap<>();
        Path agreement = folder;
        if (Files.isDirectory(folder.resolve(GENERAL))) {
            agreement = agreement(folder);
            files.putAll(rules(folder.resolve(GENERAL)));
        }
        Map<String, String> own = rules(agreement);
        if (agreement.equals(folder)) {
            Path here = agreement;
            BuiltInRules.general().forEach((file, text) -> {
                if (!own.containsKey(here.resolve(file.substring(file.lastIndexOf('/') + 1)).toString())) {
                    files.put(file, text);
                }
            });
        }
        files.putAll(own);
        Path words = agreement.resolve(VOCABULARY);
        if (!Files.exists(words)) {
            return new RuleFolder(folder, words, files, VocabularyReader.standard(), List.of());
        }
        try {
            return new RuleFolder(folder, words, files, VocabularyReader.read(words), List.of());
        } catch (ScenarioException e) {
            return new RuleFolder(folder, words, files, null, e.faults());
        }
    }

    /** The one folder of an agreement beside the general rules. */
    private static Path agreement(Path folder) {
        List<Path> beside = new ArrayList<>();
        for (Path each : list(folder)) {
            if (each.toString().endsWith(".drl")) {
                throw unusable(each, "a rule file lies in the folder of an agreement, or in 'general', not beside them");
            } else if (Files.isDirectory(each) && !each.endsWith(GENERAL) && list(each).stream().anyMatch(RuleFolder::isRules)) {
                beside.add(each);
            }
        }
        if (beside.size() != 1) {
            throw unusable(folder, beside.isEmpty() ? "there is no folder of an agreement beside 'general'"
                    : "there are several agreements here, " + String.join(", ", beside.stream().map(each -> each.getFileName().toString()).toList())
                            + "; --rules takes one, such as " + beside.get(0));
        }
        return beside.get(0);
    }

    private static boolean isRules(Path file) {
        return file.toString().endsWith(".drl") || file.endsWith(VOCABULARY);
    }

    /** The words the rules speak in, its own or else the program's; empty where its own cannot be used. */
    public Optional<Vocabulary> vocabulary() {
        return Optional.ofNullable(vocabulary);
    }

    /** The text of each rule file by its name. */
    public Map<String, String> files() {
        return files;
    }

    /**
     * What is wrong with the rules, all of it and in the order of the files: what their compiler finds, and what can be shown from
     * their text and the vocabulary. Of rules with a fault of spelling only what the compiler finds.
     */
    public List<Diagnostic> faults() {
        List<Diagnostic> faults = new ArrayList<>(vocabularyFaults);
        try {
            compiled();
        } catch (RulesException e) {
            faults.addAll(e.faults());
        }
        faults.addAll(review());
        return Diagnostic.sorted(faults);
    }

    /** What can be shown without the compiler; nothing if a file is misspelt, or the vocabulary cannot be used. */
    public List<Diagnostic> review() {
        Optional<List<RuleModel>> models = vocabulary == null ? Optional.empty() : RuleReader.read(files);
        return models.map(rules -> Diagnostic.sorted(new RuleReview(this, rules, vocabulary).faults())).orElse(List.of());
    }

    /** The rules ready to run. Faults without which they would give no verdicts, or wrong ones, throw {@link RulesException}. */
    public RuleBase ruleBase() {
        KieBase compiled = compiled();
        if (vocabulary == null) {
            throw new RulesException(vocabularyFaults);
        }
        List<RuleModel> models = RuleReader.read(files).orElseThrow();
        List<Diagnostic> refused = new RuleReview(this, models, vocabulary).refused();
        if (!refused.isEmpty()) {
            throw new RulesException(refused);
        }
        Map<String, String> sources = new TreeMap<>(files);
        words().ifPresentOrElse(text -> sources.put(words.toString(), text),
                () -> sources.put(BuiltInRules.vocabulary().getKey(), BuiltInRules.vocabulary().getValue()));
        RuleStrata.of(models).applyTo(compiled);
        return new RuleBase(compiled, vocabulary, new RuleSources(folder.toString(), () -> sources, () -> models));
    }

    private synchronized KieBase compiled() {
        if (compiled == null) {
            compiled = RuleCompiler.compile(files);
        }
        return compiled;
    }

    /** The text of its own vocabulary; empty where it has none. */
    private Optional<String> words() {
        return Files.exists(words) ? Optional.of(text(words)) : Optional.empty();
    }

    /** Where its own vocabulary has a value of a key, such as the {@code id} of a duty; the folder itself where it has no vocabulary. */
    public Place placeOf(String key, String value) {
        Optional<String> text = words();
        if (text.isEmpty()) {
            return new Place(folder.toString(), 1, 1);
        }
        String file = words.toString();
        Matcher entry = Pattern.compile("\\b" + key + ":[^#\\n]*?(?<![\\w.-])(" + Pattern.quote(value) + ")(?![\\w.-])")
                .matcher(text.get());
        return entry.find() ? RuleReader.place(file, text.get(), entry.start(1)) : new Place(file, 1, 1);
    }

    /** Where some text first stands from a place in its own vocabulary on; that place where it does not. */
    public Place placeAfter(Place place, String wanted) {
        Optional<String> text = words();
        if (text.isEmpty()) {
            return place;
        }
        int at = 0;
        for (int line = 1; line < place.line(); line++) {
            at = text.get().indexOf('\n', at) + 1;
        }
        Matcher found = Pattern.compile("(?<![\\w.-])" + Pattern.quote(wanted) + "(?![\\w.-])").matcher(text.get());
        return found.find(at + place.column() - 1) ? RuleReader.place(place.file(), text.get(), found.start()) : place;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new RulesException(List.of(new Diagnostic("unreadable", new Place(file.toString(), 1, 1),
                    "cannot be read as UTF-8 text; rule files are text")));
        }
    }

    private static Map<String, String> rules(Path folder) {
        Map<String, String> files = new TreeMap<>();
        List<Diagnostic> faults = new ArrayList<>();
        for (Path file : list(folder)) {
            if (file.toString().endsWith(".drl")) {
                try {
                    files.put(file.toString(), text(file));
                } catch (RulesException e) {
                    faults.addAll(e.faults());
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new RulesException(faults);
        }
        if (files.isEmpty()) {
            throw unusable(folder, "there are no *.drl files in this folder");
        }
        return files;
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.sorted().toList();
        } catch (IOException e) {
            throw new RulesException(List.of(new Diagnostic("unreadable", new Place(folder.toString(), 1, 1), "the folder cannot be read")));
        }
    }

    private static RulesException unusable(Path path, String why) {
        return new RulesException(List.of(new Diagnostic("no-rules", new Place(path.toString(), 1, 1), why)));
    }
}
