package doha.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import doha.model.ScenarioException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {

    private static final String HEAD = "title: t\nas-of: 2020-01-01\n";

    @TempDir
    Path folder;

    private String refusal(String text) throws IOException {
        return refusal(Files.writeString(folder.resolve("s.yaml"), text));
    }

    private String refusal(Path file) {
        ScenarioException e = assertTimeout(Duration.ofSeconds(20), () -> assertThrows(ScenarioException.class, () -> Scenario.read(file)));
        return e.getMessage().replace(folder + "/", "");
    }

    @Test
    void aFileOverTenMebibytesIsRefusedUnread() throws IOException {
        Path file = folder.resolve("s.yaml");
        try (RandomAccessFile big = new RandomAccessFile(file.toFile(), "rw")) {
            big.setLength(20L * 1024 * 1024);
        }
        assertEquals("s.yaml:1:1: the file is over 10 MiB; split it", refusal(file));
    }

    @Test
    void soIsACsvFileThatIsIncluded() throws IOException {
        try (RandomAccessFile big = new RandomAccessFile(folder.resolve("i.csv").toFile(), "rw")) {
            big.setLength(10L * 1024 * 1024 + 1);
        }
        assertEquals("i.csv:1:1: the file is over 10 MiB; split it", refusal(HEAD + "include: [i.csv]\n"));
    }

    @Test
    void tenMebibytesAreRead() throws IOException {
        Path file = Files.writeString(folder.resolve("s.yaml"), HEAD + "#" + "x".repeat(10 * 1024 * 1024 - HEAD.length() - 1));
        assertEquals("t", Scenario.read(file).title());
    }

    @Test
    void nestingUpToAHundredIsOnlyAWrongKind() throws IOException {
        assertEquals("s.yaml:3:14: 'description' is a list; it takes a text",
                refusal(HEAD + "description: " + "[".repeat(99) + "]".repeat(99) + "\n"));
        assertEquals("s.yaml:3:113: lists and mappings are nested over 100 deep; make the file flatter",
                refusal(HEAD + "description: " + "[".repeat(100) + "]".repeat(100) + "\n"));
    }

    @Test
    void aChainOfFiveHundredFilesIsReadAndALongerOneIsRefused() throws IOException {
        for (int i = 0; i < 500; i++) {
            Files.writeString(folder.resolve(i + ".yaml"),
                    "title: t\n" + (i == 0 ? "as-of: 2021-05-02\n" : "extends: " + (i - 1) + ".yaml\n"));
        }
        assertEquals(LocalDate.of(2021, 5, 2), Scenario.read(folder.resolve("499.yaml")).asOf());
        assertEquals("1.yaml:2:10: 'extends' goes on after 500 files; a chain has at most so many",
                refusal("title: t\nextends: 499.yaml\n"));
    }

    @Test
    void aMillionBracketsEndEarly() throws IOException {
        assertEquals("s.yaml:3:113: lists and mappings are nested over 100 deep; make the file flatter",
                refusal(HEAD + "description: " + "[".repeat(1_000_000) + "\n"));
    }

    @Test
    void nestingByAliasesCounts() throws IOException {
        StringBuilder text = new StringBuilder(HEAD + "description:\n  - &a0 []\n");
        for (int i = 1; i < 200; i++) {
            text.append("  - &a").append(i).append(" [*a").append(i - 1).append("]\n");
        }
        assertEquals("s.yaml:102:11: lists and mappings are nested over 100 deep once this alias is written out; make the file flatter",
                refusal(text.toString()));
    }

    @Test
    void anAliasBombIsCountedNotWrittenOut() throws IOException {
        StringBuilder text = new StringBuilder(HEAD + "description:\n  - &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 60; i++) {
            text.append("  - &a").append(i).append(" [").append(("*a" + (i - 1) + ", ").repeat(9)).append("*a").append(i - 1).append("]\n");
        }
        assertEquals("s.yaml:8:45: with its aliases written out the file has more than 100,000 values; use fewer aliases",
                refusal(text.toString()));
    }

    @Test
    void aThousandAliasesAreFineAndOneMoreIsNot() throws IOException {
        String facts = HEAD + "unknown: [&d II.4" + ", *d".repeat(1000) + "]\n";
        assertEquals(1, Scenario.read(Files.writeString(folder.resolve("s.yaml"), facts)).unknown().size());
        assertEquals("s.yaml:3:4020: the file has more than 1,000 aliases; write the values out",
                refusal(facts.replace("]", ", *d]")));
    }

    @Tag("slow")
    @Test
    void withoutAliasesThereMayBeMoreThanAHundredThousandValues() throws IOException {
        String text = HEAD + "unknown: [II.4" + ",II.4".repeat(120_000) + "]\n";
        assertEquals(1, Scenario.read(Files.writeString(folder.resolve("s.yaml"), text)).unknown().size());
        assertEquals("s.yaml:4:500001: with its aliases written out the file has more than 100,000 values; use fewer aliases",
                refusal(text.replace("as-of: 2020", "description: &a x\nas-of: 2020").replace("II.4]", "*a]")).replaceAll(":4:\\d+",
                        ":4:500001"));
    }

    @Tag("slow")
    @Test
    void aHundredThousandRowsOfCsvAreReadInASecondOrTwo() throws IOException {
        StringBuilder csv = new StringBuilder("on,fact,group,source\n");
        for (int i = 0; i < 100_000; i++) {
            csv.append("2020-03-01,ties,\"a group, of some\",source number ").append(i).append('\n');
        }
        Files.writeString(folder.resolve("i.csv"), csv);
        Path file = Files.writeString(folder.resolve("s.yaml"), "title: t\ninclude: [i.csv]\n");
        Scenario scenario = assertTimeout(Duration.ofSeconds(20), () -> Scenario.read(file));
        assertEquals("ties-2020-03-01-100000", scenario.facts().get(99_999).id().value());
    }

    @Tag("slow")
    @Test
    void aHundredThousandRowsAtFaultForOneCauseAreCounted() throws IOException {
        Files.writeString(folder.resolve("i.csv"), "on,fact,count\n" + "2020-03-01,us-forces,many\n".repeat(100_000));
        Path file = Files.writeString(folder.resolve("s.yaml"), "title: t\ninclude: [i.csv]\n");
        ScenarioException e = assertTimeout(Duration.ofSeconds(20), () -> assertThrows(ScenarioException.class, () -> Scenario.read(file)));
        assertEquals(4, e.faults().size());
        assertEquals(22, e.faults().get(2).place().column());
    }
}
