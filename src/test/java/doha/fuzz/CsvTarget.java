package doha.fuzz;

import doha.model.ScenarioException;
import doha.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Any bytes as facts in CSV: read, or refused, saying where. */
public final class CsvTarget {

    private static final Box BOX = new Box();
    private static final Path SCENARIO = BOX.write("s.yaml",
            "title: t\nas-of: 2020-01-01\ninclude: [facts.csv]\n".getBytes(StandardCharsets.UTF_8));

    private CsvTarget() {}

    /** Loads what the first input would otherwise wait for. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput("on,fact\n2020-02-29,signing\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Tries one input. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        BOX.write("facts.csv", bytes);
        try {
            Scenario.read(SCENARIO).checked();
        } catch (ScenarioException e) {
            Oracle.tellsWhere(e.faults());
        }
    }
}
