package doha.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineCommandTest {

    private static final String RECORD = "scenarios/record.yaml";

    @Test
    void everyChangeHasItsCause() {
        Ran ran = Ran.of("timeline", RECORD, "--from", "2020-12-01", "--to", "2021-01-31");
        assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.DONE);
        assertThat(ran.out()).contains("2020-12-31", "protection-treasury");
        assertThat(ran.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void aChartHasARowADutyAndALetterAMonth() {
        Ran ran = Ran.of("timeline", RECORD, "--format", "chart");
        assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.DONE);
        String row = ran.out().lines().filter(line -> line.startsWith("I.B.1 ")).findFirst().orElseThrow().substring(23);
        assertThat(row).hasSize(".rrrrrrrrrrsssssssMMMMMMMMMMMMM".length()).containsPattern("^\\.?r").endsWith("MMM");
        assertThat(ran.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void aFirstDayAfterTheLastIsRefusedInOneLine() {
        assertThat(Ran.of("timeline", RECORD, "--from", "2021-05-02", "--to", "2021-05-01"))
                .isEqualTo(Ran.refused("--from 2021-05-02 is after --to 2021-05-01"));
    }

    @Test
    void aScenarioAskedAboutBeforeItsFirstFactIsAnswered() {
        Ran ran = Ran.of("timeline", RECORD, "--to", "2019-12-31");
        assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.DONE);
        assertThat(ran.out()).contains("from 2019-12-31 to 2019-12-31", "nothing changes in this time");
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"csv", "markdown"})
    void everyFormatIsWritten(String format) {
        assertThat(Ran.of("timeline", RECORD, "--format", format).out()).contains("protection");
    }
}
