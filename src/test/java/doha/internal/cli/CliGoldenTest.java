package doha.internal.cli;

import doha.Golden;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every {@code NAME.args} in src/test/resources/cli, an argument a line, gives what {@code NAME.expected} holds (see {@link Golden}). */
class CliGoldenTest {

    private static final Path CASES = Path.of("src/test/resources/cli");

    @TestFactory
    Stream<DynamicTest> everyCallGivesTheExpectedOutputAndExitCode() throws IOException {
        return Files.list(CASES).filter(file -> file.toString().endsWith(".args")).sorted()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private static void check(Path arguments) throws IOException {
        String[] call = Files.readAllLines(arguments).stream().map(a -> a.replace("FILES", CASES + "/files")).toArray(String[]::new);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Cli.run(call, out, err, Terminal.NONE, FakeLibrary::open);
        String actual = "exit " + code + "\n--- out\n" + out.toString(StandardCharsets.UTF_8) + "--- err\n" + err.toString(StandardCharsets.UTF_8);
        Golden.check(Path.of(arguments.toString().replace(".args", ".expected")), actual);
    }
}
