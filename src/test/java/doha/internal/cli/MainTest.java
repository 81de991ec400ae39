package doha.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private static final String FILES = "src/test/resources/cli/files/";
    private static final String RECORD = FILES + "good/record.yaml";

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private static void refuses(String message, String... arguments) {
        assertThat(Ran.of(arguments)).isEqualTo(Ran.refused(message));
    }

    @Test
    void aMistypedNameIsRefusedWithTheOneMeant() {
        refuses("unknown command 'asses'; did you mean 'assess'?", "asses");
        refuses("unknown option '--formt'; did you mean '--format'?", "assess", RECORD, "--formt", "json");
        refuses("unknown option '--formt'; did you mean '--format'?", "assess", RECORD, "--formt=json");
        refuses("unknown format 'jsn'; did you mean 'json'?", "assess", RECORD, "--format", "jsn");
        refuses("unknown status 'breched'; did you mean 'breached'?", "assess", RECORD, "--status", "breched");
        refuses("unknown party 'Talban'; did you mean 'Taliban'?", "assess", RECORD, "--party", "Talban");
        refuses("unknown switch 'gate-juge'; did you mean 'gate-judge'?", "assess", RECORD, "--reading", "gate-juge=facts");
        refuses("unknown position of goals 'bindng'; did you mean 'binding'?", "assess", RECORD, "--reading=goals=bindng");
        refuses("unknown duty 'I.A.1.su'; did you mean 'I.A.1.us'?", "explain", RECORD, "I.A.1.su");
        refuses("unknown duty 'I.A.1.su'; did you mean 'I.A.1.us'?", "flip", RECORD, "I.A.1.su");
        refuses("unknown value of --of 'asess'; did you mean 'assess'?", "schema", "--of", "asess");
        refuses("unknown option '--verson'; did you mean '--version'?", "--verson");
    }

    @Test
    void ifNothingIsCloseThereIsNoSuggestion() {
        refuses("unknown command 'frobnicate'; there are " + String.join(", ", Commands.NAMES), "frobnicate");
        refuses("unknown option '--zzz'; see 'doha assess --help'", "assess", RECORD, "--zzz");
        refuses("unknown option '-q'; see 'doha assess --help'", "assess", RECORD, "-q");
        refuses("unknown format 'pvf'; there are table, json, jsonl, csv, markdown", "assess", RECORD, "--format", "pvf");
        refuses("unknown status 'lost'; there are met, breached, pending", "assess", RECORD, "--status", "lost");
        refuses("unknown party 'Qatar'; there are US, Taliban, participants in the talks, allies", "assess", RECORD, "--party", "Qatar");
        refuses("unknown position of goals 'zzz'; there are best-efforts, binding", "assess", RECORD, "--reading", "goals=zzz");
        refuses("unknown duty 'qwertyuiop'; see 'doha duties'", "explain", RECORD, "qwertyuiop");
    }

    @Test
    void aWrongCallIsRefusedInOneLine() {
        refuses("a command is missing; there are " + String.join(", ", Commands.NAMES) + "; see 'doha --help'");
        refuses("assess needs FILE…; see 'doha assess --help'", "assess");
        refuses("flip needs FILE DUTY; DUTY is missing; see 'doha flip --help'", "flip", RECORD);
        refuses("--most: '0' is not a whole number from 1 to 999999999", "flip", RECORD, "I", "--most", "0");
        refuses("X.1 is not a duty under annexes=public-text; add --reading annexes=as-reported", "flip", RECORD, "X.1");
        refuses("explain needs FILE DUTY; DUTY is missing; see 'doha explain --help'", "explain", RECORD);
        refuses("unexpected argument 'x'; see 'doha explain --help'", "explain", RECORD, "I", "x");
        refuses("unexpected argument 'x'; see 'doha duties --help'", "duties", "x");
        refuses("option '--as-of' needs a value: --as-of DAY", "assess", RECORD, "--as-of");
        refuses("option '--as-of' needs a value: --as-of DAY", "assess", RECORD, "--as-of", "--format", "json");
        refuses("option '--help' takes no value", "assess", "--help=yes");
        refuses("option '--format' is given twice", "assess", RECORD, "--format", "json", "--format", "csv");
        refuses("--as-of: '2 Mai 2021' is not a day; days are written YYYY-MM-DD, such as 2021-05-02", "assess", RECORD, "--as-of",
                "2 Mai 2021");
        refuses("--known-by: there is no day '2021-02-29'", "assess", RECORD, "--known-by", "2021-02-29");
        refuses("--reading: 'goals' names no position; goals has best-efforts, binding, such as goals=binding", "assess", RECORD,
                "--reading", "goals");
        refuses("switch 'goals' is given twice", "assess", RECORD, "--reading", "goals=binding", "--reading", "goals=best-efforts");
        refuses("--rules: there is no folder 'no-such'", "assess", RECORD, "--rules", "no-such");
        refuses("there is no file 'no-such.yaml'", "assess", "no-such.yaml");
        refuses("'src/main/java' is a folder; a scenario is a file", "assess", "src/main/java");
        refuses("no scenario (*.yaml, *.yml, *.json) found in 'src/main/java'", "test", "src/main/java");
        refuses("nothing to test: no expectation in 1 scenario", "test", RECORD);
        refuses("X.1 is not a duty under annexes=public-text; add --reading annexes=as-reported", "explain", RECORD, "X.1");
        refuses("there is no file 'two lines [31m'", "assess", "two\nlines\u001b[31m");
    }

    @Test
    void everyCommandHasHelpWithAnExampleAndItIsTheSameByBothWays() {
        for (String name : Commands.NAMES) {
            Ran help = Ran.of(name, "--help");
            assertThat(help.exit()).isEqualTo(ExitCode.DONE);
            assertThat(help.out()).contains("\n  doha " + name);
            assertThat(help.out().lines()).allMatch(line -> line.length() <= 100);
            assertThat(Ran.of("help", name)).isEqualTo(help);
        }
    }

    @Test
    void theVersionIsALine() {
        assertThat(Ran.of("--version").out()).matches("doha .+\n");
    }

    @Test
    void aFailureOfTheProgramIsOneLineAndATraceOnlyIfAskedFor() {
        OutputStream out = failing(new IllegalStateException("a fault of the program"));
        assertThat(Main.run(new String[] {"duties"}, out, err)).isEqualTo(ExitCode.PROGRAM_FAILED);
        assertThat(err).hasToString("doha: failed: IllegalStateException: a fault of the program (DOHA_DEBUG=1 or --debug shows where)\n");
        err.reset();
        assertThat(Main.run(new String[] {"--debug", "duties"}, out, err)).isEqualTo(ExitCode.PROGRAM_FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("\tat doha.internal.cli.MainTest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "jsonl", "csv", "markdown"})
    void aClosedPipeStopsTheProgramQuietly(String format) {
        String[] call = {"assess", RECORD, RECORD, "--format", format};
        assertThat(Main.run(call, failing(new IOException("Broken pipe")), err)).isEqualTo(ExitCode.DONE);
        assertThat(err).hasToString("");
    }

    @Test
    void aClosedPipeDoesNotHideAFailedExpectation() {
        String[] call = {"test", FILES + "fails.yaml"};
        assertThat(Main.run(call, failing(new IOException("Broken pipe")), err)).isEqualTo(ExitCode.EXPECTATION_FAILED);
        assertThat(err).hasToString("");
    }

    @Test
    void aFullDiskIsAFailure() {
        assertThat(Main.run(new String[] {"duties"}, failing(new IOException("No space left on device")), err))
                .isEqualTo(ExitCode.PROGRAM_FAILED);
        assertThat(err).hasToString(
                "doha: failed: the output could not be written: No space left on device (DOHA_DEBUG=1 or --debug shows where)\n");
    }

    /** A stream that cannot be written to. */
    private static OutputStream failing(Exception failure) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                if (failure instanceof IOException io) {
                    throw io;
                }
                throw (RuntimeException) failure;
            }
        };
    }

    @Test
    void colourIsForTerminalsThatWantIt() {
        assertThat(Terminal.detect(Map.of("TERM", "xterm"), true).colour()).isTrue();
        assertThat(Terminal.detect(Map.of("NO_COLOR", ""), true).colour()).isTrue();
        assertThat(Terminal.detect(Map.of("NO_COLOR", "0"), true).colour()).isFalse();
        assertThat(Terminal.detect(Map.of("TERM", "dumb"), true).colour()).isFalse();
        assertThat(Terminal.detect(Map.of("TERM", "xterm"), false).colour()).isFalse();
        assertThat(Ran.on(new Terminal(true, true, 100, false), "assess", RECORD).out()).contains("\u001b[");
    }

    @Test
    void theWidthFollowsTheTerminalUpToAHundredColumns() {
        assertThat(Terminal.detect(Map.of("COLUMNS", "80"), true).width()).isEqualTo(80);
        assertThat(Terminal.detect(Map.of("COLUMNS", "220"), true).width()).isEqualTo(100);
        assertThat(Terminal.detect(Map.of("COLUMNS", "10"), true).width()).isEqualTo(60);
        assertThat(Terminal.detect(Map.of("COLUMNS", "wide"), true).width()).isEqualTo(100);
        assertThat(Terminal.detect(Map.of("COLUMNS", "80"), false).width()).isEqualTo(100);
    }
}
