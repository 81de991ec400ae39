package doha.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.Place;
import doha.model.Readings;
import doha.model.ScenarioException;
import doha.model.Silence;
import doha.model.Switch;
import doha.model.Standing;
import doha.model.Vocabulary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScenarioBuiltByCodeTest {

    private static final LocalDate SIGNED = LocalDate.of(2020, 2, 29);
    private final Vocabulary words = VocabularyReader.standard();
    private final Fact signing = words.fact("signing", "signing", SIGNED);
    private final Fact forces = words.edit(words.fact("f", "us-forces", SIGNED), "count", 12000);

    private static String refusal(Runnable action) {
        return assertThrows(ScenarioException.class, action::run).getMessage();
    }

    @Test
    void isCheckedAsAFileIs() {
        Fact more = words.edit(words.edit(forces, "count", 13000), "id", "g");
        assertEquals("scenario:1:1: 'us-forces' on 2020-02-29 is 13000 by 'g' and 12000 by 'f';"
                + " at equal standing only one can be so: drop one, or give one another day or standing",
                refusal(() -> Scenario.of("t", words, List.of(signing, forces, more))));
        assertEquals("scenario:1:1: the id 'signing' is used twice; give every fact its own",
                refusal(() -> Scenario.of("t", words, List.of(signing, signing))));
        assertEquals("scenario:1:1: the scenario has neither facts nor 'as-of'; give it one of the two",
                refusal(() -> Scenario.of("t", words, List.of())));
        assertEquals("scenario:1:1: 'count' is missing; 'us-forces' needs a whole number, such as 8600",
                refusal(() -> Scenario.of("t", words, List.of(words.fact("f", "us-forces", SIGNED)))));
    }

    @Test
    void copiesAreCheckedToo() {
        Scenario scenario = Scenario.of("t", words, List.of(signing, forces));
        assertEquals("scenario:1:1: unknown duty 'I.B.3'; did you mean 'I.B.1'?",
                refusal(() -> scenario.withUnknown(Set.of(Silence.on(new DutyId("I.B.3"))))));
        assertEquals("scenario:1:1: unknown position 'bindin' for 'goals'; did you mean 'binding'?",
                refusal(() -> scenario.withReadings(Readings.defaults(words.switches().stream().map(s -> !s.name().equals("goals") ? s
                        : new Switch("goals", List.of("bindin", "binding"), "of another vocabulary", null)).toList()))));
        assertEquals(1, scenario.without(new FactId("f")).facts().size());
    }

    @Test
    void knownFollowsTheDayWhereItWasTheSame() {
        Scenario scenario = Scenario.of("t", words, List.of(signing, forces)).with(new FactId("f"), "on", SIGNED.plusDays(1));
        assertEquals(SIGNED.plusDays(1), scenario.facts().get(1).known());
    }

    @Test
    void wrongFieldsAndValuesOfTheWrongClassAreRefused() {
        Scenario scenario = Scenario.of("t", words, List.of(signing, forces));
        assertThrows(IllegalArgumentException.class, () -> scenario.with(new FactId("f"), "cuont", 1));
        assertThrows(IllegalArgumentException.class, () -> scenario.with(new FactId("f"), "count", "1"));
        assertThrows(IllegalArgumentException.class, () -> scenario.with(new FactId("x"), "count", 1));
        assertThrows(ScenarioException.class, () -> scenario.with(new FactId("f"), "to", SIGNED));
    }

    @Test
    void theHashFollowsTheFactsAndNotTheReadings() {
        Scenario scenario = Scenario.read(Path.of("src/test/resources/scenario/good/everything.yaml"));
        assertEquals(scenario.hash(), scenario.withReadings(scenario.readings().with("goals", "binding")).hash());
        List<Fact> fewer = new ArrayList<>(scenario.facts());
        fewer.remove(3);
        assertNotEquals(scenario.hash(), scenario.withFacts(fewer).hash());
        assertEquals(scenario.withFacts(fewer).hash(), scenario.withFacts(fewer).hash());
    }

    @Test
    void halfACharacterIsRefused() {
        String half = "broken \ud83d here";
        assertEquals("scenario:1:1: this text holds half a character, U+D83D; write the character itself",
                refusal(() -> Scenario.of(half, words, List.of(signing))));
        assertEquals("scenario:1:1: this text holds half a character, U+D83D; write the character itself",
                refusal(() -> Scenario.of("t", words, List.of(words.edit(signing, "note", half)))));
        assertEquals("\ud83d\ude00", Scenario.of("\ud83d\ude00", words, List.of(signing)).title());
    }

    @Test
    void valuesThatNoFileCouldHoldAreRefused() {
        assertEquals("scenario:1:1: 'count' is -1; it takes a whole number from 0 to 2147483647",
                refusal(() -> Scenario.of("t", words, List.of(words.edit(forces, "count", -1)))));
        assertEquals("scenario:1:1: 'known' is +10000-01-01; days are from 0000-01-01 to 9999-12-31",
                refusal(() -> Scenario.of("t", words, List.of(words.edit(signing, "known", LocalDate.of(10_000, 1, 1))))));
        assertEquals("scenario:1:1: 'on' is -0001-12-31; days are from 0000-01-01 to 9999-12-31",
                refusal(() -> Scenario.of("t", words, List.of(words.edit(signing, "on", LocalDate.of(-1, 12, 31))))));
        assertEquals("scenario:1:1: unknown value 'martians' for 'by'; it takes 'us', 'allies' or 'other'",
                refusal(() -> Scenario.of("t", words, List.of(words.edit(words.fact("u", "use-of-force", SIGNED), "by", "martians")))));
        assertEquals("scenario:1:1: 'as-of' is +999999999-12-31; days are from 0000-01-01 to 9999-12-31",
                refusal(() -> Scenario.of("t", words, List.of(signing)).withAsOf(LocalDate.MAX)));
    }

    @Test
    void aFaultThatTwoFactsShareKeepsBothOutOfFurtherChecks() {
        Fact one = words.fact("one", "bases-vacated", SIGNED);
        Fact two = words.fact("two", "bases-vacated", SIGNED.plusDays(1));
        assertEquals("scenario:1:1: 'count' is missing; 'bases-vacated' needs a whole number, such as 8600",
                refusal(() -> Scenario.of("t", words, List.of(one, two))));
    }

    @Test
    void theFirstAndTheLastDayOfFilesAreAllowed() {
        Fact first = words.edit(signing, "on", LocalDate.of(0, 1, 1));
        assertEquals(LocalDate.of(9999, 12, 31),
                Scenario.of("t", words, List.of(words.edit(first, "known", LocalDate.of(9999, 12, 31)))).facts().get(0).known());
        assertEquals(LocalDate.of(0, 1, 1), Scenario.of("t", words, List.of(first)).facts().get(0).on());
    }

    @Test
    void anEditLeavesAllOtherFieldsAsTheyWere() {
        Scenario scenario = Scenario.read(Path.of("src/test/resources/scenario/good/everything.yaml"));
        for (Fact fact : scenario.facts()) {
            assertEquals(fact, words.edit(fact, "note", fact.note()));
        }
        assertEquals(Standing.ALLEGED, words.edit(signing, "standing", "alleged").standing());
        assertEquals(Standing.REPORTED, words.edit(signing, "standing", Standing.REPORTED).standing());
        assertThrows(IllegalArgumentException.class, () -> words.edit(signing, "standing", "doubted"));
        assertThrows(IllegalArgumentException.class, () -> words.fact("f", "us-farces", SIGNED));
    }

    @Test
    void typesAndDutiesThatAreNotThereAreRefused() {
        Scenario everything = Scenario.read(Path.of("src/test/resources/scenario/good/everything.yaml"));
        Fact extension = everything.fact(new FactId("exit")).orElseThrow();
        assertEquals(extension.place() + ": unknown duty 'I.B.3'; did you mean 'I.B.1'?", refusal(() -> Scenario.of("t", words,
                List.of(signing, words.edit(extension, "of", List.of(new DutyId("I"), new DutyId("I.B.3")))))));
        Vocabulary none = new Vocabulary(List.copyOf(words.duties()), List.copyOf(words.switches()), List.of());
        assertTrue(refusal(() -> Scenario.of("t", none, List.of(signing))).startsWith("scenario:1:1: unknown fact type 'signing'; "));
        assertTrue(refusal(() -> Scenario.of("t", words, List.of(signing, words.edit(extension, "accepted", null))))
                .startsWith(extension.place() + ": 'accepted' is missing; "));
    }

    @Test
    void whatFilesWouldFillInMustBeThere() {
        Fact strike = words.edit(words.fact("a", "air-strike", SIGNED), "outside-fighting", true);
        assertEquals("us", Scenario.of("t", words, List.of(strike)).facts().get(0).word("by"));
        assertTrue(refusal(() -> Scenario.of("t", words, List.of(bare("a", "air-strike", null))))
                .contains("scenario:1:1: 'by' is missing; its default is 'us', and Vocabulary.fact fills it in"));
    }

    @Test
    void dutiesThatCannotBeExtendedAreTold() {
        Fact extension = words.edit(words.fact("e", "extension", SIGNED), "to", SIGNED.plusYears(2));
        Fact ofBoth = words.edit(words.edit(extension, "accepted", true), "of", List.of(new DutyId("I"), new DutyId("RIV")));
        assertEquals("scenario:1:1: RIV cannot be extended: its day is that of the signing; name acts or goals that have a due day",
                refusal(() -> Scenario.of("t", words, List.of(signing, ofBoth))));
    }

    /** A fact as a program may build it, of any type and from any place. */
    private static Fact bare(String id, String type, Place place) {
        return new Fact(new FactId(id), type, SIGNED, null, SIGNED, Standing.CONFIRMED, Map.of(), null, null, null, null, place);
    }

    @Test
    void anUnknownTypeIsToldWithOneLikeIt() {
        assertEquals("scenario:1:1: unknown fact type 'us-farces'; did you mean 'us-forces'?",
                refusal(() -> Scenario.of("t", words, List.of(bare("f", "us-farces", null)))));
    }

    @Test
    void faultsAreToldInTheOrderInWhichTheirFilesFirstCome() {
        List<Fact> facts = List.of(bare("a1", "signing", new Place("a.yaml", 1, 1)), bare("b1", "us-forces", new Place("b.yaml", 1, 1)),
                bare("a2", "us-forces", new Place("a.yaml", 2, 1)));
        assertEquals(List.of("a.yaml:2:1", "b.yaml:1:1"),
                Scenario.faultsOf(facts, words).stream().map(f -> f.place().toString()).toList());
    }
}
