package doha.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import org.junit.jupiter.params.provider.CsvSource;
import doha.model.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UsableFilesTest {

    static final Path FOLDER = Path.of("src/test/resources/scenario/good");

    @TempDir
    Path folder;

    static List<Path> files() throws IOException {
        try (Stream<Path> found = Files.list(FOLDER)) {
            return found.filter(p -> p.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @Test
    void thereAreFilesToRead() throws IOException {
        assertFalse(files().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsTheSameWhenWrittenAndReadAgain(Path file) throws IOException {
        Scenario scenario = Scenario.read(file);
        Path copy = Files.writeString(folder.resolve("copy.yaml"), scenario.toYaml());
        assertEquals(Comparable.of(scenario), Comparable.of(Scenario.read(copy)), () -> scenario.toYaml());
    }

    @ParameterizedTest
    @MethodSource("files")
    void holdsWhatACodeBuiltScenarioMustHold(Path file) {
        Scenario.read(file).checked();
    }

    /** What is left of a scenario without its places. */
    record Comparable(List<Object> parts, String lists) {

        static Comparable of(Scenario s) {
            java.util.List<Object> parts = java.util.Arrays.asList(s.title(), s.description(), s.asOf(), s.knownBy(), s.readings(),
                    s.unknown());
            return new Comparable(parts, (s.facts() + "\n" + s.expectations() + "\n" + s.variations())
                    .replaceAll("place=[^,\\]]*:\\d+:\\d+", ""));
        }
    }

    @Test
    void emptyRowsAndColumnsOfASpreadsheetAreSkipped() {
        assertEquals("[signing 2020-02-29 null, us-forces 2020-06-18 null, us-forces 2020-06-19 x]",
                Scenario.read(FOLDER.resolve("spreadsheet.yaml")).facts().stream().map(f -> f.type() + " " + f.on() + " " + f.note())
                        .toList().toString());
    }

    @Test
    void placesAreThoseOfTheFile() {
        Scenario scenario = Scenario.read(FOLDER.resolve("everything.yaml"));
        assertEquals(new Place(FOLDER + "/everything.yaml", 13, 5), scenario.facts().get(0).place());
        assertEquals(31, scenario.expectations().get(0).place().line());
        assertEquals(34, scenario.expectations().get(0).duties().get(0).place().line());
    }

    @ParameterizedTest
    @CsvSource({"month, 2020-01-31, 2020-06-30, 2020-01-31 2020-02-29 2020-03-31 2020-04-30 2020-05-31 2020-06-30",
            "month, 2020-01-31, 2020-06-29, 2020-01-31 2020-02-29 2020-03-31 2020-04-30 2020-05-31",
            "month, 2020-01-31, 2020-02-29, 2020-01-31 2020-02-29", "month, 2020-02-29, 2020-04-28, 2020-02-29 2020-03-29",
            "year, 2020-02-29, 2022-02-28, 2020-02-29 2021-02-28 2022-02-28",
            "day, 2020-02-28, 2020-03-01, 2020-02-28 2020-02-29 2020-03-01",
            "day, 2020-02-28, 2020-02-28, 2020-02-28"})
    void aSeriesOfDaysEndsWithTheLastThatIsNotAfterTo(String every, String from, String to, String days) {
        Scenario scenario = Scenario
                .parse("title: t\nas-of: 2021-05-02\nexpect:\n  - {as-of: {every: " + every + ", from: " + from + ", to: "
                        + to + "}, status: {RIV: pending}}\n");
        assertEquals(days, String.join(" ", scenario.expectations().get(0).asOf().stream().map(LocalDate::toString).toList()));
    }
}
