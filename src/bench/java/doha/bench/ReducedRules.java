package doha.bench;

import doha.Agreement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The agreement's rules and vocabulary without the duties that are not asked for; what serves all duties stays. */
final class ReducedRules {

    private static final Pattern DUTY = Pattern.compile("@duty\\(\"([^\"]+)\"\\)");
    /** What the vocabulary says of gates and the pace, and the files with their rules. */
    private static final Pattern GATES_AND_PACE = Pattern.compile("(?m)^(gates|pace):\\n(?:  .*\\n)*");
    private static final Pattern USED = Pattern.compile("(gates|pace), ");
    private static final Pattern FILES = Pattern.compile("(gates?|pace)\\.drl");
    private static final Pattern ENTRY = Pattern.compile("(?m)^  - id: ([A-Z]\\S*)\\n(?:    .*\\n)*\\n?");

    private ReducedRules() {
    }

    /** These duties, with the gate and the pace. */
    static Agreement of(Set<String> duties) {
        return of(duties, true);
    }

    /** These duties alone, behind no gate. */
    static Agreement alone(Set<String> duties) {
        return of(duties, false);
    }

    private static Agreement of(Set<String> duties, boolean gateAndPace) {
        try {
            Path folder = Files.createTempDirectory("doha-reduced");
            Path all = Path.of("rules");
            try (Stream<Path> files = Files.walk(all)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = file.getFileName().toString();
                    if (gateAndPace || !FILES.matcher(name).matches()) {
                        String text = Files.readString(file);
                        Path copy = folder.resolve(all.relativize(file));
                        Files.createDirectories(copy.getParent());
                        Files.writeString(copy, name.endsWith(".drl") ? rules(text, duties) : words(text, duties, gateAndPace));
                    }
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

    private static String words(String vocabulary, Set<String> duties, boolean gateAndPace) {
        String fewer = ENTRY.matcher(vocabulary).replaceAll(entry -> duties.contains(entry.group(1)) ? Matcher.quoteReplacement(entry.group()) : "");
        return gateAndPace ? fewer : USED.matcher(GATES_AND_PACE.matcher(fewer).replaceAll("")).replaceAll("");
    }

    static Set<String> plain() {
        return PlainDuties.ALL.stream().map(PlainDuties.Terms::duty).collect(Collectors.toSet());
    }
}
