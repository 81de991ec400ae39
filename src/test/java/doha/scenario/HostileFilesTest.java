package doha.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import doha.model.Diagnostic;
import doha.model.ScenarioException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to harm, and files from other machines: refused in words that say where, or read as meant. */
class HostileFilesTest {

    private static final String HEAD = "title: t\nas-of: 2020-01-01\n";

    @TempDir
    Path folder;

    private String refusal(String text) throws IOException {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    private String refusal(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("s.yaml"), bytes);
        return assertThrows(ScenarioException.class, () -> Scenario.read(file)).getMessage().replace(folder + "/", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/zero", "/dev/random", "/dev/stdin", "/dev/tty"})
    void aDeviceIsNeitherABaseNorIncluded(String device) throws IOException {
        assumeTrue(Files.exists(Path.of(device)) && !Files.isRegularFile(Path.of(device)) && !Files.isDirectory(Path.of(device)));
        assertEquals("s.yaml:3:10: cannot read '" + device + "': it is a device or a pipe; name a file relative to this one",
                refusal(HEAD + "extends: " + device + "\n"));
        assertEquals("s.yaml:3:11: cannot read '" + device + "': it is a device or a pipe; name a file relative to this one",
                refusal(HEAD + "include: [" + device + "]\n"));
    }

    @Test
    void aPipeThatNobodyWritesToIsNotWaitedFor() throws Exception {
        assumeTrue(new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start().waitFor() == 0);
        assertEquals("s.yaml:3:10: cannot read 'pipe': it is a device or a pipe; name a file relative to this one",
                refusal(HEAD + "extends: pipe\n"));
    }

    @ParameterizedTest
    @CsvSource({"0000-00-00,is not in the calendar", "2021-02-29,is not in the calendar", "9999-99-99,is not in the calendar",
            "999999999-01-01,is not a day", "-0001-01-01,is not a day", "+10000-01-01,is not a day", "20200-2-9,is not a day"})
    void daysOutsideTheCalendarAreRefused(String day, String why) throws IOException {
        assertEquals("s.yaml:2:8: '" + day + "' " + why + "; a day is written YYYY-MM-DD, such as 2020-02-29",
                refusal("title: t\nas-of: " + day + "\n"));
    }

    @ParameterizedTest
    @CsvSource({"99999999999999999999,is too large", "2147483648,is too large", "1e400,is not a whole number", ".inf,is not a whole number",
            "\u0668\u0666\u0660\u0660,is not a whole number", "-1,is not a whole number"})
    void hugeAndForeignNumbersAreRefused(String number, String why) throws IOException {
        String refusal = refusal("title: t\nfacts: [{on: 2020-02-29, fact: us-forces, count: " + number + "}]\n");
        assertEquals("s.yaml:2:50: '" + number + "' " + why, refusal.substring(0, refusal.indexOf(';')));
    }

    @Test
    void zeroBytesAreRefusedWhereTheyStand() throws IOException {
        assertEquals("s.yaml:1:9: YAML allows no control character U+0000; leave it out, or write \"\\u0000\" in double quotes",
                refusal("title: t\0\n"));
    }

    @Test
    void utf16IsReadWithAMarkAndRefusedWithoutOne() throws IOException {
        byte[] marked = ("\ufeff" + HEAD.replace("t\n", "\u062f\u0648\u062d\u0647\n")).getBytes(StandardCharsets.UTF_16LE);
        assertEquals("\u062f\u0648\u062d\u0647", Scenario.read(Files.write(folder.resolve("m.yaml"), marked)).title());
        String save = "; save it as UTF-8 (a spreadsheet: Save As, CSV UTF-8; an editor: Save As, Encoding: UTF-8)";
        assertEquals("s.yaml:1:1: this file is saved as UTF-16" + save, refusal(HEAD.getBytes(StandardCharsets.UTF_16LE)));
        assertEquals("s.yaml:1:1: this file is saved as UTF-32" + save, refusal(("\ufeff" + HEAD).getBytes(Charset.forName("UTF-32LE"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void marksAndLineEndsChangeNothing(String end) throws IOException {
        Files.writeString(folder.resolve("i.csv"), "\ufeffon,fact,note\n2020-02-29,signing,a\n".replace("\n", end));
        String text = "\ufeff" + HEAD + "include: [i.csv]\nfacts:\n  - {on: 2020-03-01, fact: ties}\n";
        Scenario scenario = Scenario.read(Files.writeString(folder.resolve("s.yaml"), text.replace("\n", end)));
        assertEquals("a", scenario.facts().get(0).note());
        assertEquals(5, scenario.facts().get(1).place().line());
        assertNull(scenario.facts().get(1).note());
    }

    @Tag("slow")
    @Test
    void aLineOfTenMegabytesIsOnlyLong() throws IOException {
        String title = "x".repeat(10_000_000);
        assertEquals(title,
                Scenario.read(Files.writeString(folder.resolve("s.yaml"), HEAD.replace("title: t", "title: " + title))).title());
        assertEquals(
                "s.yaml:3:1: this line is neither 'key: value' nor '- item'; indent it deeper than its key if it goes on with the text above",
                refusal(HEAD + "x".repeat(9_000_000) + ": 1\n"));
        Files.writeString(folder.resolve("i.csv"), "on,fact,note\n2020-02-29,signing," + title + "\n");
        assertEquals(title, Scenario.read(Files.writeString(folder.resolve("s.yaml"), HEAD + "include: [i.csv]\n")).facts().get(0).note());
    }

    @Tag("slow")
    @Test
    void ofMillionsOfFaultsAHundredThousandAreCounted() throws IOException {
        Files.writeString(folder.resolve("i.csv"), "on,fact\n" + "x\n".repeat(5_000_000));
        Path file = Files.writeString(folder.resolve("s.yaml"), HEAD + "include: [i.csv]\n");
        ScenarioException e = assertThrows(ScenarioException.class, () -> Scenario.read(file));
        assertEquals(List.of(folder + "/i.csv:5:1: and 99997 more like the one at line 2, to line 100001; fix that one first",
                folder + "/i.csv:100002:1: there are over 100,000 faults; fix those above, and the rest will be reported"),
                e.faults().subList(3, 5).stream().map(Diagnostic::toString).toList());
        assertEquals(5, e.faults().size());
    }

    @Tag("slow")
    @Test
    void aRowOfTwoHundredThousandFaultyCellsIsWalkedOnce() throws IOException {
        Files.writeString(folder.resolve("i.csv"), "on,fact" + ",\u06a9".repeat(200_000) + "\n");
        Path file = Files.writeString(folder.resolve("s.yaml"), HEAD + "include: [i.csv]\n");
        ScenarioException e = assertThrows(ScenarioException.class, () -> Scenario.read(file));
        assertTrue(e.faults().stream()
                .anyMatch(f -> f.toString().contains("the field '\u06a9' is named twice; the other is at " + folder + "/i.csv:1:9")));
        assertTrue(e.faults().size() < 10, e.faults().size() + " messages");
    }

    @Tag("slow")
    @Test
    void millionsOfFaultsInYamlEndTheReadingToo() throws IOException {
        Path file = Files.writeString(folder.resolve("s.yaml"), "title: t\n" + "k: \n".repeat(2_000_000));
        assertEquals(5, assertThrows(ScenarioException.class, () -> Scenario.read(file)).faults().size());
        Files.writeString(file, "title: t\nunknown: [" + "x,".repeat(4_000_000) + "]\n");
        assertEquals(5, assertThrows(ScenarioException.class, () -> Scenario.read(file)).faults().size());
    }
}
