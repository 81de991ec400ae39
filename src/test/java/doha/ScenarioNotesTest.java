package doha;

import static org.assertj.core.api.Assertions.assertThat;

import doha.model.Diagnostic;
import doha.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a scenario that can be used, though something in it seems off; the exact words, and where nothing is to be said. */
class ScenarioNotesTest {

    private static final Agreement AGREEMENT = Agreement.load();
    private static final String SIGNED = "title: t\nas-of: 2021-05-02\nfacts:\n  - {id: signing, on: 2020-02-29, fact: signing}\n";

    @TempDir
    private Path folder;

    private static List<String> notes(Scenario scenario) {
        return AGREEMENT.notes(scenario, scenario.query()).stream().map(ScenarioNotesTest::shown).toList();
    }

    /** Without the folder. */
    private static String shown(Diagnostic note) {
        return Path.of(note.place().file()).getFileName() + ":" + note.place().line() + ":" + note.place().column() + ": " + note.message();
    }

    private static List<String> notes(String facts) {
        return notes(AGREEMENT.parse(SIGNED + facts));
    }

    private List<String> file(String name, String text) throws IOException {
        return notes(AGREEMENT.read(Files.writeString(folder.resolve(name), text)));
    }

    @Test
    void aSoundScenarioHasNone() {
        assertThat(notes("  - {on: 2020-06-18, fact: us-forces, count: 8600}\n  - {on: 2020-05-27, until: 2021-02-23, fact: hosting}\n"))
                .isEmpty();
    }

    @Test
    void factsThatBearOnNoDutyUnderAnyReading() {
        assertThat(notes("  - {id: a, on: 2020-03-04, fact: attack, on-target: afghan-forces}\n")).containsExactly(
                "scenario:5:5: a bears on no duty under any reading");
        assertThat(notes("""
                  - {id: b, on: 2020-03-04, fact: attack, on-target: city, by: other}
                  - {id: c, on: 2020-03-05, fact: interference, by: other, until: 2020-03-06}
                  - {id: d, on: 2020-03-05, fact: air-strike, outside-fighting: false}
                  - {id: e, on: 2020-03-08, fact: attack, on-target: afghan-forces}
                """)).containsExactly("scenario:5:5: 4 facts (b, c, d, …) bear on no duty under any reading");
    }

    @Test
    void aFactThatBearsUnderSomeReadingIsNotNamed() {
        assertThat(notes("""
                  - {on: 2020-03-04, fact: attack, on-target: us}
                  - {on: 2020-03-04, fact: ties, until: 2020-03-06}
                  - {on: 2020-03-04, fact: hosting, area: elsewhere, until: 2020-03-06}
                  - {on: 2020-03-04, fact: hosting, area: elsewhere, standing: alleged, until: 2020-03-08}
                  - {on: 2020-03-04, fact: us-determination, taliban: not-complying}
                  - {on: 2020-03-04, fact: finding, of: X.3, outcome: violated, until: 2020-03-05}
                """)).isEmpty();
    }

    @Test
    void aFactOfTheFutureStillBears() {
        assertThat(
                notes("  - {on: 2022-03-04, fact: us-sanctions-removed}\n  - {on: 2020-09-12, known: 2022-09-12, fact: talks-started}\n"))
                .isEmpty();
    }

    @Test
    void daysFarFromTheSigning() {
        assertThat(notes("  - {id: a, on: 2002-06-18, fact: us-forces, count: 8600}\n")).containsExactly(
                "scenario:5:5: a is dated 2002-06-18, 17 years before the signing of 2020-02-29; see whether the year is right");
        assertThat(notes(
                "  - {id: a, on: 2070-03-01, fact: us-forces, count: 8600}\n  - {id: b, on: 2202-06-18, fact: us-forces, count: 0}\n"))
                .containsExactly(
                        "scenario:5:5: 2 facts (a, b) are dated 2070-03-01, 50 years after the signing of 2020-02-29; see whether the year is right");
        assertThat(notes("  - {on: 2010-02-27, fact: us-forces, count: 8600}\n  - {on: 2070-02-28, fact: us-forces, count: 8600}\n"))
                .hasSize(1);
        assertThat(notes("  - {on: 2010-02-28, fact: us-forces, count: 8600}\n  - {on: 2070-02-28, fact: us-forces, count: 8600}\n"))
                .isEmpty();
    }

    @Test
    void aSigningInAnotherYearThanTheTexts() {
        assertThat(notes(AGREEMENT.parse("title: t\nfacts: [{on: 2021-02-28, fact: signing}]"))).containsExactly(
                "scenario:2:9: the signing is dated 2021-02-28, and the text was signed on 2020-02-29; every day that counts from the signing moves with it");
        assertThat(notes(AGREEMENT.parse("title: t\nfacts: [{on: 2020-12-31, fact: signing}]"))).isEmpty();
    }

    @Test
    void factsAllAfterTheAsOfDay() {
        assertThat(notes(AGREEMENT
                .parse("title: t\nas-of: 2020-02-28\nfacts: [{on: 2020-02-29, fact: signing}, {on: 2020-03-10, fact: talks-started}]")))
                .containsExactly(
                        "scenario:3:9: all 2 facts come after the as-of day 2020-02-28, so that nothing has happened by then");
        assertThat(notes(AGREEMENT
                .parse("title: t\nas-of: 2020-02-29\nfacts: [{on: 2020-02-29, fact: signing}, {on: 2020-03-10, fact: talks-started}]")))
                .isEmpty();
        assertThat(notes(AGREEMENT.parse("title: t\nas-of: 2020-02-28"))).isEmpty();
    }

    @Test
    void anIncludedFileWithoutRows() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "on,fact,count\n");
        assertThat(file("s.yaml", "title: t\ninclude: [a.csv]\nfacts: [{on: 2020-02-29, fact: signing}]")).containsExactly(
                "a.csv:1:1: the file has a header and no rows, so that it adds no fact");
    }

    @Test
    void conductThatEndsOneDayShortOfTheLengthThatARuleAsksFor() {
        assertThat(notes("  - {id: lull, on: 2020-02-22, until: 2020-02-28, fact: reduction-in-violence}\n")).containsExactly(
                "scenario:5:5: lull ends one day short of the 7 full days that a rule asks for; 'until' is the first day on which it was over, "
                        + "and 2020-02-28 seems to be its last",
                "scenario:5:5: lull bears on no duty under any reading");
        assertThat(notes("  - {on: 2020-02-22, until: 2020-02-29, fact: reduction-in-violence}\n")).isEmpty();
    }

    @Test
    void inheritedReportsThatGoOnDeciding() throws IOException {
        Files.writeString(folder.resolve("base.yaml"), SIGNED + """
                  - {id: june, on: 2020-06-18, fact: us-forces, count: 8600}
                  - {id: exit, on: 2021-04-20, fact: us-forces, count: 0}
                  - {id: other, on: 2021-04-20, fact: allied-forces, count: 0}
                """);
        assertThat(file("a.yaml", "title: t\nextends: base.yaml\nfacts: [{on: 2020-05-01, fact: us-forces, count: 5000}]")).containsExactly(
                "a.yaml:3:9: 2 inherited reports later than this us-forces of 2020-05-01 go on deciding: june, exit; "
                        + "to leave them out, remove: [june, exit]");
        assertThat(file("b.yaml", "title: t\nextends: base.yaml\nchange: [{id: june, on: 2020-05-01}]")).containsExactly(
                "b.yaml:3:10: an inherited report later than this us-forces of 2020-05-01 goes on deciding: exit; to leave it out, remove: [exit]");
        assertThat(
                file("e.yaml", "title: t\nextends: base.yaml\nas-of: 2020-06-18\nfacts: [{on: 2020-05-01, fact: us-forces, count: 5000}]"))
                .containsExactly(
                        "e.yaml:4:9: an inherited report later than this us-forces of 2020-05-01 goes on deciding: june; to leave it out, remove: [june]");
        assertThat(file("c.yaml",
                "title: t\nextends: base.yaml\nremove: [june, exit]\nfacts: [{on: 2020-05-01, fact: us-forces, count: 5000}]")).isEmpty();
        assertThat(file("d.yaml", "title: t\nextends: base.yaml\nchange: [{id: exit, on: 2021-05-01}]")).isEmpty();
    }

    @Test
    void anEndThatNobodyReported() {
        assertThat(notes("  - {id: haven, on: 2020-05-27, fact: hosting}\n"))
                .containsExactly("scenario:5:5: II.3.hosting is violated on the as-of day "
                        + "on one report without an end: haven (hosting since 2020-05-27); if it has ended, say so by 'until'");
        assertThat(notes("  - {id: a, on: 2020-05-27, fact: soil-used}\n  - {id: b, on: 2020-05-28, fact: hosting}\n")).containsExactly(
                "scenario:5:5: II.1, II.3.threat, II.3.hosting are violated on the as-of day on 2 reports without an end: a (soil-used since 2020-05-27), b (hosting since 2020-05-28); "
                        + "if one has ended, say so by 'until'");
    }

    @Test
    void notesFollowTheQuestionAndLeaveTheFactsAlone() {
        Scenario scenario = AGREEMENT.parse(SIGNED + "  - {id: haven, on: 2020-05-27, fact: hosting}\n");
        assertThat(AGREEMENT.notes(scenario, scenario.query().asOf(scenario.facts().get(1).on().minusDays(1)))).isEmpty();
        assertThat(scenario.withFacts(scenario.facts()).notes()).isEmpty();
    }
}
