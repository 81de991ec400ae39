package doha.internal.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the build reads from the text of the built-in rules, so that the program need not when it starts. */
final class BuildLists {

    private BuildLists() { }

    /** Of the rules in the folder named first, writes the files' names, the rules' order and those at rest into the folder named second. */
    public static void main(String[] args) throws IOException {
        Path rules = Path.of(args[0]);
        List<String> index = new ArrayList<>();
        Map<String, String> files = new TreeMap<>();
        try (var listed = Files.walk(rules, 2)) {
            for (Path file : listed.filter(Files::isRegularFile).sorted().toList()) {
                index.add(rules.relativize(file).toString().replace('\\', '/'));
                if (file.toString().endsWith(".drl")) {
                    files.put(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        Files.write(Path.of(args[1], "index"), index, StandardCharsets.UTF_8);
        RuleSources sources = new RuleSources(args[0], () -> files);
        Files.write(Path.of(args[1], "order"), RuleStrata.of(sources).lines(), StandardCharsets.UTF_8);
        Files.write(Path.of(args[1], "resting"), ExplanationOnlyRules.of(sources), StandardCharsets.UTF_8);
    }
}
