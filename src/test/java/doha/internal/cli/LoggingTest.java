package doha.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoggingTest {

    private final Properties before = (Properties) System.getProperties().clone();

    @AfterEach
    void asBefore() {
        System.setProperties(before);
    }

    @Test
    void commandsOnTheBuiltInRulesNeedNoLog() {
        assertThat(Logging.isSilent(List.of("assess", "scenarios/record.yaml"))).isTrue();
        assertThat(Logging.isSilent(List.of())).isTrue();
    }

    @Test
    void rulesOfTheUsersAndWhatRunsLongKeepTheirs() {
        assertThat(Logging.isSilent(List.of("assess", "scenarios/record.yaml", "--rules", "my-rules"))).isFalse();
        assertThat(Logging.isSilent(List.of("assess", "--rules=my-rules", "scenarios/record.yaml"))).isFalse();
        assertThat(Logging.isSilent(List.of("serve", "scenarios"))).isFalse();
    }

    @Test
    void whatTheUserHasSetStays() {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "debug");
        Logging.configure(List.of("assess", "scenarios/record.yaml"));
        assertThat(System.getProperties()).containsEntry("org.slf4j.simpleLogger.defaultLogLevel", "debug")
                .containsEntry("org.slf4j.simpleLogger.showThreadName", "false").doesNotContainKey("slf4j.provider");
    }
}
