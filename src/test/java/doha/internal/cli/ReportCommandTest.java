package doha.internal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.RuleCopies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code doha report} as a call: where it writes, what it refuses. */
class ReportCommandTest {

    private static final String SCENARIO = "scenarios/signing-day.yaml";

    @TempDir
    private Path folder;

    private record Ran(int code, String out, String err) { }

    private static Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Cli.run(arguments, out, err, new Terminal(false, false, 100, false));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesThePageAndSaysNothing() throws IOException {
        Path page = folder.resolve("page.html");
        assertEquals(new Ran(0, "", ""), run("report", SCENARIO, "--out", page.toString()));
        assertEquals(List.of("page.html"), left());
        assertTrue(Files.readString(page).startsWith("<!DOCTYPE html>"));
        assertTrue(Files.readString(page).endsWith("</html>\n"));
    }

    @Test
    void takesTheDayAndTheReadingOfTheCall() throws IOException {
        Path page = folder.resolve("page.html");
        run("report", SCENARIO, "--out", page.toString(), "--as-of", "2020-03-20", "--known-by", "2020-03-15", "--reading", "goals=binding");
        String text = Files.readString(page);
        assertTrue(text.contains("As of 20 March 2020, by what was known on 15 March 2020, on a reading with "), text.substring(text.indexOf("lead")));
    }

    @Test
    void aPageThatIsThereIsReplacedOnlyByAWholeOne() throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), "the old page");
        Ran ran = run("report", "scenarios/no-such.yaml", "--out", page.toString());
        assertEquals(2, ran.code);
        assertEquals("doha: there is no file 'scenarios/no-such.yaml'\n", ran.err);
        assertEquals("the old page", Files.readString(page));
        assertEquals(List.of("page.html"), left());
    }

    @Test
    void rulesThatFailLeaveNothingBehind() throws IOException {
        Path rules = RuleCopies.flat(folder.resolve("rules"));
        Path partThree = rules.resolve("part-three.drl");
        Files.writeString(partThree, Files.readString(partThree).replace("TriggerEvent(what", "Startd(what"));
        Ran ran = run("report", SCENARIO, "--out", folder.resolve("page.html").toString(), "--rules", rules.toString());
        assertEquals(2, ran.code);
        assertTrue(ran.err.contains("part-three.drl:"), ran.err);
        assertEquals(List.of("rules"), left());
    }

    @Test
    void oneRefusedScenarioOfSeveralMakesNoPage() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.yaml"), "title: Bad\nfacts:\n  - {on: 2020-02-30, fact: signing}\n");
        Ran ran = run("report", SCENARIO, bad.toString(), "--out", folder.resolve("page.html").toString());
        assertEquals(2, ran.code);
        assertTrue(ran.err.contains("bad.yaml:3:10: "), ran.err);
        assertEquals(List.of("bad.yaml"), left());
    }

    @Test
    void aPlaceToWriteIsAskedForAndMustBeThere() {
        assertEquals(new Ran(2, "", "doha: report needs --out F.html, the page to write; see 'doha report --help'\n"), run("report", SCENARIO));
        assertEquals(new Ran(2, "", "doha: --out: there is no folder '" + folder.resolve("none") + "'\n"),
                run("report", SCENARIO, "--out", folder.resolve("none/page.html").toString()));
        assertEquals(new Ran(2, "", "doha: --out: '" + folder + "' is a folder; it takes a file\n"), run("report", SCENARIO, "--out", folder.toString()));
    }

    @Test
    void wrongCallsAreRefusedInALine() {
        String out = folder.resolve("page.html").toString();
        assertEquals(2, run("report", "--out", out).code);
        assertTrue(run("report", SCENARIO, "--out", out, "--as-of", "2020-02-30").err.startsWith("doha: --as-of: there is no day '2020-02-30'"));
        assertTrue(run("report", SCENARIO, "--out", out, "--reading", "goal=binding").err.contains("did you mean 'goals'?"));
        assertFalse(Files.exists(Path.of(out)));
    }
}
