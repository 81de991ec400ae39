package doha.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedIdsTest {

    @TempDir
    Path folder;

    private List<String> ids(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("s.yaml"), text);
        return Scenario.read(file).facts().stream().map(f -> f.id().value()).toList();
    }

    @Test
    void typeAndDayThenCountedUpInFileOrder() throws IOException {
        assertEquals(List.of("ties-2020-03-01", "ties-2020-03-01-2", "ties-2020-03-02", "ties-2020-03-01-3"), ids("""
                title: t
                facts:
                  - {on: 2020-03-01, fact: ties}
                  - {on: 2020-03-01, fact: ties}
                  - {on: 2020-03-02, fact: ties}
                  - {on: 2020-03-01, fact: ties}
                """));
    }

    @Test
    void idsThatAreTakenAreSkippedWhereverTheyStand() throws IOException {
        assertEquals(List.of("ties-2020-03-01-3", "ties-2020-03-01-4", "ties-2020-03-01", "ties-2020-03-01-2"), ids("""
                title: t
                facts:
                  - {on: 2020-03-01, fact: ties}
                  - {on: 2020-03-01, fact: ties}
                  - {id: ties-2020-03-01, on: 2020-03-01, fact: ties}
                  - {id: ties-2020-03-01-2, on: 2020-03-01, fact: ties}
                """));
    }

    @Test
    void includedFactsAreNamedBeforeTheFilesOwn() throws IOException {
        Files.writeString(folder.resolve("i.csv"), "on,fact,note\n2020-03-01,ties,included\n");
        Path file = Files.writeString(folder.resolve("s.yaml"), "title: t\ninclude: [i.csv]\nfacts:\n  - {on: 2020-03-01, fact: ties}\n");
        assertEquals("included", Scenario.read(file).fact(new doha.model.FactId("ties-2020-03-01")).orElseThrow().note());
    }

    @Test
    void aMovedFactKeepsItsId() throws IOException {
        Files.writeString(folder.resolve("b.yaml"), "title: b\nfacts:\n  - {on: 2020-03-01, fact: ties}\n");
        assertEquals(List.of("ties-2020-03-01", "ties-2020-03-01-2"), ids("""
                title: t
                extends: b.yaml
                change:
                  - {id: ties-2020-03-01, on: 2020-04-01}
                facts:
                  - {on: 2020-03-01, fact: ties}
                """));
    }
}
