package doha.internal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CliTest {

    private static final String FILES = "src/test/resources/cli/files/";
    private static final String RECORD = FILES + "record.yaml";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Cli.run(arguments, out, err, Terminal.NONE, FakeLibrary::open);
    }

    private void refuses(String message, String... arguments) {
        out.reset();
        err.reset();
        assertEquals(ExitCode.INPUT_OR_CALL_WRONG, run(arguments));
        assertEquals("doha: " + message + "\n", err.toString(StandardCharsets.UTF_8));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aMistypedNameIsToldWithTheOneMeant() {
        refuses("unknown command 'asses'; did you mean 'assess'?", "asses");
        refuses("unknown option '--formt'; did you mean '--format'?", "assess", RECORD, "--formt", "json");
        refuses("unknown option '--formt'; did you mean '--format'?", "assess", RECORD, "--formt=json");
        refuses("unknown format 'jsn'; did you mean 'json'?", "assess", RECORD, "--format", "jsn");
        refuses("unknown status 'breach'; did you mean 'breached'?", "assess", RECORD, "--status", "breach");
        refuses("unknown party 'Talban'; did you mean 'Taliban'?", "assess", RECORD, "--party", "Talban");
        refuses("unknown switch 'gate-juge'; did you mean 'gate-judge'?", "assess", RECORD, "--reading", "gate-juge=facts");
        refuses("unknown position of goals 'bindin'; did you mean 'binding'?", "assess", RECORD, "--reading=goals=bindin");
        refuses("unknown duty 'I.A.1.u'; did you mean 'I.A.1.us'?", "explain", RECORD, "I.A.1.u");
        refuses("unknown duty 'I.A.1.u'; did you mean 'I.A.1.us'?", "flip", RECORD, "I.A.1.u");
        refuses("unknown value of --of 'asess'; did you mean 'assess'?", "schema", "--of", "asess");
        refuses("unknown option '--verson'; did you mean '--version'?", "--verson");
    }

    @Test
    void whereNothingIsCloseThereIsNoSuggestion() {
        refuses("unknown command 'frobnicate'; there are " + String.join(", ", Commands.NAMES), "frobnicate");
        refuses("unknown option '--zzz'; see 'doha assess --help'", "assess", RECORD, "--zzz");
        refuses("unknown option '-q'; see 'doha assess --help'", "assess", RECORD, "-q");
        refuses("unknown format 'pdf'; there are table, json, jsonl, csv, markdown", "assess", RECORD, "--format", "pdf");
        refuses("unknown status 'lost'; there are met, breached, pending", "assess", RECORD, "--status", "lost");
        refuses("unknown party 'Qatar'; there are US, Taliban, participants in the talks, allies", "assess", RECORD, "--party", "Qatar");
        refuses("unknown position of goals 'zzz'; there are best-efforts, binding", "assess", RECORD, "--reading", "goals=zzz");
        refuses("unknown duty 'qwertyuiop'; see 'doha duties'", "explain", RECORD, "qwertyuiop");
    }

    @Test
    void aWrongCallIsToldInOneLine() {
        refuses("a command is missing; there are " + String.join(", ", Commands.NAMES) + "; see 'doha --help'");
        refuses("assess needs FILE…; see 'doha assess --help'", "assess");
        refuses("flip needs FILE DUTY; see 'doha flip --help'", "flip", RECORD);
        refuses("--most: '0' is not a whole number from 1 up", "flip", RECORD, "I", "--most", "0");
        refuses("X.1 is no duty under annexes=public-text; add --reading annexes=as-reported", "flip", RECORD, "X.1");
        refuses("explain needs FILE DUTY; see 'doha explain --help'", "explain", RECORD);
        refuses("unexpected argument 'x'; see 'doha explain --help'", "explain", RECORD, "I", "x");
        refuses("unexpected argument 'x'; see 'doha duties --help'", "duties", "x");
        refuses("option '--as-of' needs a value: --as-of DAY", "assess", RECORD, "--as-of");
        refuses("option '--as-of' needs a value: --as-of DAY", "assess", RECORD, "--as-of", "--format", "json");
        refuses("option '--help' takes no value", "assess", "--help=yes");
        refuses("option '--format' is given twice", "assess", RECORD, "--format", "json", "--format", "csv");
        refuses("--as-of: '2 May 2021' is not a day; days are written YYYY-MM-DD, such as 2021-05-02", "assess", RECORD, "--as-of", "2 May 2021");
        refuses("--known-by: there is no day '2021-02-29'", "assess", RECORD, "--known-by", "2021-02-29");
        refuses("--reading: 'goals' is not SWITCH=POSITION, such as goals=binding", "assess", RECORD, "--reading", "goals");
        refuses("switch 'goals' is given twice", "assess", RECORD, "--reading", "goals=binding", "--reading", "goals=best-efforts");
        refuses("--rules: there is no folder 'no-such'", "assess", RECORD, "--rules", "no-such");
        refuses("there is no file 'no-such.yaml'", "assess", "no-such.yaml");
        refuses("'src' is a folder; a scenario is a file", "assess", "src");
        refuses("no scenario (*.yaml, *.yml) found in 'src/main/java'", "test", "src/main/java");
        refuses("nothing to test: no expectation in 1 scenario", "test", RECORD);
        refuses("X.1 is no duty under annexes=public-text; add --reading annexes=as-reported", "explain", RECORD, "X.1");
        refuses("there is no file 'two lines [31m'", "assess", "two\nlines\u001b[31m");
    }

    @Test
    void everyCommandHasHelpWithAnExampleAndItIsTheSameByBothWays() {
        for (String name : Commands.NAMES) {
            out.reset();
            assertEquals(ExitCode.DONE, run(name, "--help"));
            String help = out.toString(StandardCharsets.UTF_8);
            assertTrue(help.contains("\n  doha " + name), help);
            assertEquals(name, Commands.of(name).name());
            out.reset();
            run("help", name);
            assertEquals(help, out.toString(StandardCharsets.UTF_8));
            help.lines().forEach(line -> assertTrue(line.length() <= 100, line));
        }
    }

    @Test
    void theVersionIsALine() {
        assertEquals(ExitCode.DONE, run("--version"));
        assertTrue(out.toString(StandardCharsets.UTF_8).matches("doha .+\n"));
    }

    @Test
    void aFailureOfTheProgramIsOneLineAndATraceOnlyWhenAskedFor() {
        assertEquals(ExitCode.PROGRAM_FAILED, run("assess", FILES + "crash.yaml"));
        assertEquals("doha: failed: IllegalStateException: a fault of the program (DOHA_DEBUG=1 or --debug shows where)\n",
                err.toString(StandardCharsets.UTF_8));
        err.reset();
        assertEquals(ExitCode.PROGRAM_FAILED, run("--debug", "assess", FILES + "crash.yaml"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("\tat doha.internal.cli.FakeLibrary.read"));
    }

    @Test
    void aClosedPipeStopsTheProgramQuietly() {
        for (String format : List.of("table", "json", "jsonl", "csv", "markdown")) {
            assertEquals(ExitCode.DONE, Cli.run(new String[] {"assess", RECORD, RECORD, "--format", format}, failing("Broken pipe"), err,
                    Terminal.NONE, FakeLibrary::open), format);
            assertEquals("", err.toString(StandardCharsets.UTF_8), format);
        }
    }

    @Test
    void aClosedPipeDoesNotHideAFailedExpectation() {
        assertEquals(ExitCode.EXPECTATION_FAILED, Cli.run(new String[] {"test", FILES + "fails.yaml"}, failing("Broken pipe"), err,
                Terminal.NONE, FakeLibrary::open));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aFullDiskIsAFailure() {
        assertEquals(ExitCode.PROGRAM_FAILED, Cli.run(new String[] {"duties"}, failing("No space left on device"), err, Terminal.NONE,
                FakeLibrary::open));
        assertEquals("doha: failed: the output could not be written: No space left on device (DOHA_DEBUG=1 or --debug shows where)\n",
                err.toString(StandardCharsets.UTF_8));
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }

    @Test
    void colourIsForTerminalsThatWantIt() {
        assertTrue(Terminal.detect(Map.of("TERM", "xterm"), true).colour());
        assertTrue(Terminal.detect(Map.of("NO_COLOR", ""), true).colour());
        assertFalse(Terminal.detect(Map.of("NO_COLOR", "0"), true).colour());
        assertFalse(Terminal.detect(Map.of("TERM", "dumb"), true).colour());
        assertFalse(Terminal.detect(Map.of("TERM", "xterm"), false).colour());
        Cli.run(new String[] {"assess", RECORD}, out, err, new Terminal(true, true, 100, false), FakeLibrary::open);
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("\u001b["));
    }

    @Test
    void theWidthFollowsTheTerminalUpToAHundredColumns() {
        assertEquals(80, Terminal.detect(Map.of("COLUMNS", "80"), true).width());
        assertEquals(100, Terminal.detect(Map.of("COLUMNS", "220"), true).width());
        assertEquals(60, Terminal.detect(Map.of("COLUMNS", "10"), true).width());
        assertEquals(100, Terminal.detect(Map.of("COLUMNS", "wide"), true).width());
        assertEquals(100, Terminal.detect(Map.of("COLUMNS", "80"), false).width());
    }
}
