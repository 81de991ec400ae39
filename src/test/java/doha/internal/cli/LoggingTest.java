package doha.internal.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LoggingTest {

    @Test
    void commandsOnTheBuiltInRulesNeedNoLog() {
        assertTrue(Logging.silent(List.of("assess", "scenarios/record.yaml")));
        assertTrue(Logging.silent(List.of()));
    }

    @Test
    void rulesOfTheUsersAndWhatRunsLongKeepTheirs() {
        assertFalse(Logging.silent(List.of("assess", "scenarios/record.yaml", "--rules", "my-rules")));
        assertFalse(Logging.silent(List.of("assess", "--rules=my-rules", "scenarios/record.yaml")));
        assertFalse(Logging.silent(List.of("serve", "scenarios")));
    }
}
