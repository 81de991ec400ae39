package doha.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import doha.Agreement;
import doha.internal.document.Json;
import doha.internal.web.Served;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An agreement that has neither a gate nor a pace is judged as any other, and no answer speaks of either. */
@Tag("slow")
class WithoutGateOrPaceTest {

    private static final Path FOLDER = Path.of("src/test/resources/agreement");
    private static final Path RULES = FOLDER.resolve("loan");
    private static final String LENT = FOLDER.resolve("lent.yaml").toString();

    @TempDir
    private Path folder;

    private static String run(String... call) {
        Ran ran = Ran.of(call);
        assertThat(ran.exit()).as(ran.err()).isZero();
        return ran.out();
    }

    @ParameterizedTest
    @ValueSource(strings = {"assess FILE", "assess FILE --format json", "assess FILE --format markdown", "compare FILE FILE --all",
            "compare FILE FILE --all --format json", "explain FILE L.1", "flip FILE L.1", "readings FILE", "timeline FILE --format json",
            "timeline FILE --format chart",
            "sweep FILE", "sweep FILE --format json", "duties"})
    void noAnswerSpeaksOfAGateOrAPace(String call) {
        assertThat(run((call + " --rules " + RULES).replace("FILE", LENT).split(" ")))
                .contains("L.1").doesNotContainPattern("(?i)\\b(gate|pace|withdrawal|US)\\b");
    }

    @Test
    void aSweepIsReadBackAndAddedUpAsAnyOther() throws IOException {
        String whole = run("sweep", LENT, "--rules", RULES.toString(), "--format", "json");
        Path[] parts = {folder.resolve("1.json"), folder.resolve("2.json")};
        for (int i = 0; i < 2; i++) {
            run("sweep", LENT, "--rules", RULES.toString(), "--shard", i + 1 + "/2", "--format", "json", "--out", parts[i].toString());
        }
        assertThat(run("sweep", "--rules", RULES.toString(), "--merge", parts[0].toString(), parts[1].toString(), "--format", "json"))
                .isEqualTo(whole);
    }

    @Test
    void aReportHasItsTitleForAHeadAndNoPictureOfThePace() throws IOException {
        Path page = folder.resolve("lent.html");
        run("report", LENT, "--rules", RULES.toString(), "--out", page.toString());
        String text = Files.readString(page).replaceAll("(?s)<(script|style)>.*?</\\1>", "");
        assertThat(text).contains("Loan of a painting, 1 March 2021 · report", "\"timeline\"").doesNotContain("\"pace\"")
                .doesNotContainPattern("(?i)\\b(gate|gates|pace|withdrawal|US|Taliban)\\b");
    }

    @Test
    void theLocalPageGetsNeither() throws Exception {
        try (Served served = Served.of(Agreement.load(RULES), FOLDER)) {
            for (String path : new String[] {"view", "pictures"}) {
                assertThat(Json.text(served.ask("/api/" + path, "{\"file\": \"lent.yaml\"}")))
                        .contains("L.1").doesNotContainPattern("(?i)\"(gate|pace|closed)\": [^n]");
            }
            assertThat(Json.text(served.ask("/api/vocabulary", null)))
                    .contains("\"agreement\": \"Loan of a painting, 1 March 2021\"").doesNotContain("pace");
        }
    }
}
