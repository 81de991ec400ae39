package doha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the agreement of 2020 calls things stands in its own rules, not in what judges and shows any agreement. */
class WordsOfOneAgreementTest {

    private static final List<Path> GENERAL = List.of(Path.of("src/main/java"), Path.of("src/main/jte"), Path.of("src/main/resources"),
            Path.of("rules/general"));
    private static final Pattern WORDS = Pattern.compile("(?i)taliban|afghan|al-qa|us-forces|allied-forces|us-determination|\\bUS level|gate-judge|annex|"
            + "commitment-and-action|released-prisoner|air-strike|reduction.in.violence|withdrawal|part two\\b|PartTwo|new-government|"
            + "talks-started|29 February 2020|united states|(?-i:\\bRIV\\b|\\bUS\\b|UsLevel|\"both\")");

    /** Rooms that still have some, until they are done. */
    private static final List<String> EXCEPT = List.of(
            // The terms and the general rules about the pace, determinations, the week before the signing and the annex.
            "src/main/java/doha/terms/", "rules/general/", "src/main/java/doha/internal/rules/", "src/main/java/doha/internal/engine/",
            // Examples and headings in Javadoc.
            "src/main/java/doha/model/", "src/main/java/doha/Assessment.java", "src/main/java/doha/analysis/",
            // Help.
            "src/main/java/doha/internal/cli/");

    /** Lines with such a word, by file. */
    private static Map<String, List<String>> found() throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        for (Path root : GENERAL) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    List<String> lines = Files.readAllLines(file);
                    for (int i = 0; i < lines.size(); i++) {
                        if (WORDS.matcher(lines.get(i)).find()) {
                            found.computeIfAbsent(file.toString(), f -> new ArrayList<>()).add(file + ":" + (i + 1) + ": " + lines.get(i).strip());
                        }
                    }
                }
            }
        }
        return found;
    }

    @Test
    void noneOfThemStandsOutsideItsRules() throws IOException {
        Map<String, List<String>> found = found();
        found.keySet().removeIf(file -> EXCEPT.stream().anyMatch(file::startsWith));
        assertThat(found.values().stream().flatMap(List::stream)).isEmpty();
    }
}
