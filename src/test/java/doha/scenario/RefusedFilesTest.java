package doha.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.Golden;
import doha.model.Diagnostic;
import doha.model.ScenarioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file of the folder {@code bad} is refused with exactly the messages beside it (see {@link Golden}).
 */
class RefusedFilesTest {

    static final Path FOLDER = Path.of("src/test/resources/scenario/bad");

    static List<Path> files() throws IOException {
        try (Stream<Path> found = Files.list(FOLDER)) {
            return found.filter(p -> p.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @Test
    void thereAreFilesToRefuse() throws IOException {
        assertFalse(files().isEmpty());
    }

    @Test
    void noExpectedMessagesAreLeftOver() throws IOException {
        try (Stream<Path> found = Files.list(FOLDER)) {
            found.filter(p -> p.toString().endsWith(".expected"))
                    .forEach(p -> assertTrue(Files.exists(Path.of(p.toString().replace(".expected", ".yaml"))), p.toString()));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isRefusedWithTheMessagesBesideIt(Path file) throws IOException {
        ScenarioException refusal = assertThrows(ScenarioException.class, () -> Scenario.read(file));
        String messages = refusal.getMessage().replace(FOLDER + "/", "") + "\n";
        Golden.check(Path.of(file.toString().replace(".yaml", ".expected")), messages);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyMessageIsOneLineThatAlsoSaysWhatWouldBeRight(Path file) {
        ScenarioException refusal = assertThrows(ScenarioException.class, () -> Scenario.read(file));
        for (Diagnostic fault : refusal.faults()) {
            assertTrue(fault.message().contains("; "), fault.toString());
            assertEquals(1, fault.toString().lines().count());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void theCodeOfAMissingValueGoesWithItsWords(Path file) {
        ScenarioException refusal = assertThrows(ScenarioException.class, () -> Scenario.read(file));
        for (Diagnostic fault : refusal.faults()) {
            assertEquals(fault.message().matches(".*( has no value| is an empty list| is empty).*"), fault.code().matches("no-value|empty"),
                    fault.toString());
        }
    }
}
