package doha.internal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.Agreement;
import doha.RuleCopies;
import doha.model.Diagnostic;
import doha.model.RulesException;
import doha.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of the built-in rules, each with one edit, and the scenarios that show what is wrong with them. */
@Tag("slow")
class RuleCheckTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheRules() throws IOException {
        RuleCopies.flat(folder);
    }

    @Test
    void theBuiltInRulesPassClean() {
        RuleCheck check = RuleCheck.of(folder);
        assertEquals(List.of(), check.faults());
        assertEquals(List.of(), check.notes());
        assertEquals(Map.of(), check.counterexamples());
        assertEquals(14, check.files());
    }

    @Test
    void aRuleThatNoGeneratedScenarioMakesFireIsNotedAndNoFault() throws IOException {
        replace("part-two.drl", "    $hosting : AdmittedFact", "    not TerritorialScope(area == $area)\n    $hosting : AdmittedFact");
        RuleCheck check = RuleCheck.of(folder);
        assertEquals(List.of(), check.faults());
        assertEquals(List
                .of("part-two.drl:214:7: the rule 'II.3.hosting: hosting breaks it' fired in none of the 30 scenarios that were made to "
                        + "make it fire; see whether its conditions can all hold"),
                check.notes().stream().map(n -> n.toString().replace(folder + "/", "")).toList());
    }

    @Test
    void wordingThatNamesADayIsNotedAndNoFault() throws IOException {
        Path file = folder.resolve("vocabulary.yaml");
        String text = Files.readString(file);
        Files.writeString(file, text.replace("due: 'as I.B.1'", "due: 'as I.B.1, 29 Apr 2021'").replace("about: 'signing + 14 months,",
                "about: 'by 2021-04-29,"));
        RuleCheck check = RuleCheck.of(folder);
        assertEquals(List.of(), check.faults());
        long line = text.substring(0, text.indexOf("due: 'as I.B.1'")).lines().count();
        assertEquals(List.of("vocabulary.yaml:" + line + ":10: 'due' names a day; wording decides nothing, so leave the day to the rules"),
                check.notes().stream().map(n -> n.toString().replace(folder + "/", "")).toList());
    }

    @Test
    void aCopiedRuleWithAnotherPhaseIsShownByTheSmallestScenario() throws IOException {
        append("life-of-a-duty.drl", """

                rule "Late is released"
                    @clause("Statuses and phases")
                when
                    EvaluationDate($asOf : asOf)
                    DeadlinePassed($duty : duty)
                    not BestEfforts(duty == $duty)
                    not Undeterminable(duty == $duty)
                then
                    insertLogical(new PhaseConclusion($duty, Phase.RELEASED));
                end
                """);
        Map.Entry<Diagnostic, Scenario> shown = onlyCounterexample(
                "life-of-a-duty.drl:483:7: the rules give RIV two phases, overdue and released, by the rules "
                        + "'Overdue: an act, or a goal that binds, whose day has passed' (life-of-a-duty.drl:322) and 'Late is released' "
                        + "(life-of-a-duty.drl:483); exactly one must hold");
        assertEquals("""
                title: The rules give RIV two phases, overdue and released
                as-of: 2020-03-01
                facts:
                  - {id: signing-2020-02-29, on: 2020-02-29, fact: signing}
                """, shown.getValue().toYaml());
        assertFailsAsShown(shown);
    }

    @Test
    void decimalsAreTriedBesideTheBoundsThatRulesName() throws IOException {
        replace("vocabulary.yaml", "  - high-violence",
                "  - {type: battle, fields: {range: {form: decimal, unit: km}}}\n  - high-violence");
        append("annexes.drl", """

                rule "X.4: a battle within two and a half kilometres breaks it"
                    @clause("reported annex")
                    @duty("X.4")
                when
                    $battle : AdmittedFact(type == "battle", decimal("range") < 2.5)
                then
                    insertLogical(Infringement.of("X.4", $battle));
                end

                rule "X.4: so does one at fifty kilometres at least"
                    @clause("reported annex")
                    @duty("X.4")
                when
                    $battle : AdmittedFact(type == "battle", decimal("range") >= 50)
                then
                    insertLogical(Infringement.of("X.4", $battle));
                end
                """);
        RuleCheck check = RuleCheck.of(folder);
        assertEquals(List.of(), check.faults());
        assertEquals(List.of(), check.notes());
    }

    @Test
    void aScenarioThatShowsAFaultBeginsOnTheSigningDayOfTheVocabulary() throws IOException {
        replace("vocabulary.yaml", "signed: 2020-02-29", "signed: 1994-03-03");
        append("preamble.drl", """

                rule "RIV: kept, whatever happens"
                    @clause("Preamble 3")
                when
                    Signed($signing : on)
                then
                    insertLogical(new PhaseConclusion("RIV", doha.model.Phase.PERFORMED_LATE, $signing));
                end
                """);
        RuleCheck check = RuleCheck.of(folder);
        assertTrue(!check.counterexamples().isEmpty(), check.faults().toString());
        check.counterexamples().values().forEach(shown -> shown.facts().stream().filter(fact -> fact.type().equals("signing"))
                .forEach(signing -> assertEquals("1994-03-03", signing.on().toString())));
    }

    @Test
    void aRuleThatClashesOnlyUnderOneReadingOnOneDayIsFound() throws IOException {
        append("part-two.drl", """

                rule "II.1: kept, by some"
                    @clause("Part Two, 1")
                when
                    Signed($signing : on)
                    Reading(name == "scope", position == "whole-country")
                    Reading(name == "evidence", position == "alleged")
                    AdmittedFact(type == "ties", word("area") == "elsewhere", on == java.time.LocalDate.parse("2020-05-29"))
                then
                    insertLogical(new PhaseConclusion("II.1", doha.model.Phase.KEPT_THROUGHOUT, $signing));
                end
                """);
        RuleCheck check = RuleCheck.of(folder);
        assertTrue(!check.counterexamples().isEmpty(), check.faults().toString());
        for (Map.Entry<Diagnostic, Scenario> shown : check.counterexamples().entrySet()) {
            assertTrue(shown.getKey().message().contains("the rules give II.1 two phases"), shown.toString());
            assertTrue(shown.getKey().message().contains("'II.1: kept, by some' (" + folder + "/part-two.drl:275)"), shown.toString());
            assertEquals("whole-country", shown.getValue().readings().position("scope"));
            assertFailsAsShown(shown);
        }
    }

    @Test
    void aSecondDueDayIsTraceableToTheTwoRulesThatGiveIt() throws IOException {
        append("preamble.drl", """

                rule "P.3: another day"
                    @clause("Preamble 3")
                    @duty("P.3")
                when
                    Signed($signing : on)
                then
                    insertLogical(new Obligation("P.3", $signing, Days.fixed("2020-03-15", $signing), "talks-started"));
                end
                """);
        RuleCheck check = RuleCheck.of(folder);
        assertEquals(List.of("preamble.drl:103:7: the rules give P.3 two due days that can hold at once, by the rules "
                + "'P.3: the Taliban start intra-Afghan negotiations by the day that the text names' (preamble.drl:30) and 'P.3: another day' "
                + "(preamble.drl:103); leave one out, or let a reading tell them apart"),
                check.faults().stream().map(f -> f.toString().replace(folder + "/", "")).toList());
    }

    @Test
    void faultsOfTheTextAndOfTheVocabularyAreReportedTogetherAndBeforeThoseOfTheRules() throws IOException {
        replace("pace.drl", "insertLogical(new Next($duty));", "insertLogical(new Nxt($duty));");
        replace("part-two.drl", "@clause(\"Part Two, 5\")", "@clause(\"Part Two, 55\")");
        replace("vocabulary.yaml", "    kind: goal", "    kind: gaol");
        List<String> told = RuleCheck.of(folder).faults().stream().map(f -> f.toString().replace(folder + "/", "")).toList();
        assertTrue(
                told.stream().anyMatch(f -> f.startsWith("pace.drl:") && f.contains("names 'Nxt', which is no term; did you mean 'Next'?")),
                told.toString());
        assertTrue(told.stream().anyMatch(f -> f.startsWith("vocabulary.yaml:") && f.contains("'gaol'")), told.toString());
        replace("vocabulary.yaml", "    kind: gaol", "    kind: goal");
        replace("pace.drl", "insertLogical(new Nxt($duty));", "insertLogical(new Next($duty));");
        told = RuleCheck.of(folder).faults().stream().map(f -> f.toString().replace(folder + "/", "")).toList();
        assertTrue(told.stream().anyMatch(f -> f.startsWith("part-two.drl:") && f.contains("there is no clause 'Part Two, 55'")),
                told.toString());
    }

    private Map.Entry<Diagnostic, Scenario> onlyCounterexample(String message) {
        RuleCheck check = RuleCheck.of(folder);
        assertEquals(message, String.join("\n", check.faults().stream().map(f -> f.toString().replace(folder + "/", "")).toList()));
        assertEquals(1, check.counterexamples().size());
        return check.counterexamples().entrySet().iterator().next();
    }

    /** Written and read again, the scenario makes an assessment fail with the same words, and never picks one. */
    private void assertFailsAsShown(Map.Entry<Diagnostic, Scenario> shown) {
        try {
            Path file = Files.writeString(folder.resolve("shown.yaml"), shown.getValue().toYaml());
            Agreement agreement = Agreement.load(folder);
            Scenario scenario = Scenario.read(file, agreement.vocabulary());
            assertEquals(List.of(shown.getKey()), assertThrows(RulesException.class, () -> agreement.assess(scenario)).faults());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void append(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), Files.readString(folder.resolve(file)) + text);
    }

    private void replace(String file, String old, String anew) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertTrue(text.contains(old), old);
        Files.writeString(folder.resolve(file), text.replace(old, anew));
    }
}
