package doha.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import doha.RuleCopies;
import java.io.IOException;
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

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesThePageAndSaysNothing() throws IOException {
        Path page = folder.resolve("page.html");
        assertThat(Ran.of("report", SCENARIO, "--out", page.toString())).isEqualTo(new Ran(0, "", ""));
        assertThat(left()).containsExactly("page.html");
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>");
        assertThat(Files.readString(page)).endsWith("</html>\n");
    }

    @Test
    void takesTheDayAndTheReadingOfTheCall() throws IOException {
        Path page = folder.resolve("page.html");
        Ran.of("report", SCENARIO, "--out", page.toString(), "--as-of", "2020-03-20", "--known-by", "2020-03-15", "--reading",
                "goals=binding");
        String text = Files.readString(page);
        assertThat(text).contains("As of 20 March 2020, by what was known on 15 March 2020, on a reading with ");
    }

    @Test
    void aPageThatIsThereIsReplacedOnlyByAWholeOne() throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), "the old page");
        Ran ran = Ran.of("report", "scenarios/no-such.yaml", "--out", page.toString());
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo("doha: there is no file 'scenarios/no-such.yaml'; "
                + "'scenarios' has as-written.yaml, record-since-2022.yaml, record.yaml, signing-day.yaml\n");
        assertThat(Files.readString(page)).isEqualTo("the old page");
        assertThat(left()).containsExactly("page.html");
    }

    @Test
    void rulesThatFailLeaveNothingBehind() throws IOException {
        Path rules = RuleCopies.flat(folder.resolve("rules"));
        Path partThree = rules.resolve("part-three.drl");
        Files.writeString(partThree, Files.readString(partThree).replace("TriggerEvent(what", "Startd(what"));
        Ran ran = Ran.of("report", SCENARIO, "--out", folder.resolve("page.html").toString(), "--rules", rules.toString());
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("part-three.drl:");
        assertThat(left()).containsExactly("rules");
    }

    @Test
    void oneRefusedScenarioOfSeveralMakesNoPage() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.yaml"), "title: Bad\nfacts:\n  - {on: 2020-02-30, fact: signing}\n");
        Ran ran = Ran.of("report", SCENARIO, bad.toString(), "--out", folder.resolve("page.html").toString());
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("bad.yaml:3:10: ");
        assertThat(left()).containsExactly("bad.yaml");
    }

    @Test
    void aPlaceToWriteIsAskedForAndMustBeThere() {
        assertThat(Ran.of("report", SCENARIO))
                .isEqualTo(Ran.refused("report needs --out F.html, the page to write; see 'doha report --help'"));
        assertThat(Ran.of("report", SCENARIO, "--out", folder.resolve("none/page.html").toString()))
                .isEqualTo(Ran.refused("--out: there is no folder '" + folder.resolve("none") + "'"));
        assertThat(Ran.of("report", SCENARIO, "--out", folder.toString()))
                .isEqualTo(Ran.refused("--out: '" + folder + "' is a folder; it takes a file"));
    }

    @Test
    void wrongCallsAreRefusedInALine() {
        String out = folder.resolve("page.html").toString();
        assertThat(Ran.of("report", "--out", out).exit()).isEqualTo(2);
        assertThat(Ran.of("report", SCENARIO, "--out", out, "--as-of", "2020-02-30").err())
                .startsWith("doha: --as-of: there is no day '2020-02-30'");
        assertThat(Ran.of("report", SCENARIO, "--out", out, "--reading", "gaols=binding").err()).contains("did you mean 'goals'?");
        assertThat(Path.of(out)).doesNotExist();
    }

    @Test
    void aFileThatWasReadIsNeverWrittenOver(@TempDir Path folder) throws IOException {
        Path base = Files.writeString(folder.resolve("base.html"), Files.readString(Path.of(SCENARIO)));
        Path what = Files.writeString(folder.resolve("what.yaml"), "title: what\nextends: base.html\n");
        Path link = Files.createSymbolicLink(folder.resolve("link.html"), base);
        for (String out : List.of(base.toString(), link.toString(), folder + "/./base.html")) {
            assertThat(Ran.of("report", what.toString(), "--out", out)).isEqualTo(new Ran(2, "",
                    "doha: --out: '" + out + "' was read for this result; name another file\n"));
        }
        assertThat(Files.readString(base)).isEqualTo(Files.readString(Path.of(SCENARIO)));
    }

    @Test
    void anEndingThatAPageDoesNotHaveIsRefused(@TempDir Path folder) throws IOException {
        String out = folder.resolve("boss.pdf").toString();
        assertThat(Ran.of("report", SCENARIO, "--out", out)).isEqualTo(new Ran(2, "",
                "doha: --out: '" + out + "' ends in .pdf, and the result is HTML; name it '" + folder.resolve("boss.html") + "'\n"));
        assertThat(Files.list(folder)).isEmpty();
    }
}
