package doha.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.model.Duty;
import doha.model.DutyId;
import doha.model.FactType;
import doha.model.Kind;
import doha.model.ScenarioException;
import doha.model.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyReaderTest {

    @TempDir
    Path folder;

    private final Vocabulary words = VocabularyReader.standard();

    @Test
    void holdsTheAgreementsDutiesSwitchesAndFactTypes() {
        assertEquals(35, words.duties().size());
        assertEquals(32, words.duties().stream().filter(d -> !d.annex()).count());
        assertEquals(24_576, words.switches().stream().mapToInt(s -> s.positions().size()).reduce(1, Math::multiplyExact));
        assertEquals(40, words.factTypes().size());
    }

    @Test
    void keepsWhatTheRulesNeedToKnow() {
        Duty rest = words.duty(new DutyId("I.C.rest")).orElseThrow();
        assertEquals(Kind.GOAL, rest.kind());
        assertTrue(rest.hasDue());
        assertEquals(FactType.Measure.TOTAL, words.factType("bases-vacated").orElseThrow().measure());
        assertEquals("taliban", words.factType("attack").orElseThrow().field("by").orElseThrow().defaultValue());
        assertTrue(words.factType("finding").orElseThrow().conduct());
    }

    @Test
    void theStandardOneIsReadOnce() {
        assertSame(words, VocabularyReader.standard());
    }

    @Test
    void anEditedCopyCanBeReadAndUsed() throws IOException {
        Path copy = Files.writeString(folder.resolve("vocabulary.yaml"),
                Files.readString(Path.of("rules/doha-2020/vocabulary.yaml")).replace("type: ties", "type: bonds"));
        Vocabulary edited = VocabularyReader.read(copy);
        Path file = Files.writeString(folder.resolve("s.yaml"), "title: t\nfacts:\n  - {on: 2020-03-01, fact: bonds}\n");
        assertEquals("bonds", Scenario.read(file, edited).facts().get(0).type());
        assertThrows(ScenarioException.class, () -> Scenario.read(file));
    }

    @Test
    void everyFaultOfAnEditedCopyIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("v.yaml"), """
                duties:
                  - {id: A, part: p, place: p, obligor: o, owed-to: o, kind: akt, duty: d, arises: a}
                  - {id: B, part: p, place: p, obligor: o, owed-to: o, kind: act, dutty: d, arises: a}
                readings:
                  - {switch: s, positions: [one], about: a}
                facts:
                  - {type: t, fields: {count: {form: choice}, on: {form: count}}}
                  - {type: t}
                  - {type: u, measure: level, fields: {number: {form: count}}}
                """);
        ScenarioException e = assertThrows(ScenarioException.class, () -> VocabularyReader.read(file));
        assertEquals("""
                v.yaml:2:62: unknown value 'akt' for 'kind'; did you mean 'act'?
                v.yaml:3:5: there is no 'duty' here; every entry of this list needs one
                v.yaml:3:67: unknown key 'dutty'; did you mean 'duty'?
                v.yaml:5:5: the switch has fewer than two 'positions'; a dispute has at least two
                v.yaml:7:31: 'count' has no 'choices'; a choice takes one of a list of words
                v.yaml:7:47: every fact has a field 'on' already; give this one another name
                v.yaml:8:12: the type 't' is used twice; keep one of them
                v.yaml:9:24: a level reports a number; declare the field count: {form: count}""", e.getMessage().replace(folder + "/", ""));
    }

    @Test
    void onlyActsAndGoalsWithADueDayThatIsNotTheSigningsCanBeExtended() {
        Vocabulary words = VocabularyReader.standard();
        assertEquals("its day is that of the signing", words.duty(new DutyId("RIV")).orElseThrow().whyNotExtendable().orElseThrow());
        assertEquals("it is a standing duty", words.duty(new DutyId("II.1")).orElseThrow().whyNotExtendable().orElseThrow());
        assertEquals("it has no due day", words.duty(new DutyId("P.4")).orElseThrow().whyNotExtendable().orElseThrow());
        assertTrue(words.duty(new DutyId("I.B.1")).orElseThrow().whyNotExtendable().isEmpty());
    }
}
