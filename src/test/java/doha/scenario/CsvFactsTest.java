package doha.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.Place;
import doha.model.ScenarioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFactsTest {

    @TempDir
    Path folder;

    private final Scenario scenario = Scenario.read(UsableFilesTest.FOLDER.resolve("included.yaml"));

    private Fact fact(String id) {
        return scenario.fact(new FactId(id)).orElseThrow();
    }

    @Test
    void cellsMayHoldCommasLinesAndQuotes() {
        assertEquals("a note, with\r\na line and \"quotes\"", fact("hosting-2020-05-27").note());
    }

    @Test
    void emptyCellsAreAbsentFields() {
        assertNull(fact("level").note());
        assertNull(fact("level").until());
        assertEquals(fact("level").on(), fact("level").known());
    }

    @Test
    void valuesAreReadAsInYaml() {
        assertEquals(8600, fact("level").count());
        assertEquals(true, fact("ext").truth("accepted"));
    }

    @Test
    void falseIsReadAsFalse() throws IOException {
        Files.writeString(folder.resolve("i.csv"), "on,fact,outside-fighting\n2020-06-04,air-strike,False\n2020-06-05,air-strike,true\n");
        Path file = Files.writeString(folder.resolve("s.yaml"), "title: t\ninclude: [i.csv]\n");
        assertEquals(List.of(false, true), Scenario.read(file).facts().stream().map(fact -> fact.truth("outside-fighting")).toList());
    }

    private String refusal(String csv) throws IOException {
        Files.writeString(folder.resolve("i.csv"), csv);
        Path file = Files.writeString(folder.resolve("s.yaml"), "title: t\ninclude: [i.csv]\n");
        return assertThrows(ScenarioException.class, () -> Scenario.read(file)).getMessage().replace(folder + "/", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"on,fact,note\n2020-03-01,signing,a\"b\n", "on,fact,\"note\"\r\n2020-03-01,\"signing\",\"a,\nb\"\r\n",
            "\"on\",\"fact\"\r2020-03-01,signing", "on,fact,note\n2020-03-01,signing,\"\"\"\"\n"})
    void whatTheStandardAllowsIsRead(String csv) throws IOException {
        Files.writeString(folder.resolve("i.csv"), csv);
        assertEquals(1, Scenario.read(Files.writeString(folder.resolve("s.yaml"), "title: t\ninclude: [i.csv]\n")).facts().size());
    }

    @Test
    void whatTheStandardForbidsIsPlacedWhereItsCellBegins() throws IOException {
        String open = ": this quote is never closed; close it where the cell ends, and double the quotes within it";
        assertEquals("i.csv:2:12" + open, refusal("on,fact\n2020-02-29,\"signing"));
        assertEquals("i.csv:1:1" + open, refusal("\"on\"\""));
        assertEquals("i.csv:2:12: more text follows the closing quote of this cell; double the quotes within a cell",
                refusal("on,fact\n2020-02-29,\"signing\"x\n\"d"));
    }

    @Test
    void aCellIsFoundAfterCellsWithQuotesAndLines() throws IOException {
        assertEquals("i.csv:4:6: unknown fact type 'x'; 'doha facts' lists them",
                refusal("note,on,source,fact\n\"\"\"a\"\"\n\ud834\udd1e\",2020-02-29,\"b\r\n\"\"\ud834\udd1e\",x\n"));
        assertEquals("i.csv:2:29: unknown fact type 'x'; 'doha facts' lists them",
                refusal("note,on,source,fact\n\"\"\"a\"\"\",2020-02-29,\"b, \"\"c\",x\n"));
    }

    @Test
    void severalDutiesAreSeparatedBySpaces() {
        assertEquals(List.of(new DutyId("I"), new DutyId("I.B.1")), fact("ext").duties("of"));
    }

    @Test
    void aFactStandsWhereItsRowBegins() {
        assertEquals(new Place(UsableFilesTest.FOLDER + "/parts/incidents.csv", 5, 1), fact("level").place());
    }

    @Test
    void includedFactsComeBeforeTheFilesOwn() {
        assertEquals(List.of("hosting-2020-05-27", "level", "ext", "signing-2020-02-29"),
                scenario.facts().stream().map(f -> f.id().value()).toList());
    }

    @Test
    void aHeaderAloneIsNoFault() throws IOException {
        Files.writeString(folder.resolve("i.csv"), "on,fact\n\n");
        Path file = Files.writeString(folder.resolve("s.yaml"), "title: t\nas-of: 2020-01-01\ninclude: [i.csv]\n");
        assertEquals(List.of(), Scenario.read(file).facts());
    }

    @Test
    void theHashFollowsTheIncludedFiles() throws IOException {
        Path csv = Files.writeString(folder.resolve("f.csv"), "on,fact\n2020-02-29,signing\n");
        Path file = Files.writeString(folder.resolve("s.yaml"), "title: t\ninclude: [f.csv]\n");
        String before = Scenario.read(file).hash();
        Files.writeString(csv, "on,fact\n2020-02-29,signing\n\n");
        assertNotEquals(before, Scenario.read(file).hash());
    }

    private Scenario including(String csv, String entry) throws IOException {
        Files.writeString(folder.resolve("i.csv"), csv);
        return Scenario.read(Files.writeString(folder.resolve("s.yaml"), "title: t\nas-of: 2021-01-01\ninclude:\n  - {file: i.csv, "
                + entry + "}\n"));
    }

    private String refusal(String csv, String entry) {
        return assertThrows(ScenarioException.class, () -> including(csv, entry)).getMessage().replace(folder + "/", "");
    }

    private static String told(Scenario scenario) {
        return scenario.facts().stream().map(f -> f.fields().toString()).collect(java.util.stream.Collectors.joining("\n"));
    }

    @Test
    void anEntrySaysWhichColumnsAreReadAndWhatTheirCellsMean() throws IOException {
        assertEquals(
                "{id=attack-2020-03-05, on=2020-03-05, fact=attack, by=taliban, on-target=us, standing=reported, source=a list, note=n; n}\n"
                        + "{id=attack-2020-12-31, on=2020-12-31, fact=attack, by=taliban, on-target=city, standing=alleged, source=b}",
                told(including("DATE;KIND;TARGET;FROM;NOTES;\n5/3/2020;Suicide bomb;US Army;;\"n; n\";x\n"
                        + "not a day;Riot;Nobody;;;\n31/12/2020;IED, roadside;;b;;\n",
                        "delimiter: \";\", day: D/M/YYYY, set: {fact: attack, standing: reported, source: a list, on-target: city}, "
                                + "columns: {on: DATE, note: NOTES, source: FROM}, where: {KIND: [Suicide bomb, \"IED, roadside\"]}, "
                                + "values: {on-target: {column: TARGET, US Army: us}, standing: {column: FROM, b: alleged}}")));
    }

    @Test
    void withoutColumnsAndValuesTheHeaderNamesTheFields() throws IOException {
        assertEquals("{id=f, on=2020-06-18, known=2020-06-19, fact=us-forces, count=8600, standing=confirmed}",
                told(including("on\tknown\tid\tcount\tkind\n18.06.2020\t19.06.2020\tf\t8600\tyes\n19.06.2020\t\tg\t5\tno\n",
                        "delimiter: \"\\t\", day: DD.MM.YYYY, set: {fact: us-forces, count: 1}, where: {kind: yes}")));
    }

    @Test
    void aFileMayBeReadTwiceForDifferentRows() throws IOException {
        Files.writeString(folder.resolve("i.csv"), "d,k\n20200301,a\n20200302,b\n");
        Scenario read = Scenario.read(Files.writeString(folder.resolve("s.yaml"), "title: t\ninclude:\n"
                + "  - {file: i.csv, day: YYYYMMDD, columns: {on: d}, set: {fact: clear-message}, where: {k: a}}\n"
                + "  - {file: i.csv, day: YYYYMMDD, columns: {on: d}, set: {fact: talks-ended}, where: {k: b}}\n"));
        assertEquals("[clear-message-2020-03-01, talks-ended-2020-03-02]",
                read.facts().stream().map(f -> f.id().value()).toList().toString());
    }

    @Test
    void dutiesAndLastDaysAreReadAsTheEntryHasThem() throws IOException {
        assertEquals("[I, I.B.1] 2021-09-11",
                including("D,WHAT,TO\n4/14/2021,I I.B.1,9/11/2021\n", "day: M/D/YYYY, set: {fact: extension, accepted: false}, "
                        + "columns: {on: D, of: WHAT, to: TO}").facts().stream().map(f -> f.duties("of") + " " + f.day("to")).findFirst()
                        .get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"D/M/YYYY 9/3/2020", "DD.MM.YYYY 09.03.2020", "YYYYMMDD 20200309", "M-D-YYYY 3-9-2020", "YYYY/MM/DD 2020/03/09",
            "DMMYYYY 9032020", "D/M/YYYY 09/03/2020", "YYYY年M月D日? 2020"})
    void daysAreReadInTheirForm(String formAndDay) throws IOException {
        String[] parts = formAndDay.split(" ");
        if (DayForm.of(parts[0]).isEmpty()) {
            assertEquals("s.yaml:4:24: 'YYYY年M月D日?' is no form of days; it takes day (D or DD), month (M or MM) and year (YYYY) once each, "
                    + "such as D/M/YYYY", refusal("on,fact\n2020-03-09,signing\n", "day: \"" + parts[0] + '"'));
            return;
        }
        assertEquals("2020-03-09",
                including("on,fact\n" + parts[1] + ",signing\n", "day: \"" + parts[0] + '"').facts().get(0).on().toString());
    }

    @Test
    void daysWrittenOtherwiseAreRefused() {
        assertEquals("i.csv:2:1: '2020-02-29' is not a day as 'day' has it; write D/M/YYYY, such as 29/2/2020",
                refusal("on,fact\n2020-02-29,signing\n", "day: D/M/YYYY"));
        assertEquals("i.csv:2:1: '9/3/2020' is not a day as 'day' has it; write DD/MM/YYYY, such as 29/02/2020",
                refusal("on,fact\n9/3/2020,signing\n", "day: DD/MM/YYYY"));
        assertEquals("i.csv:2:1: '31/2/2020' is not in the calendar; write D/M/YYYY, such as 29/2/2020",
                refusal("on,fact\n31/2/2020,signing\n", "day: D/M/YYYY"));
        assertEquals("i.csv:2:1: '1112020' may be 2020-01-11 or 2020-11-01; put a sign between day and month, in the file and in 'day'",
                refusal("on,fact\n1112020,signing\n", "day: DMYYYY"));
    }

    @Test
    void faultsOfRowsStandAtTheirCellsAndThoseOfTheEntryInTheScenario() {
        assertEquals("i.csv:1:5: two columns are called 'd'; the other is at i.csv:1:1, give one of them another name",
                refusal("d,x,d\n2020-01-01,a,b\n", "columns: {on: d}, set: {fact: signing}"));
        assertEquals("s.yaml:4:33: unknown column 'D'; did you mean 'd'?\ns.yaml:4:67: unknown column 'xyzzy'; the header has 'd' and 'x'",
                refusal("d,x\n2020-01-01,a\n", "columns: {on: D}, set: {fact: signing}, where: {xyzzy: a}"));
        assertEquals("s.yaml:4:5: 'on' is missing; every fact needs one, so name its column under 'columns' or 'values', or 'set' it",
                refusal("d,x\n2020-01-01,a\n", "columns: {note: d}, set: {fact: signing}"));
        assertEquals("i.csv:2:1: 'on-target' is missing; 'attack' needs 'us', 'coalition', 'city' or 'afghan-forces'",
                refusal("d,x\n2020-01-01,a\n", "columns: {on: d}, set: {fact: attack}"));
        assertEquals("i.csv:3:1: this row has 1 cell; the header has 2, so put a comma for each empty cell",
                refusal("d,x\n2020-01-01,a\n2020-01-02\n", "columns: {on: d}, set: {fact: clear-message}, where: {x: a}"));
    }
}
