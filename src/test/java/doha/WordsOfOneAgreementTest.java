package doha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the agreement of 2020 calls things stands in its own rules, not in what judges and shows any agreement. */
class WordsOfOneAgreementTest {

    private static final List<Path> GENERAL = List.of(Path.of("src/main/java"), Path.of("src/main/jte"), Path.of("src/main/resources"),
            Path.of("rules/general"));
    private static final Pattern WORDS = Pattern
            .compile("(?i)taliban|afghan|kabul|al-qa|us-forces|allied-forces|us-determination|\\bUS level|gate-judge|annex|"
                    + "commitment-and-action|released-prisoner|air-strike|reduction.in.violence|withdrawal|part two\\b|PartTwo|new-government|"
                    + "talks-started|29 February 2020|united states|(?-i:\\bRIV\\b|\\bUS\\b|UsLevel|\"both\")");

    /** The lines with such a word, each with its place. */
    private static List<String> found(List<Path> roots) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    List<String> lines = Files.readAllLines(file);
                    for (int i = 0; i < lines.size(); i++) {
                        if (WORDS.matcher(lines.get(i)).find()) {
                            found.add(file + ":" + (i + 1) + ": " + lines.get(i).strip());
                        }
                    }
                }
            }
        }
        return found;
    }

    @Test
    void noneOfThemStandsOutsideItsRules() throws IOException {
        assertThat(found(GENERAL)).isEmpty();
    }

    @Test
    void theyAreFoundInItsOwnRules() throws IOException {
        assertThat(found(List.of(Path.of("rules/doha-2020")))).hasSizeGreaterThan(100);
    }
}
