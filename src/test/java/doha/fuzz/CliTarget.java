package doha.fuzz;

import doha.internal.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Any lines as the arguments of a call: an exit code from 0 to 2, nothing thrown, no failure, and words about each refusal. Runs only in
 * a folder made for it, named by {@code -Ddoha.fuzz.box}, which must be where the process runs; arguments name nothing outside it,
 * since they hold no slash and the folder above is empty but for it. What the call leaves there is cleared away.
 */
public final class CliTarget {

    private static final Set<String> KEPT = Set.of("s.yaml", "vary.yaml", "empty");
    private static final Set<String> LONG_WORK = Set.of("serve");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{3,}");
    private static final Path HOME = home();

    private CliTarget() {}

    private static Path home() {
        Path home = Path.of("").toAbsolutePath();
        if (!home.toString().equals(System.getProperty("doha.fuzz.box"))) {
            throw new IllegalStateException("command lines are tried only in a folder made for it, not in " + home);
        }
        try {
            Files.createDirectories(home.resolve("empty"));
            String facts = "facts:\n  - {id: s, on: 2020-02-29, fact: signing}\n  - {id: us, on: 2020-02-29, fact: us-forces, count: 12000}\n"
                    + "  - {id: h, on: 2020-05-01, until: 2020-06-01, fact: hosting}\n";
            Files.writeString(home.resolve("s.yaml"),
                    "title: t\nas-of: 2020-08-01\n" + facts + "expect: [{status: {I.A.1.us: breached}}]\n");
            Files.writeString(home.resolve("vary.yaml"), "title: v\n" + facts
                    + "vary: [{reading: goals}, {fact: h, field: on, from: 2020-05-01, to: 2020-05-03, step: 1d}]\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return home;
    }

    /** Loads what the first input would otherwise wait for. */
    public static void fuzzerInitialize() {
        for (String call : new String[] {"assess s.yaml", "readings s.yaml", "flip s.yaml I", "assess s.yaml --rules empty"}) {
            fuzzerTestOneInput(call.replace(' ', '\n').getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Tries one input. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        List<String> arguments = new ArrayList<>();
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
            String within = line.replace("/", "");
            // Many samples, and their like, are no hang.
            arguments
                    .add(arguments.contains("sweep") || arguments.contains("flip") ? LONG_NUMBER.matcher(within).replaceAll("99") : within);
        }
        if (arguments.stream().anyMatch(LONG_WORK::contains)) {
            return;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(arguments.toArray(new String[0]), out, err);
        String said = err.toString(StandardCharsets.UTF_8);
        clear();
        boolean silent = code == 2 && said.isBlank();
        if (code < 0 || code > 2 || silent || said.contains("\tat ")) {
            throw new AssertionError("exit " + code + " of " + arguments + ": " + said);
        }
    }

    private static void clear() {
        try (Stream<Path> left = Files.list(HOME)) {
            for (Path path : left.filter(p -> !KEPT.contains(p.getFileName().toString()) && Files.isRegularFile(p)).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
