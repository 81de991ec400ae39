package doha.internal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command in the README is run, and prints what the README says: {@code $ } begins a command in a console block, and what
 * follows is its output, in which a line {@code [...]} stands for any lines. A block whose first line is {@code # file NAME} (in rules {@code // file NAME}) is a
 * file that later commands read. With {@code mvn verify -Dgolden=write} outputs
 * without {@code [...]} are rewritten (see {@link Golden}).
 */
@Tag("slow")
class ReadmeIT {

    private static final Path README = Path.of("README.md");
    private static final Path JAR = Path.of(System.getProperty("doha.jar", "target/doha.jar")).toAbsolutePath();
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(console|yaml|drl|java|bash)\\n(.*?)^```$");

    private static final Pattern FILE = Pattern.compile("(?:#|//) file (\\S+)\n");

    @TempDir
    private Path folder;

    @Test
    void printsWhatItSays() throws Exception {
        copy("scenarios");
        copy("rules");
        String readme = Files.readString(README);
        StringBuilder written = new StringBuilder();
        List<String> wrong = new ArrayList<>();
        int commands = 0;
        Matcher block = BLOCK.matcher(readme);
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
                    if (part.isBlank()) {
                        continue;
                    }
                    String command = part.substring(2, part.indexOf('\n'));
                    String expected = part.substring(part.indexOf('\n') + 1);
                    // What serves does not end by itself: ServeIT starts it as the README says.
                    if (command.startsWith("mvn ") || command.startsWith("git ") || command.startsWith("doha serve ")) {
                        anew.append(part);
                        continue;
                    }
                    commands++;
                    String actual = run(command);
                    if (!Pattern.compile(pattern(expected), Pattern.DOTALL).matcher(actual).matches()) {
                        wrong.add("$ " + command + "\n" + actual);
                    }
                    boolean keep = expected.contains("[...]");
                    anew.append("$ ").append(command).append('\n').append(keep ? expected : actual);
                }
                block.appendReplacement(written, Matcher.quoteReplacement("```console\n" + anew + "```"));
            }
        }
        block.appendTail(written);
        if (Golden.isWriting()) {
            Files.writeString(README, written.toString());
        } else {
            assertEquals("", String.join("\n", wrong), "commands that print something else than the README says");
        }
        assertTrue(commands >= 8, "few commands were found: " + commands);
    }

    @Test
    void theContinuousBuildRunsItsTestCommand() throws IOException {
        List<String> commands = new ArrayList<>();
        Matcher command = Pattern.compile("(?m)^\\$ (mvn .*)$").matcher(Files.readString(README));
        while (command.find()) {
            commands.add(command.group(1));
        }
        assertEquals(2, commands.size(), commands.toString());
        assertTrue(Files.readAllLines(Path.of(".ci/run")).contains(commands.get(1)), "the test command is " + commands.get(1));
    }

    private static String pattern(String expected) {
        StringBuilder pattern = new StringBuilder();
        for (String line : expected.split("(?<=\n)")) {
            pattern.append(line.equals("[...]\n") ? "(?:[^\\n]*\\n)*?" : Pattern.quote(line));
        }
        return pattern.toString();
    }

    private String run(String command) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", "doha() { \"" + java + "\" -jar \"" + JAR + "\" \"$@\"; }\n" + command);
        builder.directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("NO_COLOR", "1");
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }

    private void copy(String name) throws IOException {
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
