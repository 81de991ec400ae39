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
    private static final Pattern GATE_OR_PACE = Pattern.compile("rule \"(The gate|Pace).*", Pattern.DOTALL);
    /** The engine wants to hear something of the gate and the pace once there is an agreement. */
    private static final String STAND_IN = """
            package doha.rules

            import doha.terms.*

            rule "The gate stands open, and the pace is as it should be"
                @clause("none")
            when
                Signed($signing : on)
            then
                insertLogical(new GateState(true, $signing, 0));
                insertLogical(new PaceState("on-schedule", null, null, null));
            end
            """;
    private static final Pattern ENTRY = Pattern.compile("(?m)^  - id: (\\S+)\\n(?:    .*\\n)*\\n?");

    private ReducedRules() {
    }

    /** These duties, with the gate and the pace. */
    static Agreement of(Set<String> duties) {
        return of(duties, "");
    }

    /** These duties alone, behind no gate. */
    static Agreement alone(Set<String> duties) {
        return of(duties, STAND_IN);
    }

    private static Agreement of(Set<String> duties, String standIn) {
        try {
            Path folder = Files.createTempDirectory("doha-reduced");
            try (Stream<Path> files = Files.walk(Path.of("rules"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String text = Files.readString(file);
                    Files.writeString(folder.resolve(file.getFileName()), file.toString().endsWith(".drl") ? rules(text, duties, standIn.isEmpty()) : words(text, duties));
                }
            }
            if (!standIn.isEmpty()) {
                Files.writeString(folder.resolve("stand-in.drl"), standIn);
            }
            return Agreement.load(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rules(String file, Set<String> duties, boolean gateAndPace) {
        return Stream.of(file.split("(?m)^(?=rule )")).filter(rule -> gateAndPace || !GATE_OR_PACE.matcher(rule).matches()).filter(rule -> {
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
