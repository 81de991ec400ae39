package doha;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of the built-in rules, for tests that edit copies of them. */
public final class RuleCopies {

    private RuleCopies() {
    }

    /** Every rule file and the vocabulary, wherever under {@code rules} it lies. */
    public static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The rule files alone. */
    public static List<Path> rules() throws IOException {
        return files().stream().filter(file -> file.toString().endsWith(".drl")).toList();
    }

    /** The text of each rule file by its name. */
    public static Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : rules()) {
            texts.put(file.toString(), Files.readString(file));
        }
        return texts;
    }

    /** Copies all of them into one folder, general ones and those of the agreement together. */
    public static Path flat(Path folder) throws IOException {
        Files.createDirectories(folder);
        // The vocabulary that it shares comes with the program.
        for (Path file : files().stream().filter(file -> !file.endsWith("afghanistan-2020/vocabulary.yaml")).toList()) {
            Files.copy(file, folder.resolve(file.getFileName()));
        }
        return folder;
    }
}
