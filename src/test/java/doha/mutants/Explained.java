package doha.mutants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the mutants that are known to mean the same, each with its reason. */
final class Explained {

    private Explained() {}

    /** Keys with their reasons: a key a line, the reason indented under those it goes for. */
    static Map<String, String> read(Path file) throws IOException {
        Map<String, String> explained = new TreeMap<>();
        List<String> keys = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("    ")) {
                keys.forEach(key -> explained.put(key, line.strip()));
                keys.clear();
            } else {
                keys.add(line.strip());
            }
        }
        assertEquals(List.of(), keys, "no reason is given");
        return explained;
    }
}
