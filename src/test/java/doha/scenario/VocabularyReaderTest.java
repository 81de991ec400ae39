package doha.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.model.Duty;
import doha.model.DutyId;
import doha.model.ExportDefinition;
import doha.model.Fact;
import doha.model.FactType;
import doha.model.Kind;
import doha.model.Place;
import doha.model.ScenarioException;
import doha.model.Stance;
import doha.model.Vocabulary;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyReaderTest {

    @TempDir
    Path folder;

    private final Vocabulary words = VocabularyReader.standard();

    @Test
    void holdsTheAgreementsDutiesSwitchesAndFactTypes() {
        assertEquals(36, words.duties().size());
        assertEquals(32, words.duties().stream().filter(d -> !d.isDisputed()).count());
        assertEquals(3_145_728, words.switches().stream().mapToInt(s -> s.positions().size()).reduce(1, Math::multiplyExact));
        assertEquals(42, words.factTypes().size());
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
    void saysWhatTheAgreementIsCalledAndWhoseItIs() {
        assertEquals("doha-2020", words.agreement().id());
        assertEquals(LocalDate.of(2020, 2, 29), words.agreement().signed());
        assertEquals(Map.of("talks-started", LocalDate.of(2020, 3, 10)), words.agreement().expected());
        assertEquals(List.of("US", "Taliban"), words.duty(new DutyId("RIV")).orElseThrow().obligors());
        assertTrue(words.duty(new DutyId("I.F.force")).orElseThrow().isOwedBy("allies"));
        assertEquals("the US has determined that the Taliban are not complying",
                words.gates().get(0).closed().get("determination"));
        assertEquals(List.of(new DutyId("I.A.1.us"), new DutyId("I.B.1")), words.pace().orElseThrow().milestones());
        assertEquals("annexes", words.duty(new DutyId("X.1")).orElseThrow().whyNotCounted(words.defaults()).orElseThrow());
        assertEquals(new Place("rules/afghanistan-2020/vocabulary.yaml", 9, 17), words.place("gate-effect suspends").orElseThrow());
    }

    @Test
    void saysWhatResearchersTablesCallIt() {
        ExportDefinition export = words.export().orElseThrow();
        assertEquals(2271, export.paX());
        assertEquals(700, export.cowcode());
        assertEquals(List.of("with", "prisr", "cease", "develop"), List.copyOf(export.provisions().keySet()));
        assertEquals(List.of("with"), export.provisionsOf(new DutyId("I.B.2")));
        assertEquals(List.of("SsrFf"), export.topicsOf(new DutyId("I.B.2")));
        assertEquals(List.of(), export.provisionsOf(new DutyId("II.4")));
        assertEquals(List.of("GRefOth"), export.topicsOf(new DutyId("II.4")));
        assertEquals(List.of(), export.topicsOf(new DutyId("II.5")));
    }

    @Test
    void anAgreementMayHaveNoTablesOrOneOfThem() throws IOException {
        String text = Files.readString(Path.of("rules/doha-2020/vocabulary.yaml"));
        String pam = text.substring(text.indexOf("  pam:\n"), text.indexOf("# One entry for each row of the table"));
        String export = text.substring(text.indexOf("export:\n"), text.indexOf("# One entry for each row of the table"));
        assertTrue(VocabularyReader.read(copy("doha-2020", pam, "")).export().orElseThrow().provisions().isEmpty());
        assertTrue(VocabularyReader.read(copy("doha-2020", export, "")).export().isEmpty());
        assertEquals("""
                v.yaml:43:3: 'pa-x' is missing; an export needs 'pa-x'
                v.yaml:43:16: unknown duty 'I.B.9'; did you mean 'I.B.1'?
                v.yaml:44:30: '7x' is not a whole number; 'cowcode' takes decimal digits only, such as 8600""", refusal(copy("doha-2020",
                export, "export:\n  topics: {T: [I.B.9]}\n  pam: {country: A, cowcode: 7x, accordname: a, provisions: {}}\n\n")));
    }

    @Test
    void anEditedCopyCanBeReadAndUsed() throws IOException {
        Path copy = copy("doha-2020", "type: support-personnel", "type: advisers");
        Vocabulary edited = VocabularyReader.read(copy);
        Path file = Files.writeString(folder.resolve("s.yaml"), "title: t\nfacts:\n  - {on: 2020-03-01, fact: advisers, count: 3}\n");
        assertEquals("advisers", Scenario.read(file, edited).facts().get(0).type());
        assertThrows(ScenarioException.class, () -> Scenario.read(file));
    }

    @Test
    void aTypeWithFieldsOfEveryFormIsAnEditOfTheVocabularyAlone() throws IOException {
        Vocabulary edited = VocabularyReader.read(copy("doha-2020", "  - type: support-personnel\n", """
                  - type: aid-paid
                    fields:
                      year: {form: count}
                      amount: {form: decimal, unit: USD million}
                      channel: {choices: [direct, through-un], default: direct}
                      refused: {form: truth, default: false}
                      paid-on: {form: day, optional: true}
                      for: {form: duties, optional: true}
                      payer: {form: text, optional: true}
                  - type: support-personnel
                """));
        Path file = Files.writeString(folder.resolve("s.yaml"), """
                title: t
                facts:
                  - {on: 2020-03-01, fact: aid-paid, year: 2021, amount: 4.015, for: [III.2, III.3.cooperation], payer: USAID}
                """);
        Scenario scenario = Scenario.read(file, edited);
        Fact fact = scenario.facts().get(0);
        assertEquals(2021L, fact.number("year"));
        assertEquals(new BigDecimal("4.015"), fact.decimal("amount"));
        assertEquals("4.015 USD million", fact.values().get("amount").toString());
        assertEquals(fact, edited.edit(fact, "amount", new BigDecimal("4.015")));
        assertEquals("direct", fact.word("channel"));
        assertFalse(fact.truth("refused"));
        assertEquals(null, fact.day("paid-on"));
        assertEquals(List.of(new DutyId("III.2"), new DutyId("III.3.cooperation")), fact.duties("for"));
        assertEquals(scenario.facts().get(0).at(null),
                Scenario.read(Files.writeString(file, scenario.toYaml()), edited).facts().get(0).at(null));
        Files.writeString(file, "title: t\nfacts:\n  - {on: 2020-03-01, fact: aid-paid, year: 2021, amount: much, for: II.9}\n");
        assertEquals("s.yaml:3:58: 'much' is not a number; 'amount' takes a number without quotes, such as 0.3\n"
                + "s.yaml:3:69: unknown duty 'II.9'; did you mean 'II.1'?",
                assertThrows(ScenarioException.class, () -> Scenario.read(file, edited)).getMessage().replace(folder + "/", ""));
    }

    @Test
    void whatAFolderBesideSharesIsTakenFromThere() throws IOException {
        copy("afghanistan-2020", "[us, allies, other]", "[us, allies, kin, other]");
        Vocabulary edited = VocabularyReader.read(copy("doha-2020", "", ""));
        assertTrue(edited.factType("use-of-force").orElseThrow().field("by").orElseThrow().choices().contains("kin"));
        assertFalse(words.factType("use-of-force").orElseThrow().field("by").orElseThrow().choices().contains("kin"));
    }

    private Path copy(String name, String old, String anew) throws IOException {
        String text = Files.readString(Path.of("rules", name, "vocabulary.yaml"));
        assertTrue(text.contains(old));
        Files.createDirectories(folder.resolve(name));
        return Files.writeString(folder.resolve(name).resolve("vocabulary.yaml"), text.replace(old, anew));
    }

    private String refusal(Path file) {
        return assertThrows(ScenarioException.class, () -> VocabularyReader.read(file)).getMessage().replace(file.toString(), "v.yaml");
    }

    @Test
    void everyFaultOfAnEditedCopyIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("v.yaml"), """
                agreement: {id: a, title: a, name: a, signed: 2020-02-29, example: Z}
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
        assertEquals(
                """
                        v.yaml:1:1: the general rules read a switch 'evidence' with the positions 'confirmed', 'impartial', 'reported' and 'alleged'; name or declare it under 'readings'
                        v.yaml:1:1: the general rules read a switch 'goals' with the positions 'best-efforts' and 'binding'; name or declare it under 'readings'
                        v.yaml:1:1: the general rules read a switch 'extensions' with the positions 'accepted' and 'announced'; name or declare it under 'readings'
                        v.yaml:1:1: the general rules read a fact type 'signing'; name or declare it under 'facts'
                        v.yaml:1:1: the general rules read a fact type 'extension' with the fields 'accepted', 'of' and 'to'; name or declare it under 'facts'
                        v.yaml:1:1: the general rules read a fact type 'finding' with the fields 'of' and 'outcome'; name or declare it under 'facts'
                        v.yaml:1:68: unknown duty 'Z'; there are 'A' and 'B'
                        v.yaml:3:62: unknown value 'akt' for 'kind'; did you mean 'act'?
                        v.yaml:4:67: unknown key 'dutty'; did you mean 'duty'?
                        v.yaml:6:5: the switch has fewer than two 'positions'; a dispute has at least two
                        v.yaml:8:31: 'count' has no 'choices'; a choice takes one of a list of words
                        v.yaml:8:47: every fact has a field 'on' already; give this one another name
                        v.yaml:9:12: the type 't' is used twice; keep one of them
                        v.yaml:10:24: a level reports a number; declare the field count: {form: count}""",
                refusal(file));
    }

    @Test
    void whatIsNamedMustBeThere() throws IOException {
        assertEquals(
                "v.yaml:20:77: there is no folder 'afghanistan-2021' with a vocabulary.yaml beside this one, nor such a file of general rules; name one"
                        + " that is there, such as deadlines, evidence, gates, life-of-a-duty, pace, progress, why-not",
                refusal(copy("doha-2020", "afghanistan-2020]", "afghanistan-2021]")));
        assertTrue(refusal(copy("doha-2020", "  - hosting\n", "  - hostings\n"))
                .endsWith(": unknown type 'hostings'; did you mean 'hosting'?"));
        assertTrue(refusal(copy("doha-2020", "  - ties\n", "  - ties\n  - ties\n")).contains(" is used twice; keep one of them"));
        assertEquals("v.yaml:33:10: 'attack' is no level; a pace is that of a level",
                refusal(copy("doha-2020", "level: us-forces", "level: attack")));
        assertEquals("v.yaml:37:26: unknown duty 'I.B'; did you mean 'I.B.1'?",
                refusal(copy("doha-2020", "[I.A.1.us, I.B.1]", "[I.A.1.us, I.B]")));
        assertEquals("v.yaml:33:3: 'milestones' is missing; a pace needs 'level', 'name', 'noun', 'counted' and 'milestones'",
                refusal(copy("doha-2020", "  milestones: [I.A.1.us, I.B.1]\n", "")));
        assertEquals("v.yaml:32:5: this is a second gate; an agreement has at most one, which may have several causes under 'closed'",
                refusal(copy("doha-2020", "\npace:", "\n  - {id: other, closed: {word: it is closed}}\npace:")));
        assertTrue(refusal(copy("doha-2020", "{annexes: as-reported}", "{annexes: asreported}"))
                .endsWith(": 'counts-under' names annexes: asreported; it takes a switch and one of its positions"));
        assertTrue(refusal(copy("doha-2020", "{annexes: as-reported}", "{annexes: [as-reported]}"))
                .endsWith(": 'annexes' is a list; it takes a text"));
    }

    @Test
    void onlyActsAndGoalsWithADueDayThatIsNotTheSigningsCanBeExtended() {
        Vocabulary words = VocabularyReader.standard();
        assertEquals("its day is that of the signing", words.duty(new DutyId("RIV")).orElseThrow().whyNotExtendable().orElseThrow());
        assertEquals("it is a standing duty", words.duty(new DutyId("II.1")).orElseThrow().whyNotExtendable().orElseThrow());
        assertEquals("it has no due day", words.duty(new DutyId("P.4")).orElseThrow().whyNotExtendable().orElseThrow());
        assertTrue(words.duty(new DutyId("I.B.1")).orElseThrow().whyNotExtendable().isEmpty());
    }

    @Test
    void holdsTheStancesWithTheirPositions() {
        assertEquals(
                "[public-text, us-command, us-calibrated, oversight, un-monitors, taliban, afghan-republic, pakistan, signing-day-press]",
                words.stances().stream().map(Stance::name).toList().toString());
        assertEquals("{evidence=impartial, ties=any-ties}", words.stance("un-monitors").orElseThrow().positions().toString());
        assertEquals("Pakistan, 2023", words.stance("pakistan").orElseThrow().holder());
        assertEquals(List.of("S/2020/415", "S/2021/486", "S/2022/419"), words.stance("un-monitors").orElseThrow().sources());
        assertTrue(words.stance("nobody").isEmpty());
        words.stances().forEach(stance -> words.defaults().with(stance.positions()));
    }

    @Test
    void aStanceTakesSwitchesAndPositionsThatThereAre() throws IOException {
        String begin = "  - stance: pakistan\n    holder: Pakistan, 2023\n    positions: {allies: with-partners, evidence: alleged}\n";
        assertTrue(refusal(copy("doha-2020", begin, begin.replace("allies:", "ally:"))).contains(": unknown switch 'ally'; "));
        assertTrue(refusal(copy("doha-2020", begin, begin.replace("with-partners", "with-partner")))
                .endsWith(": unknown position 'with-partner' for 'allies'; did you mean 'with-partners'?"));
        assertTrue(refusal(copy("doha-2020", begin, begin.replace("    holder: Pakistan, 2023\n", "")))
                .endsWith(": 'holder' is missing; a stance needs 'stance', 'holder', 'positions' and 'sources'"));
        assertTrue(refusal(copy("doha-2020", begin, begin.replace("stance: pakistan", "stance: taliban")))
                .endsWith(": the stance 'taliban' is used twice; keep one of them"));
    }
}
