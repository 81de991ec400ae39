package doha.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.Agreement;
import doha.ShippedScenarios;
import doha.analysis.Counterfactual.Answer;
import doha.analysis.Counterfactual.Change;
import doha.analysis.Counterfactual.FactChange;
import doha.analysis.Counterfactual.SilenceChange;
import doha.analysis.Counterfactual.SwitchChange;
import doha.internal.document.FlipView;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.Phase;
import doha.model.Query;
import doha.model.ScenarioException;
import doha.model.Status;
import doha.model.Verdict;
import doha.scenario.Scenario;
import doha.scenario.VocabularyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CounterfactualTest {

    private static final Agreement AGREEMENT = Agreement.load();
    private static final LocalDate MAY = LocalDate.of(2021, 5, 2);

    @TempDir
    private Path folder;

    private Scenario scenario(String... lines) throws IOException {
        Path file = folder.resolve("base.yaml");
        Files.writeString(file, "title: made up\n" + String.join("\n", lines) + "\n");
        return Scenario.read(file);
    }

    private static Counterfactual flip(Scenario scenario, String duty, int most) {
        return Counterfactual.of(AGREEMENT, scenario, scenario.query(), new DutyId(duty), null, most);
    }

    /** Each answer in a few words: what, and the phase it gives. */
    private static List<String> told(Counterfactual flip) {
        List<String> told = new ArrayList<>();
        for (Answer answer : flip.answers()) {
            StringBuilder text = new StringBuilder();
            for (Change change : answer.changes()) {
                text.append(text.length() == 0 ? "" : " & ");
                if (change instanceof SwitchChange t) {
                    text.append(t.name()).append('=').append(t.to());
                } else if (change instanceof FactChange d && d.isRemoval()) {
                    text.append("no ").append(d.before().id());
                } else if (change instanceof SilenceChange s) {
                    text.append(s.added() ? "unknown " : "known ").append(s.duty());
                } else if (change instanceof FactChange a && a.before() == null) {
                    text.append("add ").append(a.after().id()).append(a.after().count() == null ? "" : " " + a.after().count());
                } else if (change instanceof FactChange e) {
                    text.append(e.after().id());
                    for (String field : e.fields()) {
                        text.append(' ').append(switch (field) {
                            case "on" -> "on " + e.after().on();
                            case "until" -> "until " + e.after().until();
                            case "known" -> "known " + e.after().known();
                            case "to" -> "to " + e.after().day("to");
                            case "count" -> "count " + e.after().count();
                            case "standing" -> e.after().standing().label();
                            default -> field;
                        });
                    }
                }
            }
            told.add(text + ": " + answer.verdict().phase().label());
        }
        return told;
    }

    @Test
    void aDutyDoneInTimeIsLateOrOverdueFromTheDayAfterItsDueDay() throws IOException {
        Scenario s = scenario("as-of: 2020-08-01", "facts:", "- {id: signing, on: 2020-02-29, fact: signing}",
                "- {id: bases, on: 2020-07-10, fact: bases-vacated, count: 6}");
        // Due on 13 July, 135 days after the signing; a signing three days or more earlier makes 10 July too late.
        // What only doubts the record comes last.
        assertEquals(List.of("no bases: overdue", "signing on 2020-02-25: performed-late",
                "bases on 2020-07-14: performed-late", "bases on 2020-02-28: overdue", "signing on 2020-07-11: running",
                "bases count 4: overdue", "no signing: not-triggered", "signing alleged: not-triggered", "bases alleged: undetermined"),
                told(flip(s, "I.A.2", 20)));
    }

    @Tag("slow")
    @Test
    void aShelterCarriesTheDeadlineByItsLengthAndTheBoundaryIsFound() throws IOException {
        Scenario s = scenario("as-of: 2021-06-30", "facts:", "- {id: signing, on: 2020-02-29, fact: signing}",
                "- {id: exit, on: 2021-05-05, fact: us-forces, count: 0}", "- {id: allies, on: 2021-05-05, fact: allied-forces, count: 0}",
                "- {id: haven, on: 2021-01-01, until: 2021-01-11, fact: hosting}");
        // Due 29 April, ten closed days: 9 May. Done on the 5th it is in time while at least six days are closed.
        List<String> told = told(flip(s, "I.B.1", 30));
        assertTrue(told.contains("exit on 2021-05-10: performed-late"), told.toString());
        assertTrue(told.contains("haven on 2021-01-06: performed-late"), told.toString());
        assertTrue(told.contains("haven until 2021-01-06: performed-late"), told.toString());
        assertTrue(told.contains("haven on 2021-04-30 until 2021-05-10: performed-late"), told.toString());
        assertTrue(told.contains("gated=nothing: performed-late"), told.toString());
        assertFalse(told.toString().contains("until 2021-01-07"), told.toString());
    }

    @Tag("slow")
    @Test
    void conductWithoutEndIsGivenTheLatestEndThatChangesTheVerdict() throws IOException {
        Scenario s = scenario("as-of: 2021-05-02", "facts:", "- {id: signing, on: 2020-02-29, fact: signing}",
                "- {id: haven, on: 2021-04-20, fact: hosting}");
        // Closed up to 2 May: due 12 May. It is overdue on 2 May if at most two days are closed: 20 and 21 April, due 1 May.
        assertTrue(told(flip(s, "I.B.1", 20)).contains("haven until 2021-04-22: overdue"), told(flip(s, "I.B.1", 20)).toString());
    }

    @Test
    void answersAreTheSmallestFirstAndNoMoreThanAskedFor() throws IOException {
        Scenario s = scenario("as-of: 2020-08-01", "facts:", "- {id: signing, on: 2020-02-29, fact: signing}",
                "- {id: bases, on: 2020-07-10, fact: bases-vacated, count: 6}");
        Counterfactual flip = flip(s, "I.A.2", 3);
        assertEquals(List.of("no bases: overdue", "signing on 2020-02-25: performed-late", "bases on 2020-07-14: performed-late"),
                told(flip).stream().limit(3).toList());
        assertEquals(3, flip.answers().size());
        assertTrue(flip.cut());
        assertThrows(IllegalArgumentException.class, () -> flip(s, "I.A.2", 0));
        assertThrows(NoSuchElementException.class, () -> flip(s, "X.1", 1));
    }

    @Tag("slow")
    @Test
    void pairsAreTriedEvenIfOneChangeAloneDoesIt() throws IOException {
        Scenario s = scenario("as-of: 2021-01-01", "facts:", "- {id: signing, on: 2020-02-29, fact: signing, standing: confirmed}",
                "- {id: one, on: 2020-07-10, fact: finding, of: II.4, outcome: violated}",
                "- {id: other, on: 2020-07-11, fact: finding, of: II.4, outcome: violated}");
        Counterfactual flip = flip(s, "II.4", 50);
        assertEquals(List.of("no one & no other: kept-so-far", "no signing: not-triggered", "signing on 2021-01-02: not-triggered",
                "signing alleged: not-triggered"), told(flip));
        assertEquals(flip.allPairs(), flip.pairs());
        assertEquals(List.of(false, true, true, true), flip.answers().stream().map(Answer::doubtsRecord).toList());
    }

    @Tag("slow")
    @Test
    void whatIsAwaitedIsOfferedAsAnAddedFact() throws IOException {
        Scenario s = scenario("as-of: 2021-06-30", "facts:", "- {id: signing, on: 2020-02-29, fact: signing}");
        List<String> withdrawal = told(flip(s, "I.B.1", 30));
        assertTrue(withdrawal.contains("add us-forces-2021-04-29 0 & add allied-forces-2021-04-29 0: performed")
                || withdrawal.contains("add allied-forces-2021-04-29 0 & add us-forces-2021-04-29 0: performed"), withdrawal.toString());
        assertTrue(told(flip(s, "P.3", 30)).contains("add talks-started-2020-03-10: performed"));
        assertTrue(told(flip(s, "RIV", 30)).contains("add reduction-in-violence-2020-02-22: performed"));
        Counterfactual bases = flip(s, "I.A.2", 30);
        assertTrue(told(bases).contains("add bases-vacated-2020-07-13 5: performed"));
        assertTrue(new FlipView(bases, VocabularyReader.standard()).yaml(bases.answers().get(0))
                .contains("- {id: bases-vacated-2020-07-13, on: 2020-07-13, fact: bases-vacated, count: 5}"));
    }

    @Tag("slow")
    @Test
    void theDayOnWhichAFactBecameKnownMovesIfWhatWasKnownIsAsked() throws IOException {
        Scenario s = scenario("as-of: 2021-01-01", "known-by: 2020-12-01", "facts:", "- {id: signing, on: 2020-02-29, fact: signing}",
                "- {id: late, on: 2020-07-10, known: 2020-12-10, fact: bases-vacated, count: 6}");
        assertTrue(told(flip(s, "I.A.2", 30)).contains("late known 2020-12-01: performed"), told(flip(s, "I.A.2", 30)).toString());
    }

    @Tag("slow")
    @Test
    void anAnswerGivesTheStatusThatIsLookedFor() throws IOException {
        Scenario s = scenario("as-of: 2021-06-30", "facts:", "- {id: signing, on: 2020-02-29, fact: signing}");
        for (Status to : List.of(Status.MET, Status.PENDING)) {
            Counterfactual flip = Counterfactual.of(AGREEMENT, s, s.query(), new DutyId("I.A.2"), to, 30);
            assertFalse(flip.answers().isEmpty());
            assertTrue(flip.answers().stream().allMatch(answer -> answer.verdict().status() == to), told(flip).toString());
        }
    }

    @Test
    void twoChangesAreToldTogether() throws IOException {
        Scenario s = scenario("as-of: 2021-01-01", "unknown: [II.4]", "facts:", "- {id: talks, on: 2020-09-12, fact: talks-started}",
                "- {id: calm, on: 2020-02-01, until: 2020-02-20, fact: reduction-in-violence}",
                "- {id: calm2, on: 2020-02-01, until: 2020-02-21, fact: reduction-in-violence}");
        Counterfactual flip = flip(s, "RIV", 5);
        assertEquals(List.of("no calm & no calm2: running"), told(flip));
        assertTrue(flip.pairs() == flip.allPairs() && flip.pairs() > 0);
    }

    @Tag("slow")
    @Test
    void silenceTakenBackIsAWholeScenario() throws IOException {
        Scenario s = scenario("as-of: 2020-05-01", "unknown: [I.C.plan]", "facts:", "- {id: signing, on: 2020-02-29, fact: signing}");
        Counterfactual flip = flip(s, "I.C.plan", 5);
        assertEquals("known I.C.plan: overdue", told(flip).get(told(flip).size() - 1));
        assertFalse(
                new FlipView(flip, VocabularyReader.standard()).yaml(flip.answers().get(flip.answers().size() - 1)).contains("extends"));
    }

    @Tag("slow")
    @Test
    void noNearerDayGivesAnotherVerdict() throws IOException {
        Scenario s = scenario("as-of: 2021-06-30", "facts:", "- {id: signing, on: 2020-02-29, fact: signing}",
                "- {id: exit, on: 2021-05-05, fact: us-forces, count: 0}", "- {id: allies, on: 2021-05-05, fact: allied-forces, count: 0}",
                "- {id: haven, on: 2021-01-01, until: 2021-01-11, fact: hosting}",
                "- {id: ties, on: 2020-06-01, fact: recruiting, until: 2020-06-03}");
        Status now = AGREEMENT.assess(s).duty("I.B.1").status();
        for (Answer answer : flip(s, "I.B.1", 50).answers()) {
            if (answer.size() <= 150 && answer.changes().get(0) instanceof FactChange e
                    && (e.fields().equals(List.of("on")) || e.fields().equals(List.of("until")))) {
                String field = e.fields().get(0);
                LocalDate from = field.equals("on") ? e.before().on() : e.before().until();
                LocalDate to = field.equals("on") ? e.after().on() : e.after().until();
                int step = to.isAfter(from) ? 1 : -1;
                for (LocalDate day = from.plusDays(step); !day.equals(to); day = day.plusDays(step)) {
                    assertEquals(now, status(s, e.before(), field, day), e.before().id() + " " + field + " " + day);
                }
                assertNotEquals(now, status(s, e.before(), field, to));
            }
        }
    }

    /** The status with a day moved; the present one where that is no valid scenario. */
    private static Status status(Scenario s, Fact fact, String field, LocalDate day) {
        try {
            return AGREEMENT.assess(s.with(fact.id(), field, day), s.query()).duty("I.B.1").status();
        } catch (ScenarioException e) {
            return AGREEMENT.assess(s).duty("I.B.1").status();
        }
    }

    @Tag("slow")
    @Test
    void everyAnswersYamlGivesThePromisedVerdict() throws IOException {
        ShippedScenarios.copyTo(folder);
        int applied = 0;
        applied += apply("record.yaml", MAY, "I.B.1", 5);
        applied += apply("record.yaml", LocalDate.of(2020, 8, 1), "I.A.2", 4);
        applied += apply("as-written.yaml", LocalDate.of(2021, 6, 1), "I.B.1", 12);
        applied += apply("what-if/haven-across-the-deadline.yaml", LocalDate.of(2021, 6, 2), "I", 12);
        applied += apply("what-if/september-date-refused.yaml", LocalDate.of(2021, 9, 30), "I.B.2", 12);
        applied += apply("what-if/known-that-day.yaml", null, "I.C.5000", 4);
        applied += apply("what-if/incidents.yaml", null, "II.3.hosting", 12);
        assertTrue(applied > 35, "only " + applied + " answers");
    }

    private int apply(String name, LocalDate asOf, String duty, int most) throws IOException {
        Path base = folder.resolve(name);
        Scenario scenario = Scenario.read(base);
        Query query = asOf == null ? scenario.query() : scenario.query().asOf(asOf);
        Counterfactual flip = Counterfactual.of(AGREEMENT, scenario, query, new DutyId(duty), null, most);
        assertFalse(flip.answers().isEmpty(), name + " " + duty);
        for (Answer answer : flip.answers()) {
            String yaml = new FlipView(flip, VocabularyReader.standard()).yaml(answer);
            Verdict verdict = AGREEMENT.assess(Scenario.read(Files.writeString(base.resolveSibling("flipped.yaml"), yaml))).duty(duty);
            assertEquals(
                    List.of(answer.verdict().phase(), String.valueOf(answer.verdict().effectiveDue()),
                            String.valueOf(answer.verdict().daysLate())),
                    List.of(verdict.phase(), String.valueOf(verdict.effectiveDue()), String.valueOf(verdict.daysLate())), yaml);
            assertNotEquals(flip.verdict().status(), verdict.status(), yaml);
            Phase built = AGREEMENT.assess(flip.with(answer, "built")).duty(duty).phase();
            assertEquals(verdict.phase(), built, yaml);
        }
        return flip.answers().size();
    }
}
