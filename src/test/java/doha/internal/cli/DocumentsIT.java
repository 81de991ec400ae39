package doha.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import doha.Golden;
import doha.ShippedScenarios;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command in the README and the documents is run, and prints what stands below it: {@code $ } begins a command in a console
 * block, and what follows is its output, in which a line {@code [...]} stands for any lines. A block whose first line is
 * {@code # file NAME} (in rules and Java {@code // file NAME}) is a file that later commands of its document read. With
 * {@code -Dgolden=write} outputs without {@code [...]} are rewritten.
 */
class DocumentsIT {

    private static final Path README = Path.of("README.md");
    private static final Path DOCUMENTS = Path.of("src/site/markdown");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final Pattern FILE = Pattern.compile("(?:#|//) file (\\S+)\n");
    /** What is not run here: builds and networks; what serves does not end by itself, and ServeIT starts it as the README says. */
    private static final Pattern NOT_RUN = Pattern.compile("(?:mvn|git|CI=true mvn|doha serve|target/doha|sbatch) .*");

    @TempDir
    private static Path temporary;
    private static Path folder;
    private static Path calls;
    private static Process server;

    @BeforeAll
    static void startServer() throws IOException, InterruptedException {
        folder = Files.createDirectory(temporary.resolve("doha"));
        calls = Files.createDirectory(temporary.resolve("calls"));
        server = CommandServer.start(folder, calls);
    }

    @AfterAll
    static void endServer() throws IOException {
        server.destroy();
        // Else JUnit warns that it would delete what the link leads to, which it does not.
        Files.deleteIfExists(folder.resolve("target"));
        assertThat(log()).as("what the program wrote past its streams").isEmpty();
    }

    private static String log() {
        try {
            return Files.readString(calls.resolve("log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(README));
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
        return documents;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void printsWhatItSays(Path document) throws Exception {
        clear(folder);
        ShippedScenarios.copyTo(Files.createDirectory(folder.resolve("scenarios")));
        copy("rules");
        Files.createSymbolicLink(folder.resolve("target"), Path.of("target").toAbsolutePath());
        StringBuilder written = new StringBuilder();
        Matcher block = BLOCK.matcher(Files.readString(document));
        while (block.find()) {
            String text = block.group(2);
            Matcher named = FILE.matcher(text);
            if (named.lookingAt()) {
                Path file = folder.resolve(named.group(1));
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            } else if (block.group(1).equals("console")) {
                StringBuilder anew = new StringBuilder();
                for (String part : text.split("(?m)^(?=\\$ )")) {
                    anew.append(part.isBlank() ? part : run(part));
                }
                block.appendReplacement(written, Matcher.quoteReplacement("```console\n" + anew + "```"));
            }
        }
        block.appendTail(written);
        Golden.check(document, written.toString());
    }

    @Test
    void theContinuousBuildRunsTheReadmesTestCommand() throws IOException {
        List<String> commands = new ArrayList<>();
        Matcher command = Pattern.compile("(?m)^\\$ (mvn .*)$").matcher(Files.readString(README));
        while (command.find()) {
            commands.add(command.group(1));
        }
        assertThat(commands).hasSize(2);
        assertThat(Files.readAllLines(Path.of(".ci/run"))).contains(commands.get(1));
    }

    /** Runs a command of a console block with its output; gives the same with the output as it is now. */
    private static String run(String part) throws IOException, InterruptedException {
        int end = part.indexOf('\n');
        while (part.startsWith("\\", end - 1)) {
            end = part.indexOf('\n', end + 1);
        }
        String command = part.substring(2, end);
        String expected = part.substring(end + 1);
        if (NOT_RUN.matcher(command).matches()) {
            return part;
        }
        String actual = shell(command);
        boolean asSaid = Pattern.compile(pattern(expected), Pattern.DOTALL).matcher(actual).matches();
        boolean kept = asSaid || Golden.isWriting() && expected.contains("[...]");
        return "$ " + command + "\n" + (kept ? expected : actual);
    }

    private static String pattern(String expected) {
        StringBuilder pattern = new StringBuilder();
        for (String line : expected.split("(?<=\n)")) {
            pattern.append(line.equals("[...]\n") ? "(?:[^\\n]*\\n)*?" : Pattern.quote(line));
        }
        return pattern.toString();
    }

    private static String shell(String command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", CommandServer.function(calls) + command);
        builder.environment().put("PATH", Path.of(Program.JAVA).getParent() + ":" + System.getenv("PATH"));
        // What a pipe lets through and what goes by it come in no certain order: here, the latter last.
        boolean piped = command.contains(" | ");
        File errors = calls.resolve("errors").toFile();
        Process process = builder.directory(folder.toFile()).redirectErrorStream(!piped)
                .redirectError(piped ? Redirect.to(errors) : Redirect.PIPE).start();
        process.getOutputStream().close();
        // A shell would wait for ever for an answer of a server that has ended.
        server.onExit().thenRun(process::destroyForcibly);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        out += piped ? Files.readString(errors.toPath()) : "";
        assertThat(server.isAlive()).as(() -> "the server has ended: " + log()).isTrue();
        return out;
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void copy(String name) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(name))) {
            for (Path file : files.toList()) {
                Path to = folder.resolve(file.toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
    }
}
