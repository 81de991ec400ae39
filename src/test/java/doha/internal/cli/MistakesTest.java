package doha.internal.cli;

import doha.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Calls that are written otherwise than the program writes them. A row of the table has the kind, the call, the call that it is taken
 * as (or nothing, if it is refused) and the messages, which the golden switch rewrites (see {@link Golden}).
 */
class MistakesTest {

    private static final Path TABLE = Path.of("src/test/resources/cli/mistakes.txt");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @Tag("slow")
    @Test
    void whatHasOneMeaningIsTakenAndReportedAndAllElseIsRefused() throws IOException {
        List<String> rows = new ArrayList<>();
        Map<String, Ran> known = new HashMap<>();
        SoftAssertions softly = new SoftAssertions();
        for (String row : Files.readAllLines(TABLE)) {
            String[] cells = row.split(" \\| ", 4);
            Ran ran = run(cells[1]);
            String messages = ran.err().lines().filter(line -> !line.contains(": note: ")).collect(Collectors.joining(" / "));
            if (cells[2].isBlank()) {
                softly.assertThat(ran.exit()).as(row).isEqualTo(ExitCode.INPUT_OR_CALL_WRONG);
                softly.assertThat(messages).as(row).startsWith("doha: ");
            } else {
                Ran same = known.computeIfAbsent(cells[2], MistakesTest::run);
                softly.assertThat(same.exit()).as(same.err()).isEqualTo(ExitCode.DONE);
                softly.assertThat(same.err()).as(row).doesNotContain("doha: ");
                softly.assertThat(ran.out()).as(row).isEqualTo(same.out());
                softly.assertThat(ran.exit()).as(row).isEqualTo(ExitCode.DONE);
                softly.assertThat(messages).as(row).contains("is taken as");
            }
            rows.add(cells[0] + " | " + cells[1] + " | " + cells[2] + " | " + messages);
        }
        Golden.check(TABLE, String.join("\n", rows) + "\n");
        softly.assertAll();
    }

    private static Ran run(String call) {
        String whole = call.replace("FILE", "scenarios/signing-day.yaml");
        return Ran.of(WORD.matcher(whole).results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1)).toArray(String[]::new));
    }
}
