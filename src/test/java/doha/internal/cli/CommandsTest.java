package doha.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import doha.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every {@code NAME.args} in src/test/resources/cli, an argument a line, gives what {@code NAME.expected} holds (see {@link Golden}). */
class CommandsTest {

    private static final Path CASES = Path.of("src/test/resources/cli");
    private static final String RECORD = CASES + "/files/good/record.yaml";

    @TestFactory
    Stream<DynamicTest> everyCallGivesTheExpectedOutputAndExitCode() throws IOException {
        return Files.list(CASES).filter(file -> file.toString().endsWith(".args")).sorted()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private static void check(Path arguments) throws IOException {
        Ran ran = Ran.of(Files.readAllLines(arguments).stream().map(a -> a.replace("FILES", CASES + "/files")).toArray(String[]::new));
        Golden.check(Path.of(arguments.toString().replace(".args", ".expected")),
                "exit " + ran.exit() + "\n--- out\n" + steady(ran.out()) + "--- err\n" + ran.err());
    }

    /** Rules and version change for reasons of their own. */
    static String steady(String output) {
        return output.replaceAll("sha256:[0-9a-f]{64}", "sha256:…").replaceAll("version=\\S+", "version=…")
                .replaceAll("\"version\":( ?)\"[^\"]+\"", "\"version\":$1\"…\"")
                .replaceAll("\"rules\":( ?)\\[[^\\]]*\\]", "\"rules\":$1[…]");
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"assess RECORD", "explain RECORD I.B.1", "timeline RECORD", "compare RECORD scenarios/signing-day.yaml --all",
            "readings RECORD --over goals,gated", "flip RECORD I.A.1.us --most 1", "sweep src/test/resources/sweep/small.yaml", "duties",
            "rules"})
    void jsonFitsItsSchema(String call) {
        Ran ran = Ran.of((call + " --format json").replace("RECORD", RECORD).split(" "));
        assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.DONE);
        String schema = Ran.of("schema", "--of", call.split(" ")[0]).out();
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema, InputFormat.JSON)
                .validate(ran.out(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void rulesAreListedUnderTheirDutiesWithTheirPlaces() {
        assertThat(Ran.of("rules").out())
                .containsPattern("rules/doha-2020/part-one\\.drl:[0-9]+").containsPattern("rules/general/[a-z-]+\\.drl:[0-9]+");
    }

    @Test
    void filesAreCheckedEvenIfTheRulesAreBroken() {
        Ran ran = Ran.of("check", "--rules", CASES + "/files/broken-rules", RECORD, CASES + "/files/refused.yaml");
        assertThat(ran.exit()).isEqualTo(ExitCode.INPUT_OR_CALL_WRONG);
        assertThat(ran.out()).matches("[0-9]+ rule files: [0-9]+ faults?\n2 files: 1 refused\n");
        assertThat(ran.err()).contains("broken-rules/life.drl:7:5: the rule 'Overdue from the day after' names 'Dutty', which is no term; ",
                "refused.yaml:4:28: ");
    }
}
