package doha.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.model.ScenarioException;
import doha.model.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioFolderTest {

    private static final Vocabulary VOCABULARY = VocabularyReader.standard();
    private static final String SMALL = "title: Small\nfacts:\n  - {on: 2020-02-29, fact: signing}\n";

    @TempDir
    private Path above;
    private Path inside;
    private ScenarioFolder folder;

    @BeforeEach
    void lay() throws IOException {
        inside = Files.createDirectories(above.resolve("in"));
        Files.writeString(above.resolve("secret.yaml"), "title: Secret\nas-of: 2020-03-01\n");
        Files.writeString(above.resolve("secret.csv"), "on,fact\n2020-02-29,signing\n");
        Files.writeString(inside.resolve("small.yaml"), SMALL);
        folder = ScenarioFolder.open(inside);
    }

    private void write(String name, String text) throws IOException {
        Path file = inside.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String refused(String name) {
        return assertThrows(ScenarioException.class, () -> folder.read(name, VOCABULARY)).getMessage();
    }

    @Test
    void namesFilesFromTheFolderWithoutHiddenOnesAndOtherKinds() throws IOException {
        write("b/deep.yml", SMALL);
        write(".hidden.yaml", SMALL);
        write(".git/config.yaml", SMALL);
        write("facts.csv", "on,fact\n");
        assertEquals(List.of("b/deep.yml", "small.yaml"), folder.files());
        Scenario deep = folder.read("b/deep.yml", VOCABULARY);
        assertEquals("b/deep.yml", deep.file());
        assertEquals("b/deep.yml:3", deep.facts().get(0).place().file() + ":" + deep.facts().get(0).place().line());
    }

    @Test
    void knowsNoNameThatLeadsElsewhere() throws IOException {
        write(".git/config.yaml", SMALL);
        write("facts.csv", "on,fact\n");
        for (String name : List.of("../secret.yaml", "/etc/passwd", inside.resolve("small.yaml").toString(), "./small.yaml",
                "b/../small.yaml",
                "..\\secret.yaml", ".git/config.yaml", "facts.csv", "", "small.yaml/", "no\0such.yaml", "absent.yaml")) {
            assertFalse(folder.has(name), name);
            assertThrows(IllegalArgumentException.class, () -> folder.read(name, VOCABULARY), name);
        }
    }

    @Test
    void followsNoLinkOutOfTheFolder() throws IOException {
        Files.createSymbolicLink(inside.resolve("link.yaml"), above.resolve("secret.yaml"));
        Files.createSymbolicLink(inside.resolve("up"), above);
        Files.createSymbolicLink(inside.resolve("same.yaml"), inside.resolve("small.yaml"));
        assertEquals(List.of("same.yaml", "small.yaml"), folder.files());
        assertFalse(folder.has("link.yaml"));
        assertFalse(folder.has("up/secret.yaml"));
        assertEquals("Small", folder.read("same.yaml", VOCABULARY).title());
    }

    @Test
    void buildsOnNothingOutsideTheFolderAndTellsNothingOfIt() throws IOException {
        Files.createSymbolicLink(inside.resolve("link.csv"), above.resolve("secret.csv"));
        write("up.yaml", "title: t\nextends: ../secret.yaml\n");
        write("nowhere.yaml", "title: t\nextends: ../absent.yaml\n");
        write("absolute.yaml", "title: t\nextends: " + above.resolve("secret.yaml") + "\n");
        write("csv.yaml", SMALL + "include: [../secret.csv]\n");
        write("linked.yaml", SMALL + "include: [link.csv]\n");
        String outside = "it lies outside the folder that is served; name a file relative to this one";
        assertEquals("up.yaml:2:10: cannot read '../secret.yaml': " + outside, refused("up.yaml"));
        assertEquals("nowhere.yaml:2:10: cannot read '../absent.yaml': " + outside, refused("nowhere.yaml"));
        assertTrue(refused("absolute.yaml").endsWith(outside), refused("absolute.yaml"));
        assertTrue(refused("csv.yaml").endsWith(outside), refused("csv.yaml"));
        assertTrue(refused("linked.yaml").endsWith(outside), refused("linked.yaml"));
    }

    @Test
    void aMistypedFileIsSuggestedOnlyFromWithin() throws IOException {
        Files.createSymbolicLink(inside.resolve("up"), above);
        write("near.yaml", "title: t\nextends: smal.yaml\n");
        write("over.yaml", "title: t\nextends: ../secrt.yaml\n");
        write("through.yaml", "title: t\nextends: up/secrt.yaml\n");
        assertEquals("near.yaml:2:10: cannot read 'smal.yaml': there is no such file; did you mean 'small.yaml'?", refused("near.yaml"));
        assertTrue(refused("over.yaml").endsWith("; name a file relative to this one"), refused("over.yaml"));
        assertTrue(refused("through.yaml").endsWith("; name a file relative to this one"), refused("through.yaml"));
    }

    @Test
    void buildsOnFilesInside() throws IOException {
        write("b/child.yaml", "title: Child\nextends: ../small.yaml\ninclude: [more.csv]\n");
        write("b/more.csv", "on,fact,count\n2020-06-18,us-forces,8600\n");
        Scenario child = folder.read("b/child.yaml", VOCABULARY);
        assertEquals(List.of("small.yaml", "b/more.csv"), child.facts().stream().map(f -> f.place().file()).toList());
    }

    @Test
    void readsATextAsIfItStoodThere() {
        Scenario scenario = folder.read("what-if.yaml",
                "title: What if\nextends: small.yaml\nremove: [signing-2020-02-29]\nas-of: 2020-03-01\n",
                VOCABULARY);
        assertEquals(List.of(), scenario.facts());
        assertEquals("what-if.yaml", scenario.file());
        ScenarioException circle = assertThrows(ScenarioException.class,
                () -> folder.read("small.yaml", "title: t\nextends: ../secret.yaml\n", VOCABULARY));
        assertTrue(circle.getMessage().contains("outside the folder"), circle.getMessage());
    }

    @Test
    void readsFilesAnewWhenTheyHaveChanged() throws IOException {
        folder.read("small.yaml", VOCABULARY);
        write("small.yaml", SMALL.replace("Small", "Edited"));
        assertEquals("Edited", folder.read("small.yaml", VOCABULARY).title());
    }

    @Test
    void aPipeIsNoScenario() throws Exception {
        assertEquals(0, new ProcessBuilder("mkfifo", inside.resolve("pipe.yaml").toString()).start().waitFor());
        assertEquals(List.of("small.yaml"), folder.files());
        assertFalse(folder.has("pipe.yaml"));
    }

    @Test
    void opensOnlyFolders() {
        assertThrows(NotDirectoryException.class, () -> ScenarioFolder.open(inside.resolve("small.yaml")));
        assertThrows(IOException.class, () -> ScenarioFolder.open(inside.resolve("absent")));
    }
}
