package doha.mutants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Java altered in one place (PIT, in the build in {@code src/mutants}) is found out by a test, or means the same for a reason that is
 * written down. Without that build only the reasons are held to the source they speak of.
 */
class JavaMutantsTest {

    private static final Path EXPLAINED = Path.of("src/test/resources/mutants/java-same-meaning.txt");
    private static final Path REPORT = Path.of("target/pit-reports/mutations.csv");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Set<String> FOUND_OUT = Set.of("KILLED", "TIMED_OUT", "MEMORY_ERROR");

    @Test
    void whatIsExplainedIsStillInTheSource() throws IOException {
        Map<String, String> explained = Explained.read(EXPLAINED);
        assertFalse(explained.isEmpty());
        Set<String> stale = new TreeSet<>();
        for (String key : explained.keySet()) {
            String[] parts = key.split(" \\| ", 4);
            try (var lines = Files.lines(SOURCES.resolve(parts[0]))) {
                if (lines.noneMatch(line -> line.strip().equals(parts[3]))) {
                    stale.add(key);
                }
            }
        }
        assertEquals(Set.of(), stale, "explained in " + EXPLAINED + ", and in the source no more");
    }

    @Test
    @EnabledIfSystemProperty(named = "mutants", matches = "all", disabledReason = "PIT has made no mutants")
    void everyAlteredLineIsFoundOutOrMeansTheSame() throws IOException {
        Set<String> explained = new TreeSet<>();
        Set<String> survivors = new TreeSet<>();
        Set<String> files = new TreeSet<>();
        int made = 0;
        int left = 0;
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(REPORT)) {
            for (CsvRecord row : rows) {
                made++;
                files.add(file(row.getField(1)));
                if (!FOUND_OUT.contains(row.getField(5))) {
                    left++;
                    survivors.add(key(row.getField(1), row.getField(2), row.getField(3), Integer.parseInt(row.getField(4))));
                }
            }
        }
        System.out.println("mutants of the Java: " + made + " made, " + (made - left) + " killed, " + left + " left");
        Explained.read(EXPLAINED).keySet().stream().filter(key -> files.contains(key.split(" ")[0])).forEach(explained::add);
        assertEquals(String.join("\n", explained), String.join("\n", survivors),
                "explained in " + EXPLAINED + " (expected), and what no test found out");
    }

    /** File, method, what was done to it, and the line itself, so that a reason outlives changes elsewhere in the file. */
    private static String key(String type, String mutator, String method, int line) throws IOException {
        String file = file(type);
        String done = mutator.replaceAll(".*\\.", "").replace("Mutator", "");
        return String.join(" | ", file, method, done, Files.readAllLines(SOURCES.resolve(file)).get(line - 1).strip());
    }

    private static String file(String type) {
        return type.replaceAll("\\$.*", "").replace('.', '/') + ".java";
    }
}
