package doha.internal.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What the build reads from the text of the built-in rules, so that the program need not when it starts. */
final class BuildLists {

    private BuildLists() { }

    /** Of the rules in the folder named first, writes their order and those at rest into the folder named second. */
    public static void main(String[] args) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var listed = Files.list(Path.of(args[0]))) {
            for (Path file : listed.filter(f -> f.toString().endsWith(".drl")).toList()) {
                files.put(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        RuleSources sources = new RuleSources(args[0], () -> files);
        Files.write(Path.of(args[1], "order"), RuleStrata.of(sources).lines(), StandardCharsets.UTF_8);
        Files.write(Path.of(args[1], "resting"), ExplanationOnlyRules.of(sources), StandardCharsets.UTF_8);
    }
}
