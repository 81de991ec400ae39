package doha.internal.web;

import doha.internal.document.Describe;
import doha.model.Diagnostic;
import doha.model.ScenarioException;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import doha.scenario.ScenarioFolder;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** The scenario files of the folder, those that are refused with their faults. */
record Listing(@Describe("false if there are more files than are listed") boolean complete, List<ListedFile> scenarios) {

    private static final int MOST_FAULTS = 100;

    record ListedFile(String file, @Nullable String title, @Nullable String description, @Nullable LocalDate asOf, int facts,
            @Describe("why it is refused; empty if it can be used") List<Fault> faults) {}

    record Fault(String code, String file, @Describe(least = 1) int line, @Describe(least = 1) int column, String message) {}

    static Listing of(ScenarioFolder folder, Vocabulary vocabulary) throws IOException {
        List<String> files = folder.files();
        List<ListedFile> scenarios = new ArrayList<>();
        for (String file : files) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted while scenarios were read");
            }
            try {
                Scenario scenario = folder.read(file, vocabulary);
                scenarios.add(new ListedFile(file, scenario.title(), scenario.description(), scenario.defaultAsOf(),
                        scenario.facts().size(), List.of()));
            } catch (ScenarioException e) {
                scenarios.add(new ListedFile(file, null, null, null, 0, faults(e.faults())));
            } catch (IllegalArgumentException e) {
                // It went while the others were read.
                continue;
            }
        }
        return new Listing(files.size() < ScenarioFolder.MOST_FILES, scenarios);
    }

    /** Faults as answers list them: a hundred at most. */
    static List<Fault> faults(List<Diagnostic> faults) {
        return faults.stream().limit(MOST_FAULTS)
                .map(f -> new Fault(f.code(), f.place().file(), f.place().line(), f.place().column(), f.message())).toList();
    }
}
