package doha;

import doha.model.Query;
import doha.scenario.Expectation;
import doha.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The scenarios that the project brings, without what readers of the documents save beside them. */
public final class ShippedScenarios {

    private static final Path FOLDER = Path.of("scenarios");
    private static final Path OF_READERS = FOLDER.resolve("mine");

    private ShippedScenarios() {}

    /** The scenario files, in the order of their names. */
    public static List<Path> files() throws IOException {
        return all().stream().filter(file -> file.toString().endsWith(".yaml")).toList();
    }

    /** Copies them, with what they include, into a folder that is there. */
    public static void copyTo(Path folder) throws IOException {
        for (Path file : all()) {
            Path target = folder.resolve(FOLDER.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else {
                Files.copy(file, target);
            }
        }
    }

    private static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> !file.startsWith(OF_READERS)).sorted().toList();
        }
    }

    /** The questions that an expectation asks of its scenario, one for each of its days. */
    public static List<Query> questions(Scenario scenario, Expectation e) {
        Query own = scenario.query();
        Query known = e.knownBy() == null ? own : own.knownBy(e.knownBy());
        Query held = e.stance() == null ? known : known.holding(scenario.vocabulary().stance(e.stance()).orElseThrow());
        Query asked = held.with(e.readings());
        return e.asOf().isEmpty() ? List.of(asked) : e.asOf().stream().map(asked::asOf).toList();
    }
}
