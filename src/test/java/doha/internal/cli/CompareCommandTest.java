package doha.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompareCommandTest {

    private static final String ONE = "scenarios/what-if/exit-on-the-last-lawful-day.yaml";
    private static final String OTHER = "scenarios/what-if/exit-a-day-after.yaml";

    @Test
    void whatIsEqualIsLeftOutUnlessAskedFor() {
        Ran some = Ran.of("compare", ONE, OTHER, "--as-of", "2021-05-02");
        assertThat(some.exit()).as(some.err()).isEqualTo(ExitCode.DONE);
        assertThat(some.out()).contains("I.B.1").doesNotContain("III.1");
        assertThat(some.out().lines()).allMatch(line -> line.length() <= 100);
        assertThat(Ran.of("compare", ONE, OTHER, "--as-of", "2021-05-02", "--all").out()).contains("III.1");
    }

    @Test
    void ifAFileIsRefusedNothingIsCompared() {
        assertThat(Ran.of("compare", ONE, "scenarios/nowhere.yaml")).isEqualTo(Ran.refused("there is no file 'scenarios/nowhere.yaml'; "
                + "'scenarios' has as-written.yaml, record-since-2022.yaml, record.yaml, signing-day.yaml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "markdown"})
    void everyFormatIsWritten(String format) {
        assertThat(Ran.of("compare", ONE, OTHER, "--format", format).out()).contains("I.B.1");
    }
}
