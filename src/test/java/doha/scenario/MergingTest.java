package doha.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.ScenarioException;
import doha.model.Silence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergingTest {

    @TempDir
    Path folder;

    private final Scenario child = Scenario.read(UsableFilesTest.FOLDER.resolve("child.yaml"));

    private Fact fact(String id) {
        return child.fact(new FactId(id)).orElseThrow();
    }

    @Test
    void factsReadingsUnknownAndDaysAreInherited() {
        assertEquals(LocalDate.of(2021, 2, 2), child.asOf());
        assertEquals(LocalDate.of(2021, 1, 1), child.knownBy());
        assertEquals("binding", child.readings().position("goals"));
        assertEquals("any-ties", child.readings().position("ties"));
        assertEquals("whole-country", child.readings().position("scope"));
        assertEquals(Set.of(Silence.on(new DutyId("II.4")), Silence.on(new DutyId("II.5"))), child.unknown());
        assertTrue(child.fact(new FactId("signing")).isPresent());
    }

    @Test
    void titleDescriptionExpectAndVaryAreNot() {
        assertEquals("child", child.title());
        assertNull(child.description());
        assertEquals(List.of(), child.expectations());
        assertEquals(List.of(), child.variations());
    }

    @Test
    void aChangedFactKeepsItsIdAndTheFieldsNotNamed() {
        Fact moved = fact("hosting-2020-05-27");
        assertEquals(LocalDate.of(2020, 5, 28), moved.on());
        assertEquals(LocalDate.of(2020, 5, 28), moved.known());
        assertNull(moved.until());
        assertEquals("moved", moved.note());
        assertEquals("hosting", moved.type());
        assertEquals("a better one", fact("signing").source());
        assertEquals(LocalDate.of(2020, 2, 29), fact("signing").on());
    }

    @Test
    void knownTakenAwayFallsBackToTheDayItself() {
        assertEquals(LocalDate.of(2020, 7, 2), fact("late").known());
    }

    @Test
    void idsOfRemovedFactsAreFreeForOthers() {
        assertEquals(8601, fact("us-forces-2020-06-18").count());
        assertEquals(8601, fact("us-forces-2020-06-18-2").count());
    }

    @Test
    void aClashOfTheBaseCanBeRemoved() {
        assertEquals(1, Scenario.read(UsableFilesTest.FOLDER.resolve("clash-removed.yaml")).facts().size());
    }

    @Test
    void theTypeMayChangeWhereTheFactIsSoundThen() {
        Scenario changed = Scenario.read(UsableFilesTest.FOLDER.resolve("change-of-type.yaml"));
        assertEquals("taliban-controlled", changed.fact(new FactId("hosting-2020-05-27")).orElseThrow().word("area"));
        assertEquals("complying", changed.fact(new FactId("us-forces-2020-06-18")).orElseThrow().word("taliban"));
    }

    @Test
    void ofOneFileTheHashIsItsSha256AndOfSeveralItFollowsEachOfThem() throws IOException {
        Path base = Files.writeString(folder.resolve("base.yaml"), "title: b\nas-of: 2020-01-01\n");
        Path top = Files.writeString(folder.resolve("child.yaml"), "title: c\nextends: base.yaml\n");
        assertEquals("sha256:e67c4119fa7a23736ff7ef6d487146062d0b1a26edd8de34197316368d5df72a", Scenario.read(base).hash());
        String before = Scenario.read(top).hash();
        assertEquals(before, Scenario.read(folder.resolve("../" + folder.getFileName() + "/child.yaml")).hash());
        Files.writeString(base, "title: b\nas-of: 2020-01-02\n");
        assertNotEquals(before, Scenario.read(top).hash());
    }

    @Test
    void aMissingFileADirectoryAndAnUnreadableNameAreFaultsNotFailures() {
        for (Path path : List.of(folder, folder.resolve("none.yaml"), folder.resolve("none/none.yaml"))) {
            ScenarioException e = org.junit.jupiter.api.Assertions.assertThrows(ScenarioException.class, () -> Scenario.read(path));
            assertEquals(1, e.faults().size());
            assertTrue(e.getMessage().startsWith(path + ":1:1: cannot read this file: "), e.getMessage());
        }
    }

    @Test
    void aStanceIsInheritedAndReadingsGoOverIt() {
        Scenario held = Scenario.read(UsableFilesTest.FOLDER.resolve("agreement-and-stance.yaml"));
        assertEquals("taliban", held.stance());
        assertEquals("taliban", held.query().stance());
        assertEquals("nothing", held.readings().position("gated"));
        assertEquals("best-efforts", held.readings().position("goals"));
        assertEquals("confirmed", held.readings().position("evidence"));
        assertEquals("as-reported", held.readings().position("annexes"));
    }

    @Test
    void aChildsStanceTakesThePlaceOfItsBasesAndGoesUnderTheBasesReadings(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("base.yaml"), "title: b\nas-of: 2020-03-01\nstance: taliban\nreadings: {evidence: reported}\n");
        Scenario read = Scenario
                .read(Files.writeString(folder.resolve("child.yaml"), "title: c\nextends: base.yaml\nstance: un-monitors\n"));
        assertEquals("un-monitors", read.stance());
        assertEquals("second-phase", read.readings().position("gated"));
        assertEquals("any-ties", read.readings().position("ties"));
        assertEquals("reported", read.readings().position("evidence"));
    }

    @Test
    void anAgreementIsInheritedAndABaseThatNamesNoneMayBeExtended(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("base.yaml"), "title: b\nas-of: 2020-03-01\n");
        Path child = Files.writeString(folder.resolve("child.yaml"), "agreement: doha-2020\ntitle: c\nextends: base.yaml\n");
        assertEquals("c", Scenario.read(child).title());
        Files.writeString(folder.resolve("base.yaml"), "agreement: doha-2022\ntitle: b\nas-of: 2020-03-01\n");
        assertEquals(folder + "/base.yaml:1:12: unknown agreement 'doha-2022'; did you mean 'doha-2020'?",
                assertThrows(ScenarioException.class, () -> Scenario.read(child)).getMessage());
    }

    @Test
    void expectationsMayBeOnSeveralDays() {
        List<Expectation> expected = Scenario.read(UsableFilesTest.FOLDER.resolve("agreement-and-stance.yaml")).expectations();
        assertEquals("[[2020-07-14], [2020-03-31, 2020-04-30], [2020-01-31, 2020-02-29, 2020-03-31, 2020-04-30, 2020-05-31],"
                + " [2020-02-29, 2021-02-28, 2022-02-28, 2023-02-28, 2024-02-29], [2020-07-12]]",
                expected.stream().map(Expectation::asOf).toList().toString());
        assertEquals("oversight", expected.get(0).stance());
        assertEquals("a https://example.org 3", expected.get(0).source() + " " + expected.get(0).url() + " " + expected.get(0).page());
    }
}
