package doha.bench;

import doha.engine.Agreement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The agreement's rules and vocabulary without the duties that are not asked for; what serves all duties, the gate and the pace stay. */
final class ReducedRules {

    private static final Pattern DUTY = Pattern.compile("@duty\\(\"([^\"]+)\"\\)");
    private static final Pattern ENTRY = Pattern.compile("(?m)^  - id: (\\S+)\\n(?:    .*\\n)*\\n?");

    private ReducedRules() {
    }

    static Agreement of(Set<String> duties) {
        try {
            Path folder = Files.createTempDirectory("doha-reduced");
            try (Stream<Path> files = Files.list(Path.of("rules"))) {
                for (Path file : files.toList()) {
                    String text = Files.readString(file);
                    Files.writeString(folder.resolve(file.getFileName()), file.toString().endsWith(".drl") ? rules(text, duties) : words(text, duties));
                }
            }
            return Agreement.load(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rules(String file, Set<String> duties) {
        return Stream.of(file.split("(?m)^(?=rule )")).filter(rule -> {
            Matcher duty = DUTY.matcher(rule);
            return !duty.find() || duties.contains(duty.group(1));
        }).collect(Collectors.joining());
    }

    private static String words(String vocabulary, Set<String> duties) {
        return ENTRY.matcher(vocabulary).replaceAll(entry -> duties.contains(entry.group(1)) ? Matcher.quoteReplacement(entry.group()) : "");
    }

    static Set<String> plain() {
        return PlainDuties.ALL.stream().map(PlainDuties.Terms::duty).collect(Collectors.toSet());
    }
}
