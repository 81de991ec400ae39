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
final class RuleBuild {

    private RuleBuild() { }

    /** Of the rules in the folder named first, writes the files' names, what the rules say, their order and those at rest into the second. */
    public static void main(String[] args) throws IOException {
        Path rules = Path.of(args[0]);
        List<String> index = new ArrayList<>();
        Map<String, String> files = new TreeMap<>();
        try (var listed = Files.walk(rules, 2)) {
            for (Path file : listed.filter(Files::isRegularFile).sorted().toList()) {
                String name = rules.relativize(file).toString().replace('\\', '/');
                index.add(name);
                if (name.endsWith(".drl")) {
                    files.put(BuiltInRules.SHOWN + name, Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        List<RuleModel> models = RuleReader.read(files).orElseThrow(() -> new IllegalStateException("the rules cannot be parsed"));
        Path into = Path.of(args[1]);
        Files.write(into.resolve("index"), index, StandardCharsets.UTF_8);
        Files.write(into.resolve("rules"), RuleIndex.write(models), StandardCharsets.UTF_8);
        Files.write(into.resolve("order"), RuleStrata.of(models).lines(), StandardCharsets.UTF_8);
        Files.write(into.resolve("resting"), ExplanationOnlyRules.of(models), StandardCharsets.UTF_8);
    }
}
