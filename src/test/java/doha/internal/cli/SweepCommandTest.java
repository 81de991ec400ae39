package doha.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import doha.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code NAME.expected} in src/test/resources/sweep holds an output (see {@link Golden}). */
class SweepCommandTest {

    private static final String FILES = "src/test/resources/sweep/";
    private static final String SMALL = FILES + "small.yaml";
    private static final String DRAWN = FILES + "drawn.yaml";

    @TempDir
    Path folder;

    private static Ran run(String... arguments) {
        return Ran.of(call(arguments));
    }

    private static String[] call(String... arguments) {
        return Stream.concat(Stream.of("sweep"), Stream.of(arguments)).toArray(String[]::new);
    }

    private static String done(String... arguments) {
        Ran ran = run(arguments);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isEqualTo(ExitCode.DONE);
        return ran.out();
    }

    private static void refuses(String message, String... arguments) {
        assertThat(run(arguments)).isEqualTo(Ran.refused(message));
    }

    private static void golden(String name, String actual) throws IOException {
        Golden.check(Path.of(FILES + name + ".expected"), CommandsTest.steady(actual));
    }

    @Test
    void aGridIsPrintedAsTableJsonAndCsv() throws IOException {
        golden("grid-table", done(SMALL));
        golden("grid-json", done(SMALL, "--format", "json"));
        golden("grid-csv", done(SMALL, "--format", "csv"));
    }

    @Test
    void samplesArePrintedWithIntervals() throws IOException {
        golden("samples-table", done(DRAWN, "--samples", "40", "--seed", "7", "--reading", "goals=binding"));
        golden("samples-json", done(DRAWN, "--samples", "40", "--seed", "7", "--shard", "1/2", "--format", "json"));
    }

    @Test
    void theSeedIsOneIfNoneIsGiven() {
        assertThat(done(DRAWN, "--samples", "3", "--seed", "1", "--format", "csv"))
                .isEqualTo(done(DRAWN, "--samples", "3", "--format", "csv"));
    }

    @Test
    void partsMergeToTheVeryResultOfTheWhole() throws IOException {
        String whole = done(DRAWN, "--samples", "30", "--format", "json");
        String one = part("one.json", "1/2");
        String two = part("two.json", "2/2");
        assertThat(done("--merge", two, one, "--format", "json")).isEqualTo(whole);
        assertThat(done("--merge", one, two)).isEqualTo(done(DRAWN, "--samples", "30"));
        refuses("part 2/2 is missing", "--merge", one);
        refuses("'" + one + "' is named twice", "--merge", one, one);
        refuses("--merge adds results as they are; leave out --seed", "--merge", one, "--seed", "1");
        refuses("unknown format 'csv'; there are table, json", "--merge", one, "--format", "csv");
        refuses("there is no file 'no-such.json'", "--merge", "no-such.json");
        refuses("'" + SMALL + "' is not a result of 'doha sweep --format json': it is not JSON, or not to its end", "--merge", SMALL);
        String altered = folder.resolve("altered.json").toString();
        Files.writeString(Path.of(altered), Files.readString(Path.of(one)).replaceFirst("\"done\": 15", "\"done\": 14"));
        refuses("'" + altered + "' is not a result of 'doha sweep --format json': its counts do not add up", "--merge", altered);
        Files.writeString(Path.of(altered), "{\"scenario\": 3}");
        refuses("'" + altered
                + "' is not a result of 'doha sweep --format json': it has not the form that 'doha schema --of sweep' describes",
                "--merge", altered);
    }

    private String part(String name, String shard) {
        String file = folder.resolve(name).toString();
        assertThat(done(DRAWN, "--samples", "30", "--format", "json", "--shard", shard, "--out", file)).isEmpty();
        assertThat(Path.of(file + ".part")).doesNotExist();
        return file;
    }

    @Test
    void theRowsOfThePartsAreTheRowsOfTheWhole() {
        String whole = done(SMALL, "--format", "csv", "--threads", "2");
        String rows = "";
        for (int part = 1; part <= 3; part++) {
            String some = done(SMALL, "--format", "csv", "--shard", part + "/3");
            rows += part == 1 ? some : some.substring(some.indexOf('\n') + 1);
        }
        assertThat(rows).isEqualTo(whole);
    }

    @Test
    void whatCannotBeSweptIsRefusedInOneLine() {
        refuses("'" + FILES + "unswept.yaml': this scenario has no 'vary', so there is nothing to sweep", FILES + "unswept.yaml");
        refuses("'" + DRAWN + "': vary: 'cut.on' is drawn at random (triangular from 2020-06-01 mode 2020-07-01 to 2020-08-10); "
                + "this needs --samples", DRAWN);
        refuses("'" + FILES + "large.yaml': the grid has 21922192 scenarios, and at most 10000000 are run; take longer steps, or --samples",
                FILES + "large.yaml");
        refuses("'" + SMALL + "': 'vary' goes through the positions of gated; leave out --reading gated=nothing",
                SMALL, "--reading", "gated=nothing");
    }

    @Test
    void aFaultyFileIsRefusedAsEverywhere() {
        assertThat(run(FILES + "unknown-fact.yaml")).isEqualTo(
                new Ran(ExitCode.INPUT_OR_CALL_WRONG, "", FILES + "unknown-fact.yaml:5:12: unknown fact 'signin'; did you mean 'signing'?\n"
                        + FILES + "unknown-fact.yaml:6:54: 'to' is before 'from'; a range goes upwards\n"));
    }

    @Test
    void aWrongCallIsRefusedInOneLine() {
        refuses("sweep needs FILE; see 'doha sweep --help'");
        refuses("unexpected argument 'b.yaml'; see 'doha sweep --help'", "a.yaml", "b.yaml");
        refuses("--seed goes with --samples; the whole grid draws nothing", SMALL, "--seed", "4");
        refuses("--samples: '0' is not a whole number from 1 to 1000000000000", SMALL, "--samples", "0");
        refuses("--samples: 'many' is not a whole number from 1 to 1000000000000", SMALL, "--samples", "many");
        refuses("--seed: '1.5' is not a whole number", SMALL, "--samples", "5", "--seed", "1.5");
        refuses("--threads: '0' is not a whole number from 1 to 1024", SMALL, "--threads", "0");
        for (String shard : List.of("3/2", "0/2", "2", "1/2/3", "a/b", "1/2000000")) {
            refuses("--shard: '" + shard + "' is not a part of a whole; it takes K/N, such as 2/8, K from 1 to N, N at most 1000000",
                    SMALL, "--shard", shard);
        }
        refuses("--out: 'src' is a folder; it takes a file", SMALL, "--out", "src");
        refuses("--out: there is no folder 'no-such'", SMALL, "--out", "no-such/a.json");
    }

    @Test
    void progressTellsRateAndTimeLeft() {
        assertThat(SweepCommand.progress(0, 10_000, 5)).isEqualTo("0 of 10,000 (0 %)");
        assertThat(SweepCommand.progress(1200, 10_000, 3_000_000_000L)).isEqualTo("1,200 of 10,000 (12 %), 400 a second, 22 s left");
        assertThat(SweepCommand.progress(1, 10_000, 1_000_000_000L)).isEqualTo("1 of 10,000 (0 %), 1 a second, 2 h 46 min left");
    }

    @Test
    void progressIsForTerminalsAndIsTakenAwayAtTheEnd() {
        Terminal terminal = new Terminal(true, false, 100, false);
        assertThat(Ran.on(terminal, call(SMALL)).err()).startsWith("\r\u001b[K0 of 18 (0 %)").endsWith("\r\u001b[K");
        assertThat(Ran.on(terminal, call(SMALL, "--format", "csv")).err()).isEmpty();
    }

    @Test
    void aFileHasNoColour() throws IOException {
        Path file = folder.resolve("table.txt");
        Ran.on(new Terminal(true, true, 60, false), call(SMALL, "--out", file.toString()));
        assertThat(file).hasContent(done(SMALL));
    }

    @Test
    void theDaysAndTheReadingAskedAboutHoldAtEveryPoint() {
        String json = done(SMALL, "--as-of", "2020-05-10", "--known-by", "2020-05-09", "--reading", "goals=binding", "--format", "json");
        assertThat(json).contains("\"as-of\": \"2020-05-10\",\n  \"known-by\": \"2020-05-09\"");
        assertThat(json).contains("\"goals\": \"binding\"");
        assertThat(done(SMALL, "--as-of", "2020-02-28")).contains("Gate: none yet 100.0 %.");
    }

    /** In a process of its own, as a signal ends the process. */
    @Tag("slow")
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void interruptedItLeavesAWholeBeginningAndSaysHowFarItGot() throws Exception {
        Path csv = folder.resolve("points.csv");
        Path told = folder.resolve("told");
        // A build that runs in the background has SIGINT ignored, and so would have its children: perl gives it back its meaning.
        Process process = new ProcessBuilder("perl", "-e", "$SIG{INT} = 'DEFAULT'; exec @ARGV",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                CommandServer.classPath(), Main.class.getName(), "sweep", DRAWN, "--samples", "10000000", "--format", "csv",
                "--out", csv.toString()).redirectError(told.toFile()).start();
        Path part = Path.of(csv + ".part");
        for (int i = 0; i < 600 && !(Files.exists(part) && Files.size(part) > 100_000); i++) {
            Thread.sleep(100);
        }
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(csv).doesNotExist();

        List<String> rows = Files.readAllLines(part);
        long last = Long.parseLong(rows.get(rows.size() - 1).split(",")[0]);
        assertThat(Files.readString(told))
                .isEqualTo("doha: interrupted after " + (last + 1) + " of 10000000 points; what came of these is in '" + part + "'\n");
        String same = done(DRAWN, "--samples", Long.toString(last + 1), "--format", "csv");
        assertThat(rows).isEqualTo(same.lines().toList());
    }
}
