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
        assertEquals("i.csv:4:6: unknown fact type 'x'; 'doha schema' lists the types",
                refusal("note,on,source,fact\n\"\"\"a\"\"\n\ud834\udd1e\",2020-02-29,\"b\r\n\"\"\ud834\udd1e\",x\n"));
        assertEquals("i.csv:2:29: unknown fact type 'x'; 'doha schema' lists the types",
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
}
