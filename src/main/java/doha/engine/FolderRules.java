package doha.engine;

import doha.model.Place;
import doha.model.Vocabulary;
import doha.scenario.Fault;
import doha.scenario.ScenarioException;
import doha.scenario.VocabularyReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kie.api.KieBase;

/** Rules from a folder of the user's, compiled when the program runs. */
final class FolderRules {

    private static final String VOCABULARY = "vocabulary.yaml";

    private FolderRules() {
    }

    static RuleBase load(Path folder) {
        Map<String, String> files = read(folder);
        KieBase compiled = RuleCompiler.compile(files);
        Path words = folder.resolve(VOCABULARY);
        boolean own = Files.exists(words);
        Vocabulary vocabulary = own ? vocabulary(words) : VocabularyReader.standard();
        Map<String, String> sources = new TreeMap<>(files);
        sources.put(words.toString(), own ? text(words) : BuiltInRules.source(VOCABULARY));
        RuleSources texts = new RuleSources(folder.toString(), () -> sources);
        FiringOrder.of(texts).applyTo(compiled);
        return new RuleBase(compiled, vocabulary, texts);
    }

    private static Vocabulary vocabulary(Path words) {
        try {
            return VocabularyReader.read(words);
        } catch (ScenarioException e) {
            throw new RulesException(e.faults());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new RulesException(List.of(new Fault("unreadable", new Place(file.toString(), 1, 1),
                    "cannot be read as UTF-8 text; rule files are text")));
        }
    }

    private static Map<String, String> read(Path folder) {
        Map<String, String> files = new TreeMap<>();
        List<Fault> faults = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            faults.add(new Fault("no-rules", new Place(folder.toString(), 1, 1),
                    (Files.exists(folder) ? "not a folder" : "there is no such folder") + "; --rules takes a folder of *.drl files"));
            throw new RulesException(faults);
        }
        try (Stream<Path> listed = Files.list(folder)) {
            for (Path file : listed.filter(f -> f.toString().endsWith(".drl")).sorted().toList()) {
                try {
                    files.put(file.toString(), text(file));
                } catch (RulesException e) {
                    faults.addAll(e.faults());
                }
            }
        } catch (IOException e) {
            faults.add(new Fault("unreadable", new Place(folder.toString(), 1, 1), "the folder cannot be read"));
        }
        if (files.isEmpty() && faults.isEmpty()) {
            faults.add(new Fault("no-rules", new Place(folder.toString(), 1, 1), "there are no *.drl files in this folder"));
        }
        if (!faults.isEmpty()) {
            throw new RulesException(faults);
        }
        return files;
    }
}
