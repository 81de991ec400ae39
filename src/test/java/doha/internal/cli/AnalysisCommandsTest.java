package doha.internal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands over analyses, on real scenarios and the real rules. */
class AnalysisCommandsTest {

    private static final String RECORD = "scenarios/record.yaml";
    private static final String WHAT_IF = "scenarios/what-if/exit-a-day-after.yaml";

    private record Ran(int code, String out, String err) { }

    private static Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Cli.run(arguments, out, err, new Terminal(false, false, 100, false));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aTimelineShowsEachChangeWithItsCause() {
        Ran ran = run("timeline", RECORD, "--from", "2021-01-01", "--to", "2021-01-31");
        assertEquals(0, ran.code, ran.err);
        assertTrue(ran.out.contains("2021-01-04") && ran.out.contains("protection (hosting)"), ran.out);
        assertTrue(ran.out.lines().allMatch(line -> line.length() <= 100), ran.out);
    }

    @Test
    void aChartHasARowADutyAndALetterAMonth() {
        Ran ran = run("timeline", RECORD, "--format", "chart");
        assertEquals(0, ran.code, ran.err);
        String row = ran.out.lines().filter(line -> line.startsWith("I.B.1 ")).findFirst().orElseThrow().substring(23);
        assertEquals(".rrrrrrrrrrsssssssMMMMMMMMMMMMM".length(), row.length());
        assertTrue(row.startsWith("rrrr") || row.startsWith(".r"), row);
        assertTrue(row.endsWith("MMM"), row);
        assertTrue(ran.out.lines().allMatch(line -> line.length() <= 100), ran.out);
    }

    @Test
    void aFirstDayAfterTheLastIsRefusedInOneLine() {
        Ran ran = run("timeline", RECORD, "--from", "2021-05-02", "--to", "2021-05-01");
        assertEquals(2, ran.code);
        assertEquals("doha: --from 2021-05-02 is after --to 2021-05-01\n", ran.err);
        assertEquals("", ran.out);
    }

    @Test
    void aComparisonLeavesOutWhatIsEqualUnlessAskedForAll() {
        Ran some = run("compare", "scenarios/what-if/exit-on-the-last-lawful-day.yaml", WHAT_IF, "--as-of", "2021-05-02");
        assertEquals(0, some.code, some.err);
        assertTrue(some.out.contains("I.B.1") && !some.out.contains("III.1"), some.out);
        assertTrue(some.out.lines().allMatch(line -> line.length() <= 100), some.out);
        Ran all = run("compare", "scenarios/what-if/exit-on-the-last-lawful-day.yaml", WHAT_IF, "--as-of", "2021-05-02", "--all");
        assertTrue(all.out.contains("III.1"), all.out);
    }

    @Test
    void aRefusedFileLeavesNothingCompared() {
        Ran ran = run("compare", RECORD, "scenarios/nowhere.yaml");
        assertEquals(2, ran.code);
        assertEquals("", ran.out);
        assertEquals("doha: there is no file 'scenarios/nowhere.yaml'\n", ran.err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeline", "compare"})
    void jsonKeepsItsSchema(String command) throws IOException {
        String schema = run("schema", "--of", command).out;
        Ran ran = command.equals("timeline") ? run(command, RECORD, "--format", "json")
                : run(command, RECORD, WHAT_IF, "--format", "json", "--all");
        assertEquals(0, ran.code, ran.err);
        assertEquals(List.of(), SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON).validate(ran.out, InputFormat.JSON).stream().map(Object::toString).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "markdown"})
    void everyFormatIsWritten(String format) {
        assertTrue(run("timeline", RECORD, "--format", format).out.contains("protection"));
        assertTrue(run("compare", RECORD, WHAT_IF, "--format", format).out.contains("I.B.1"));
    }
}
