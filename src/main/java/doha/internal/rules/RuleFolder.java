package doha.internal.rules;

import doha.model.Diagnostic;
import doha.model.Place;
import doha.model.RulesException;
import doha.model.ScenarioException;
import doha.model.Vocabulary;
import doha.scenario.VocabularyReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
    private final Supplier<KieBase> compiled;
    private final Supplier<Optional<List<RuleModel>>> models;
    private final Supplier<List<Diagnostic>> faults = new Lazy<>(this::allFaults);
    /** The general rules as they come with the program. */
    private final Map<String, String> general = general();

    private RuleFolder(Path folder, Path words, Map<String, String> files, Vocabulary vocabulary, List<Diagnostic> vocabularyFaults) {
        this.folder = folder;
        this.words = words;
        this.files = Collections.unmodifiableMap(files);
        this.vocabulary = vocabulary;
        this.vocabularyFaults = List.copyOf(vocabularyFaults);
        this.compiled = new Lazy<>(() -> RuleCompiler.compile(files));
        this.models = new Lazy<>(() -> RuleReader.read(files));
    }

    /** Reads a folder. One that is not there, holds no rules or cannot be read throws {@link RulesException}. */
    public static RuleFolder read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw unusable(folder,
                    (Files.exists(folder) ? "not a folder" : "there is no such folder") + "; --rules takes a folder of *.drl files");
        }
        boolean whole = Files.isDirectory(folder.resolve(GENERAL));
        Path agreement = whole ? agreement(folder) : folder;
        Map<String, String> files = whole ? rules(folder.resolve(GENERAL)) : new TreeMap<>(general());
        Map<String, String> own = rules(agreement);
        Path words = agreement.resolve(VOCABULARY);
        Vocabulary vocabulary = null;
        List<Diagnostic> faults = List.of();
        try {
            vocabulary = Files.exists(words) ? VocabularyReader.read(words) : VocabularyReader.standard();
            Set<String> uses = Set.copyOf(vocabulary.uses());
            if (files.keySet().stream().anyMatch(file -> uses.contains(name(file)))) {
                files.keySet().removeIf(file -> !uses.contains(name(file)));
            }
            for (String name : uses) {
                files.putAll(shared(words, name, file -> file.endsWith(".drl")));
            }
        } catch (ScenarioException e) {
            faults = e.faults();
        }
        if (!whole) {
            files.keySet().removeIf(file -> own.keySet().stream().anyMatch(each -> Path.of(each).endsWith(Path.of(file).getFileName())));
        }
        files.putAll(own);
        return new RuleFolder(folder, words, files, vocabulary, faults);
    }

    /** The name of a rule file, without its ending. */
    private static String name(String file) {
        return Path.of(file).getFileName().toString().replaceFirst("(?i)\\.drl$", "");
    }

    /** The files of a folder that several agreements share: it lies beside that of the agreement, or comes with the program. */
    private static Map<String, String> shared(Path words, String name, Predicate<String> wanted) {
        Path beside = words.toAbsolutePath().getParent().resolveSibling(name);
        if (!Files.isDirectory(beside)) {
            return BuiltInRules.files(file -> file.startsWith(BuiltInRules.SHOWN + name + "/") && wanted.test(file));
        }
        Map<String, String> files = new TreeMap<>();
        walk(beside, 1).filter(file -> wanted.test(file.toString().replace('\\', '/')))
                .forEach(file -> files.put(file.toString(), text(file)));
        return files;
    }

    /** The one folder of an agreement beside the general rules. */
    private static Path agreement(Path folder) {
        List<Path> beside = new ArrayList<>();
        for (Path each : walk(folder, 1).toList()) {
            if (isRuleFile(each)) {
                throw unusable(each, "a rule file lies in the folder of an agreement, or in 'general', not beside them");
            } else if (Files.isDirectory(each) && !each.endsWith(GENERAL) && isAgreement(each)) {
                beside.add(each);
            }
        }
        if (beside.size() != 1) {
            throw unusable(folder, beside.isEmpty() ? "there is no folder of an agreement beside 'general'"
                    : "there are several agreements here, "
                            + beside.stream().map(each -> each.getFileName().toString()).collect(Collectors.joining(", "))
                            + "; --rules takes one, such as " + beside.get(0));
        }
        return beside.get(0);
    }

    /** Whether a folder holds the rules of an agreement, and not what several share. */
    private static boolean isAgreement(Path folder) {
        Path words = folder.resolve(VOCABULARY);
        return Files.exists(words) ? text(words).lines().anyMatch(line -> line.startsWith("agreement:"))
                : !ruleFiles(folder).isEmpty();
    }

    /** The words the rules speak in, its own or else the program's; empty if its own cannot be used. */
    public Optional<Vocabulary> vocabulary() {
        return Optional.ofNullable(vocabulary);
    }

    /** Whether a rule is a general one as it comes with the program: an agreement need not use all that these provide for. */
    public boolean isGeneral(RuleModel rule) {
        String file = rule.info().file();
        return files.get(file).equals(general.get(BuiltInRules.SHOWN + GENERAL + "/" + Path.of(file).getFileName()));
    }

    private static Map<String, String> general() {
        return BuiltInRules.files(file -> file.startsWith(BuiltInRules.SHOWN + GENERAL + "/"));
    }

    /** The text of each rule file by its name. */
    public Map<String, String> files() {
        return files;
    }

    /**
     * What is wrong with the rules, in the order of the files: what their text shows; if nothing, what their compiler finds and what can
     * be shown from the rules and the vocabulary. What only follows from another fault is left out.
     */
    public List<Diagnostic> faults() {
        return faults.get();
    }

    private List<Diagnostic> allFaults() {
        List<Diagnostic> found = new ArrayList<>(vocabularyFaults);
        found.addAll(review());
        // Of rules that are wrong already the compiler mostly says what follows from that.
        if (found.isEmpty()) {
            try {
                compiled.get();
            } catch (RulesException e) {
                found.addAll(e.faults());
            }
        }
        return Diagnostic.sorted(found);
    }

    /** What can be shown without the compiler: of the text, or, if that is clean and the vocabulary can be used, of the rules. */
    public List<Diagnostic> review() {
        List<Diagnostic> shown = RuleText.faults(files, BuiltInRules.terms());
        return !shown.isEmpty() ? shown : models().filter(rules -> vocabulary != null).map(this::review).orElse(List.of());
    }

    private List<Diagnostic> review(List<RuleModel> rules) {
        if (!Files.exists(words) && !isBuiltIn(rules)) {
            return List.of(new Diagnostic("no-vocabulary", start(words), "there is no " + VOCABULARY
                    + " beside the rules; it declares the duties, the switches and the types of fact that they speak of"));
        }
        return Diagnostic.sorted(new RuleReview(this, rules, vocabulary).faults());
    }

    /** Whether some are rules of the agreement that the program comes with, edited or not, and so speak in its words. */
    private static boolean isBuiltIn(List<RuleModel> rules) {
        Set<String> own = BuiltInRules.rules().stream().filter(rule -> !rule.info().file().startsWith(BuiltInRules.SHOWN + GENERAL))
                .map(RuleModel::name).collect(Collectors.toSet());
        return rules.stream().anyMatch(rule -> own.contains(rule.name()));
    }

    /** The rules ready to run; any of their {@link #faults} throws {@link RulesException}. */
    public RuleBase ruleBase() {
        if (!faults().isEmpty()) {
            throw new RulesException(faults());
        }
        Map<String, String> sources = new TreeMap<>(files);
        if (Files.exists(words)) {
            sources.put(words.toString(), text(words));
            vocabulary.uses().forEach(name -> sources.putAll(shared(words, name, file -> file.endsWith("/" + VOCABULARY))));
        } else {
            sources.putAll(BuiltInRules.files(file -> file.endsWith("/" + VOCABULARY)));
        }
        RuleStrata.apply(RuleStrata.of(models().orElseThrow()), compiled.get());
        return new RuleBase(compiled, vocabulary, folder.toString(), () -> sources, () -> models().orElseThrow());
    }

    /** What the rules look for and conclude; empty if a file cannot be parsed. */
    public Optional<List<RuleModel>> models() {
        return models.get();
    }

    /** Where its own vocabulary, or one that it uses, declares an entry, such as {@code id} and a duty's; the folder if it has none. */
    public Place placeOf(String key, String value) {
        return !Files.exists(words) ? start(folder) : vocabulary.place(key + " " + value).orElse(start(words));
    }

    private static Place start(Path file) {
        return new Place(file.toString(), 1, 1);
    }

    private static String text(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (IOException e) {
            throw new RulesException(List.of(new Diagnostic("unreadable", start(file),
                    "cannot be read as UTF-8 text; rule files are text")));
        }
    }

    private static Map<String, String> rules(Path folder) {
        Map<String, String> files = new TreeMap<>();
        List<Diagnostic> faults = new ArrayList<>();
        for (Path file : ruleFiles(folder)) {
            try {
                files.put(file.toString(), text(file));
            } catch (RulesException e) {
                faults.addAll(e.faults());
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

    /** The rule files in a folder and its subfolders, but for hidden ones. */
    private static List<Path> ruleFiles(Path folder) {
        return walk(folder, Integer.MAX_VALUE).filter(file -> isRuleFile(file) && Files.isRegularFile(file)
                && StreamSupport.stream(folder.relativize(file).spliterator(), false).noneMatch(part -> part.toString().startsWith(".")))
                .toList();
    }

    private static boolean isRuleFile(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".drl");
    }

    /** What is in a folder, to a depth, in the order of its names. */
    private static Stream<Path> walk(Path folder, int depth) {
        try (Stream<Path> found = Files.walk(folder, depth)) {
            return found.filter(file -> !file.equals(folder)).sorted().toList().stream();
        } catch (IOException | UncheckedIOException e) {
            throw unusable(folder, "the folder cannot be read");
        }
    }

    private static RulesException unusable(Path path, String why) {
        return new RulesException(List.of(new Diagnostic("no-rules", start(path), why)));
    }
}
