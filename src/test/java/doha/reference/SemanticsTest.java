package doha.reference;

import static doha.reference.Facts.extension;
import static doha.reference.Facts.fact;
import static doha.reference.Facts.inPart;
import static doha.reference.Facts.list;
import static doha.reference.Facts.performed;
import static doha.reference.Facts.signing;
import static doha.reference.Facts.violated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import doha.Agreement;
import doha.Assessment;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.Gate;
import doha.model.Pace;
import doha.model.Phase;
import doha.model.Progress;
import doha.model.Query;
import doha.model.Readings;
import doha.model.Silence;
import doha.model.Status;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import doha.scenario.VocabularyReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Cases worked by hand from single sentences of semantics.md, asked of the rules and of the plain telling alike. Verdicts read: phase, due, effective due, decided on, days late. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SemanticsTest {

    private static final Agreement AGREEMENT = Agreement.load();
    private static final Vocabulary WORDS = VocabularyReader.standard();

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class Statuses_and_phases {

        @Test
        void withoutASigningNothingButTheWeekBeforeIsInForce() {
            Reference.Result result = on("2021-05-02").assess(fact("us-forces", "2020-06-18").count(0), fact("talks-started", "2020-09-12"),
                    fact("hosting", "2020-05-27"));
            for (Reference.Judged judged : result.duties()) {
                String phase = judged.duty().id().value().equals("RIV") ? "running - - - -" : "not-triggered - - - -";
                assertEquals(phase, text(judged), () -> judged.duty().id().value());
            }
            assertNull(result.gate());
            assertNull(result.pace());
        }

        @Test
        void theAnnexesAreDutiesOnlyAsReported() {
            assertEquals(32, on("2020-03-01").assess(signing()).duties().size());
            assertEquals(36, on("2020-03-01").under("annexes", "as-reported").assess(signing()).duties().size());
        }

        @Test
        void aMissedGoalIsNoBreachUnlessGoalsBind() {
            Ask later = on("2020-06-11");
            assertEquals("goal-missed 2020-06-10 2020-06-10 - -", later.duty("I.C.rest", signing()));
            assertEquals("overdue 2020-06-10 2020-06-10 2020-06-11 1", later.under("goals", "binding").duty("I.C.rest", signing()));
        }

        @Test
        void aGoalAchievedLateIsMetWithItsLatenessUnlessGoalsBind() {
            Facts released = fact("remaining-prisoners-released", "2020-06-12");
            Ask later = on("2020-07-01");
            assertEquals("performed 2020-06-10 2020-06-10 2020-06-12 2", later.duty("I.C.rest", signing(), released));
            assertEquals("performed-late 2020-06-10 2020-06-10 2020-06-11 2",
                    later.under("goals", "binding").duty("I.C.rest", signing(), released));
        }

        @Test
        void aViolationThatHasCeasedIsViolatedAgainWhenANewOneOpens() {
            Facts[] facts = {signing(), fact("hosting", "2020-04-01").until("2020-04-05"),
                    fact("hosting", "2020-05-01").until("2020-05-03")};
            assertEquals("violated - - 2020-04-01 -", on("2020-04-04").duty("II.3.hosting", facts));
            assertEquals("violation-ceased - - 2020-04-01 -", on("2020-04-05").duty("II.3.hosting", facts));
            assertEquals("violated - - 2020-04-01 -", on("2020-05-02").duty("II.3.hosting", facts));
            assertEquals("violation-ceased - - 2020-04-01 -", on("2020-05-03").duty("II.3.hosting", facts));
        }
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class Days {

        @Test
        void doneOnTheDueDayIsInTimeAndOverdueFromTheNext() {
            Ask later = on("2020-07-20");
            assertEquals("performed 2020-07-13 2020-07-13 2020-07-13 0",
                    later.duty("I.A.2", signing(), fact("bases-vacated", "2020-07-13").count(5)));
            assertEquals("performed-late 2020-07-13 2020-07-13 2020-07-14 2",
                    later.duty("I.A.2", signing(), fact("bases-vacated", "2020-07-15").count(5)));
            assertEquals("running 2020-07-13 2020-07-13 - -", on("2020-07-13").duty("I.A.2", signing()));
            assertEquals("overdue 2020-07-13 2020-07-13 2020-07-14 1", on("2020-07-14").duty("I.A.2", signing()));
        }

        @Test
        void fourteenMonthsEndOnTheLastDayOfAMonthThatIsTooShort() {
            assertEquals("running 2021-04-29 2021-04-29 - -", on("2020-03-01").duty("I", signing()));
            assertEquals("running 2021-02-28 2021-02-28 - -", on("2020-03-01").duty("I", fact("signing", "2019-12-31")));
        }

        @Test
        void aFixedDateThatHasPassedFallsDueOnTheDayTheDutyArises() {
            Facts late = fact("signing", "2021-05-02");
            assertEquals("running 2021-05-02 2021-05-02 - -", on("2021-05-02").duty("P.3", late));
            assertEquals("running 2021-05-02 2021-05-02 - -", on("2021-05-02").under("final-deadline", "may-first").duty("I.B.1", late));
            assertEquals("goal-missed 2020-09-12 2020-09-12 - -",
                    on("2020-09-13").duty("I.D.removal", signing(), fact("talks-started", "2020-09-12")));
        }

        @Test
        void underStartOfTalksThePrisonersAreDueOnTheDayTheTalksStart() {
            Facts[] facts = {signing(), fact("talks-started", "2020-02-28"), fact("talks-started", "2020-09-12"),
                    fact("talks-started", "2020-09-20")};
            Ask before = on("2020-09-11").under("prisoner-deadline", "start-of-talks");
            assertEquals("running - - - -", before.duty("I.C.5000", facts));
            assertEquals("running - - - -", before.duty("I.C.rest", facts));
            Ask then = on("2020-09-12").under("prisoner-deadline", "start-of-talks");
            assertEquals("running 2020-09-12 2020-09-12 - -", then.duty("I.C.1000", facts));
            assertEquals("running 2020-12-12 2020-12-12 - -", then.duty("I.C.rest", facts));
        }

        @Test
        void whatWasDoneBeforeItsDutyAroseCountsAsDoneOnTheDayItArises() {
            Facts talks = fact("talks-started", "2020-09-12");
            assertEquals("performed - - 2020-09-12 -",
                    on("2020-09-12").duty("P.4", signing(), talks, fact("ceasefire-on-agenda", "2020-02-29")));
            assertEquals("running - - - -", on("2020-09-12").duty("P.4", signing(), talks, fact("ceasefire-on-agenda", "2020-02-28")));
        }

        @Test
        void aDutyDoneBeforeItHadADueDayGetsOneLater() {
            Facts[] facts = {signing(), fact("other-prisoners-released", "2020-08-01").count(1000), fact("talks-started", "2020-09-12")};
            Ask before = on("2020-09-11").under("prisoner-deadline", "start-of-talks");
            assertEquals("performed - - 2020-08-01 -", before.duty("I.C.1000", facts));
            assertEquals("performed 2020-09-12 2020-09-12 2020-08-01 0", before.on("2020-09-12").duty("I.C.1000", facts));
        }

        @Test
        void forcesAlreadyAtTheTargetOnTheDayOfSigningSatisfyItThen() {
            assertEquals("performed 2020-07-13 2020-07-13 2020-02-29 0",
                    on("2020-03-01").duty("I.A.1.us", signing(), fact("us-forces", "2020-01-10").count(8600)));
            assertEquals("running 2020-07-13 2020-07-13 - -",
                    on("2020-03-01").duty("I.A.1.us", signing(), fact("us-forces", "2020-01-10").count(8601)));
        }

        @Test
        void levelsMustBeSatisfiedTogetherAndOneNeverReportedIsNotZero() {
            Facts us = fact("us-forces", "2021-04-01").count(0);
            Facts allies = fact("allied-forces", "2021-04-05").count(0);
            Ask later = on("2021-04-20");
            assertEquals("running 2021-04-29 2021-04-29 - -", later.duty("I.B.1", signing(), us));
            assertEquals("performed 2021-04-29 2021-04-29 2021-04-05 0", later.duty("I.B.1", signing(), us, allies));
            assertEquals("running 2021-04-29 2021-04-29 - -",
                    later.duty("I.B.1", signing(), us, allies, fact("us-forces", "2021-04-05").count(650)));
            assertEquals("running 2021-04-29 2021-04-29 - -", later.duty("I", signing(), us, allies));
        }

        @Test
        void aLaterSurgeDoesNotUndoWhatWasDone() {
            assertEquals("performed 2020-07-13 2020-07-13 2020-06-18 0", on("2020-08-01").duty("I.A.1.us", signing(),
                    fact("us-forces", "2020-06-18").count(8600), fact("us-forces", "2020-07-01").count(14000)));
        }

        @Test
        void theAlliedTargetIsTheSameFractionComparedExactly() {
            Facts[] before = {signing(), fact("us-forces", "2020-02-29").count(13000), fact("allied-forces", "2020-02-29").count(6000)};
            Ask later = on("2020-07-01"); // 6,000 × 8,600 ÷ 13,000 = 3,969.2…
            assertEquals("running 2020-07-13 2020-07-13 - -",
                    later.duty("I.A.1.allies", and(before, fact("allied-forces", "2020-06-01").count(3970))));
            assertEquals("performed 2020-07-13 2020-07-13 2020-06-01 0",
                    later.duty("I.A.1.allies", and(before, fact("allied-forces", "2020-06-01").count(3969))));
        }

        @Test
        void theAlliedFractionIsOneWhereUsForcesAreNoneOrFew() {
            for (int us : new int[] {0, 8599, 8600}) {
                assertEquals("performed 2020-07-13 2020-07-13 2020-02-29 0", on("2020-03-01").duty("I.A.1.allies", signing(),
                        fact("us-forces", "2020-02-29").count(us), fact("allied-forces", "2020-02-29").count(6000)),
                        () -> us + " US forces");
            }
        }

        @Test
        void by8600CountsFromTheNumberAtSigning() {
            Ask by = on("2020-07-01").under("us-forces-target", "by-8600");
            Facts atSigning = fact("us-forces", "2020-02-29").count(13000);
            assertEquals("running 2020-07-13 2020-07-13 - -",
                    by.duty("I.A.1.us", signing(), atSigning, fact("us-forces", "2020-06-18").count(8600)));
            assertEquals("performed 2020-07-13 2020-07-13 2020-06-18 0",
                    by.duty("I.A.1.us", signing(), atSigning, fact("us-forces", "2020-06-18").count(4400)));
        }

        @Test
        void totalsCountFromSigning() {
            Facts before = fact("taliban-prisoners-released", "2020-02-28").count(5000);
            assertEquals("running 2020-03-10 2020-03-10 - -", on("2020-03-10").duty("I.C.5000", signing(), before));
            assertEquals("not-triggered - - - -", on("2020-03-10").duty("I.C.pledge", signing(), before));
        }

        @Test
        void upToIsTheFullNumberOrTheFirstRelease() {
            Facts one = fact("taliban-prisoners-released", "2020-03-05").count(1);
            assertEquals("running 2020-03-10 2020-03-10 - -", on("2020-03-10").duty("I.C.5000", signing(), one));
            assertEquals("performed 2020-03-10 2020-03-10 2020-03-05 0",
                    on("2020-03-10").under("prisoner-numbers", "ceiling").duty("I.C.5000", signing(), one));
            assertEquals("running 2020-03-10 2020-03-10 - -", on("2020-03-10").under("prisoner-numbers", "ceiling")
                    .duty("I.C.5000", signing(), fact("taliban-prisoners-released", "2020-03-05").count(0)));
        }

        @Test
        void theWeekBeforeSigningIsSevenFullDays() {
            Facts week = fact("reduction-in-violence", "2020-02-22");
            assertEquals("performed 2020-02-29 2020-02-29 2020-02-29 0", on("2020-02-29").duty("RIV", signing(), week.until("2020-02-29")));
            assertEquals("running 2020-02-29 2020-02-29 - -", on("2020-02-29").duty("RIV", signing(), week.until("2020-02-28")));
            Facts late = fact("reduction-in-violence", "2020-02-23");
            assertEquals("overdue 2020-02-29 2020-02-29 2020-03-01 1", on("2020-03-01").duty("RIV", signing()));
            assertEquals("performed-late 2020-02-29 2020-02-29 2020-03-01 1", on("2020-03-01").duty("RIV", signing(), late));
            assertEquals("performed - - 2020-03-01 -", on("2020-03-01").duty("RIV", late));
            assertEquals("performed 2020-02-29 2020-02-29 2020-02-20 0",
                    on("2020-03-01").duty("RIV", signing(), performed("RIV", "2020-02-20")));
        }

        @Test
        void aCeasefireHasNoDayWhileTheTalksLastAndFallsDueOnTheDayTheyFirstEnd() {
            Facts[] facts = {signing(), fact("talks-started", "2020-09-12"), fact("talks-ended", "2020-12-01"),
                    fact("talks-started", "2021-01-05"), fact("talks-ended", "2021-02-01")};
            assertEquals("running - - - -", on("2020-11-30").duty("P.4", facts));
            assertEquals("running 2020-12-01 2020-12-01 - -", on("2020-12-01").duty("P.4", facts));
            assertEquals("overdue 2020-12-01 2020-12-01 2020-12-02 1", on("2020-12-02").duty("P.4", facts));
            assertEquals("performed 2020-12-01 2020-12-01 2020-12-01 0",
                    on("2021-03-01").duty("P.4", and(facts, fact("ceasefire-on-agenda", "2020-12-01"))));
            assertEquals("performed-late 2020-12-01 2020-12-01 2020-12-02 1",
                    on("2021-03-01").duty("P.4", and(facts, fact("ceasefire-on-agenda", "2020-12-02"))));
        }

        @Test
        void talksThatEndOnTheDayTheyStartSetADayAndThoseThatEndedBeforeDoNot() {
            Facts talks = fact("talks-started", "2020-09-12");
            assertEquals("running 2020-09-12 2020-09-12 - -",
                    on("2020-09-12").duty("P.4", signing(), talks, fact("talks-ended", "2020-09-12")));
            assertEquals("running - - - -", on("2020-09-12").duty("P.4", signing(), talks, fact("talks-ended", "2020-09-11")));
            assertEquals("running - - - -",
                    on("2020-09-12").duty("P.4", signing(), fact("talks-started", "2020-02-28"), talks, fact("talks-ended", "2020-03-01")));
        }

        @Test
        void theStepsOfPartTwoAreDueOnTheDayOfSigningUnderOneReading() {
            Ask dated = on("2020-02-29").under("part-two-steps", "at-announcement");
            assertEquals("running 2020-02-29 2020-02-29 - -", dated.duty("II.2.message", signing()));
            assertEquals("overdue 2020-02-29 2020-02-29 2020-03-01 1", dated.on("2020-03-01").duty("II.2.instruction", signing()));
            assertEquals("performed 2020-02-29 2020-02-29 2020-02-29 0",
                    dated.on("2020-03-05").duty("II.2.message", signing(), fact("clear-message", "2020-02-29")));
            assertEquals("performed-late 2020-02-29 2020-02-29 2020-03-01 1",
                    dated.on("2020-03-05").duty("II.2.message", signing(), fact("clear-message", "2020-03-01")));
            assertEquals("running - - - -", on("2020-03-05").duty("II.2.message", signing()));
        }

        @Test
        void datesWrittenOutKeepTheirDistanceFromTheEventUnderOneReading() {
            Facts[] facts = {fact("signing", "2020-03-05"), fact("talks-started", "2020-09-12")};
            Ask event = on("2020-09-12").under("fixed-dates", "with-the-event");
            for (String duty : new String[] {"P.3", "I.C.plan", "I.C.5000", "I.C.1000"}) {
                assertEquals(LocalDate.parse("2020-03-15"), event.assess(facts).duty(duty).due(), duty);
                assertEquals(LocalDate.parse("2020-03-10"), on("2020-09-12").assess(facts).duty(duty).due(), duty);
            }
            assertEquals(LocalDate.parse("2020-06-15"), event.assess(facts).duty("I.C.rest").due());
            assertEquals("running 2020-12-01 2020-12-01 - -", event.duty("I.E.delisting", facts));
            assertEquals("running 2021-03-01 2021-03-01 - -", event.duty("I.D.removal", facts));
            assertEquals("running 2020-09-12 2020-09-12 - -", on("2020-09-12").duty("I.D.removal", facts));
            Ask talks = event.under("prisoner-deadline", "start-of-talks");
            assertEquals("running 2020-09-12 2020-09-12 - -", talks.duty("I.C.5000", facts));
            assertEquals(LocalDate.parse("2020-12-12"), talks.assess(facts).duty("I.C.rest").due());
            assertEquals("running 2021-05-05 2021-05-05 - -", event.duty("I", facts));
            assertEquals("running 2021-05-01 2021-05-01 - -", event.under("final-deadline", "may-first").duty("I", facts));
        }

        @Test
        void findingsStartTheTalksAndThePledge() {
            Facts talks = performed("P.3", "2020-09-12");
            assertEquals("not-triggered - - - -", on("2020-09-11").duty("I.D.review", signing(), talks));
            assertEquals("running - - - -", on("2020-09-12").duty("I.D.review", signing(), talks));
            assertEquals("not-triggered - - - -", on("2020-09-12").duty("P.4", signing(), performed("P.3", "2020-02-28")));
            assertEquals("kept-so-far - - - -", on("2020-03-05").duty("I.C.pledge", signing(), performed("I.C.5000", "2020-03-05")));
            assertEquals("not-triggered - - - -", on("2020-03-05").duty("I.C.pledge", signing(), performed("I.C.5000", "2020-02-28")));
            assertEquals("not-triggered - - - -", on("2020-03-05").duty("I.C.pledge", signing(), inPart("I.C.5000", "2020-03-05")));
        }
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class Standing_duties {

        @Test
        void anAttackLastsADayUnlessSaidOtherwiseAndHostingHasNotStopped() {
            Ask next = on("2020-03-06").under("annexes", "as-reported");
            assertEquals("violation-ceased - - 2020-03-05 -", next.duty("X.1", signing(), fact("attack", "2020-03-05").onTarget("us")));
            assertEquals("violated - - 2020-03-05 -",
                    next.duty("X.1", signing(), fact("attack", "2020-03-05").onTarget("coalition").until("2020-03-07")));
            assertEquals("kept-so-far - - - -", next.duty("X.1", signing(), fact("attack", "2020-03-05").onTarget("us").by("other")));
            assertEquals("violated - - 2020-03-05 -", next.duty("II.3.hosting", signing(), fact("hosting", "2020-03-05")));
        }

        @Test
        void aFindingWithoutAnEndHasNotStoppedWhateverTheDuty() {
            assertEquals("violated - - 2020-03-05 -",
                    on("2021-03-05").under("annexes", "as-reported").duty("X.1", signing(), violated("X.1", "2020-03-05")));
        }

        @Test
        void conductAndFindingsFromBeforeTheSigningViolateFromTheSigningOnUnlessOverByThen() {
            assertEquals("violated - - 2020-02-29 -", on("2020-03-01").duty("II.5", signing(), fact("papers-to-threat", "2020-01-01")));
            assertEquals("kept-so-far - - - -",
                    on("2020-03-01").duty("II.5", signing(), fact("papers-to-threat", "2020-01-01").until("2020-02-29")));
            assertEquals("violated - - 2020-02-29 -", on("2020-03-01").duty("II.5", signing(), violated("II.5", "2020-02-28")));
            assertEquals("violation-ceased - - 2020-02-29 -",
                    on("2020-03-01").duty("II.5", signing(), violated("II.5", "2020-02-28").until("2020-03-01")));
            assertEquals("kept-so-far - - - -",
                    on("2020-03-01").duty("II.5", signing(), violated("II.5", "2020-02-28").until("2020-02-29")));
        }

        @Test
        void theReadingsSayWhomNobodyMayThreaten() {
            String[][] expected = {{"coalition", "us-allies"}, {"with-afghan-republic", "us-allies", "afghan-republic"},
                    {"with-partners", "us-allies", "afghan-republic", "partner"}};
            for (String[] reading : expected) {
                for (String against : new String[] {"us-allies", "afghan-republic", "partner"}) {
                    String phase = List.of(reading).contains(against) ? "violated - - 2020-04-01 -" : "kept-so-far - - - -";
                    Ask then = on("2020-04-01").under("allies", reading[0]);
                    assertEquals(phase, then.duty("II.3.hosting", signing(), fact("hosting", "2020-04-01").against(against)), against);
                    assertEquals(phase, then.duty("I.C.pledge", signing(), fact("taliban-prisoners-released", "2020-03-01").count(1),
                            fact("released-prisoner-threat", "2020-04-01").against(against)), against);
                }
            }
            assertEquals("violated - - 2020-04-01 -",
                    on("2020-04-01").duty("II.3.hosting", signing(), violated("II.3.hosting", "2020-04-01")));
        }

        @Test
        void whatTheTalibanActedAgainstViolatesNothingUnderOneReading() {
            Facts tolerated = fact("recruiting", "2020-04-01");
            Facts not = fact("recruiting", "2020-04-01").tolerated(false);
            Ask effort = on("2020-04-01").under("prevention", "effort");
            assertEquals("violated - - 2020-04-01 -", effort.duty("II.3.support", signing(), tolerated));
            assertEquals("kept-so-far - - - -", effort.duty("II.3.support", signing(), not));
            assertEquals("violated - - 2020-04-01 -", on("2020-04-01").duty("II.3.support", signing(), not));
            assertEquals("violated - - 2020-04-01 -",
                    effort.under("ties", "any-ties").duty("II.1", signing(), fact("ties", "2020-04-01")));
            assertEquals("violated - - 2020-04-01 -", effort.duty("II.3.support", signing(), violated("II.3.support", "2020-04-01")));
        }

        @Test
        void highViolenceHasNotStoppedUnlessSaidOtherwise() {
            Ask then = on("2020-04-02").under("annexes", "as-reported");
            assertEquals("violated - - 2020-04-01 -", then.duty("X.4", signing(), fact("high-violence", "2020-04-01")));
            assertEquals("violation-ceased - - 2020-04-01 -",
                    then.duty("X.4", signing(), fact("high-violence", "2020-04-01").until("2020-04-02")));
            assertEquals("violated - - 2020-02-29 -", then.duty("X.4", signing(), fact("high-violence", "2020-02-01")));
        }

        @Test
        void conductByAnUnknownAuthorLeavesOpenWhatItsUsualAuthorWouldHaveViolated() {
            Ask then = on("2020-04-01").under("annexes", "as-reported");
            Facts attack = fact("attack", "2020-04-01").onTarget("city").by("unknown");
            assertEquals("undetermined - - - -", then.duty("X.2", signing(), attack));
            assertEquals("kept-so-far - - - -", then.on("2020-03-31").duty("X.2", signing(), attack));
            assertEquals("undetermined - - - -", then.on("2021-04-01").duty("X.2", signing(), attack));
            assertEquals("kept-so-far - - - -", then.duty("X.1", signing(), attack));
            assertEquals("kept-so-far - - - -", then.duty("X.2", signing(), attack.onTarget("afghan-forces")));
            assertEquals("kept-so-far - - - -",
                    then.duty("X.1", signing(), fact("attack", "2020-02-28").onTarget("us").by("unknown")));
            assertEquals("undetermined - - - -",
                    then.duty("X.1", signing(), fact("attack", "2020-02-28").until("2020-03-01").onTarget("us").by("unknown")));
            assertEquals("violation-ceased - - 2020-03-01 -", then.duty("X.2", signing(), attack.onTarget("city"),
                    fact("attack", "2020-03-01").onTarget("city")));
            assertEquals("undetermined - - - -",
                    then.duty("X.3", signing(), fact("air-strike", "2020-04-01").outsideFighting(true).by("unknown")));
            assertEquals("kept-so-far - - - -",
                    then.duty("X.3", signing(), fact("air-strike", "2020-04-01").outsideFighting(false).by("unknown")));
        }

        @Test
        void aGovernmentInFactCountsUnderOneReadingOnlyAndTheFirstThatCountsDoes() {
            Facts[] facts = {signing(), fact("new-government", "2021-09-07").by("taliban"), fact("new-government", "2021-10-01")};
            Ask talks = on("2021-09-07");
            Ask fact = talks.under("new-government", "de-facto");
            assertEquals("kept-so-far - - - -", talks.duty("II.4", facts));
            assertEquals("kept-throughout - - 2021-10-01 -", talks.on("2021-10-01").duty("II.4", facts));
            assertEquals("kept-throughout - - 2021-09-07 -", fact.duty("II.4", facts));
            assertEquals("kept-throughout - - 2021-09-07 -", fact.on("2021-10-01").duty("II.4", facts));
            assertEquals("not-triggered - - - -", talks.duty("III.3.cooperation", facts));
            assertEquals("running - - - -", fact.duty("III.3.cooperation", facts));
        }

        @Test
        void partTwoEndsOnTheDayOfTheNewGovernment() {
            Facts government = fact("new-government", "2021-01-01");
            Ask then = on("2021-01-01");
            assertEquals("kept-throughout - - 2021-01-01 -",
                    then.duty("II.4", signing(), government, fact("asylum-to-threat", "2021-01-01")));
            assertEquals("violation-ceased - - 2020-12-31 -",
                    then.duty("II.4", signing(), government, fact("asylum-to-threat", "2020-12-31")));
            assertEquals("kept-so-far - - - -", then.duty("I.F.force", signing(), government));
        }

        @Test
        void partTwoBindsInControlledAreasOrThroughout() {
            Facts elsewhere = fact("soil-used", "2020-04-01").area("elsewhere");
            assertEquals("kept-so-far - - - -", on("2020-04-02").duty("II.1", signing(), elsewhere));
            assertEquals("violated - - 2020-04-01 -", on("2020-04-02").under("scope", "whole-country").duty("II.1", signing(), elsewhere));
            assertEquals("violated - - 2020-04-01 -",
                    on("2020-04-02").under("scope", "whole-country").duty("II.3.threat", signing(), elsewhere));
        }

        @Test
        void mereTiesBreakII1UnderOneReadingOnly() {
            assertEquals("kept-so-far - - - -", on("2020-04-02").duty("II.1", signing(), fact("ties", "2020-04-01")));
            assertEquals("violated - - 2020-04-01 -",
                    on("2020-04-02").under("ties", "any-ties").duty("II.1", signing(), fact("ties", "2020-04-01")));
        }

        @Test
        void noninterventionTowardsTheNewGovernmentBindsTheUsAlone() {
            Facts government = fact("new-government", "2021-01-01");
            Facts before = fact("interference", "2020-12-01").by("allies");
            assertEquals("violated - - 2020-12-01 -", on("2021-01-02").duty("I.F.interference", signing(), government, before));
            assertEquals("kept-so-far - - - -", on("2021-01-02").duty("III.3.nonintervention", signing(), government, before));
            assertEquals("violated - - 2021-01-01 -",
                    on("2021-01-02").duty("III.3.nonintervention", signing(), government, before.by("us")));
        }
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class The_gate {

        @Test
        void closedOnTheDueDayOnlyMovesItByOneDay() {
            Facts day = fact("hosting", "2021-04-29").until("2021-04-30");
            assertEquals("suspended 2021-04-29 2021-04-30 - -", on("2021-04-29").duty("I.B.1", signing(), day));
            assertEquals("running 2021-04-29 2021-04-30 - -", on("2021-04-30").duty("I.B.1", signing(), day));
            assertEquals("overdue 2021-04-29 2021-04-30 2021-05-01 1", on("2021-05-01").duty("I.B.1", signing(), day));
        }

        @Test
        void aClosingThatBeginsAfterTheDueDayChangesNothing() {
            assertEquals("overdue 2021-04-29 2021-04-29 2021-04-30 1",
                    on("2021-04-30").duty("I.B.1", signing(), fact("hosting", "2021-04-30")));
        }

        @Test
        void overlappingAndAdjoiningViolationsMakeOneClosingAndADayCountsOnce() {
            Facts[] facts = {signing(), fact("hosting", "2020-04-01").until("2020-04-05"),
                    fact("training", "2020-04-03").until("2020-04-08"),
                    fact("soil-used", "2020-04-08").until("2020-04-10"), fact("fundraising", "2020-02-01").until("2020-03-02")};
            assertEquals(new Gate(true, LocalDate.parse("2020-02-29"), 0), on("2020-03-31").assess(signing()).gate());
            assertEquals(new Gate(true, LocalDate.parse("2020-03-02"), 2), on("2020-03-31").assess(facts).gate());
            assertEquals(new Gate(false, LocalDate.parse("2020-04-01"), 11), on("2020-04-09").assess(facts).gate());
            assertEquals(new Gate(true, LocalDate.parse("2020-04-10"), 11), on("2020-04-10").assess(facts).gate());
            assertEquals("running 2021-04-29 2021-05-10 - -", on("2020-04-10").duty("I", facts));
        }

        @Test
        void theReadingsSayWhichDutiesAreGated() {
            Facts closing = fact("hosting", "2020-03-01").until("2020-03-02");
            for (String[] expected : new String[][] {{"second-phase", "2021-04-30", "2021-04-30", "2020-07-13"},
                    {"only-b", "2021-04-29", "2021-04-30", "2020-07-13"},
                    {"all-withdrawal", "2021-04-30", "2021-04-30", "2020-07-14"}, {"nothing", "2021-04-29", "2021-04-29", "2020-07-13"}}) {
                Reference.Result result = on("2020-04-01").under("gated", expected[0]).assess(signing(), closing);
                assertEquals(List.of(expected[1], expected[2], expected[3]), List.of(result.duty("I").effectiveDue().toString(),
                        result.duty("I.B.2").effectiveDue().toString(), result.duty("I.A.2").effectiveDue().toString()), expected[0]);
            }
        }

        @Test
        void theUsClosesAndOpensTheGateUnderTheOtherReading() {
            Facts[] facts = {signing(), fact("us-determination", "2020-02-01").taliban("not-complying"), fact("hosting", "2020-03-01"),
                    fact("us-determination", "2020-03-05").taliban("complying"),
                    fact("us-determination", "2020-03-06").taliban("complying")};
            Ask us = on("2020-03-04").under("gate-judge", "us-determination");
            assertEquals(new Gate(false, LocalDate.parse("2020-02-29"), 5), us.assess(facts).gate());
            assertEquals(new Gate(true, LocalDate.parse("2020-03-05"), 5), us.on("2020-03-08").assess(facts).gate());
            assertEquals(new Gate(false, LocalDate.parse("2020-03-01"), 8), on("2020-03-08").assess(facts).gate());
        }

        @Test
        void fromTheDayOfTheNewGovernmentOnTheGateIsOpenWhoeverJudges() {
            Facts[] facts = {signing(), fact("us-determination", "2020-02-01").taliban("not-complying"), fact("hosting", "2020-03-01"),
                    fact("new-government", "2020-03-03"), fact("us-determination", "2020-03-05").taliban("not-complying")};
            Ask us = on("2020-03-02").under("gate-judge", "us-determination");
            assertEquals(new Gate(false, LocalDate.parse("2020-02-29"), 3), us.assess(facts).gate());
            assertEquals(new Gate(true, LocalDate.parse("2020-03-03"), 3), us.on("2020-03-03").assess(facts).gate());
            assertEquals(new Gate(true, LocalDate.parse("2020-03-03"), 3), us.on("2020-03-08").assess(facts).gate());
            assertEquals(new Gate(false, LocalDate.parse("2020-03-01"), 2), on("2020-03-02").assess(facts).gate());
            assertEquals(new Gate(true, LocalDate.parse("2020-03-03"), 2), on("2020-03-08").assess(facts).gate());
        }

        @Test
        void theGateMayAskForBothStepsOfPartTwoFirst() {
            Ask asks = on("2020-03-02").under("gate-asks", "commitment-and-action");
            Facts[] facts = {signing(), fact("clear-message", "2020-03-01"), fact("no-cooperation-instruction", "2020-03-03")};
            assertEquals(new Gate(false, LocalDate.parse("2020-02-29"), 3), asks.assess(facts).gate());
            assertEquals(new Gate(true, LocalDate.parse("2020-03-03"), 3), asks.on("2020-03-03").assess(facts).gate());
            assertEquals("running 2021-04-29 2021-05-02 - -", asks.on("2020-03-03").duty("I.B.1", facts));
            assertEquals(new Gate(true, LocalDate.parse("2020-02-29"), 0),
                    asks.under("gate-judge", "us-determination").assess(facts).gate());
            assertEquals(new Gate(true, LocalDate.parse("2020-02-29"), 0), asks.assess(signing(), fact("clear-message", "2020-02-29"),
                    performed("II.2.instruction", "2020-02-29")).gate());
            assertEquals(new Gate(false, LocalDate.parse("2020-02-29"), 3), asks.assess(signing(), fact("clear-message", "2020-02-28"),
                    performed("II.2.instruction", "2020-02-29")).gate());
            assertEquals(new Gate(false, LocalDate.parse("2020-02-29"), 3), asks.unknown("II.2.message").assess(signing()).gate());
        }

        @Test
        void whatTheGateAsksForJoinsTheClosingsOfViolationsAndEndsWithTheNewGovernment() {
            Ask asks = on("2020-03-06").under("gate-asks", "commitment-and-action");
            Facts[] done = {signing(), fact("clear-message", "2020-03-03"), fact("no-cooperation-instruction", "2020-03-03")};
            assertEquals(new Gate(true, LocalDate.parse("2020-03-05"), 5),
                    asks.assess(and(done, fact("hosting", "2020-03-03").until("2020-03-05"))).gate());
            assertEquals(new Gate(false, LocalDate.parse("2020-03-04"), 6), asks.assess(and(done, fact("hosting", "2020-03-04"))).gate());
            Facts[] government = {signing(), fact("new-government", "2020-03-03"), fact("clear-message", "2020-03-05"),
                    fact("no-cooperation-instruction", "2020-03-05")};
            assertEquals(new Gate(true, LocalDate.parse("2020-03-03"), 3), asks.assess(government).gate());
        }

        @Test
        void aDeterminationOvertakenOnTheDayOfSigningClosesNothing() {
            assertEquals(new Gate(true, LocalDate.parse("2020-02-29"), 0),
                    on("2020-03-08").under("gate-judge", "us-determination").assess(signing(),
                            fact("us-determination", "2020-02-01").taliban("not-complying"),
                            fact("us-determination", "2020-02-29").taliban("complying")).gate());
        }

        @Test
        void onceDoneTheDueDayMovesNoMoreButTheDayDoneStillCounts() {
            Facts[] facts = {signing(), fact("bases-remaining", "2021-04-10").count(0), fact("hosting", "2021-04-10").until("2021-04-20"),
                    extension("I.B.2", "2021-04-11", "2021-09-11")};
            assertEquals("performed 2021-04-29 2021-04-30 2021-04-10 0", on("2021-05-10").duty("I.B.2", facts));
            assertEquals("performed 2021-04-29 2021-09-12 2021-04-10 0",
                    on("2021-05-10").duty("I.B.2", and(facts, extension("I.B.2", "2021-04-10", "2021-09-11"))));
        }

        @Test
        void theFirstClosingByTheDueDayReleasesAGatedDuty() {
            Facts closing = fact("hosting", "2021-04-29").until("2021-04-30");
            Ask releases = on("2021-07-01").under("gate-effect", "releases");
            assertEquals("released 2021-04-29 - - -", releases.duty("I.B.2", signing(), closing));
            assertEquals("performed 2021-04-29 - 2021-06-01 0",
                    releases.duty("I.B.2", signing(), closing, fact("bases-remaining", "2021-06-01").count(0)));
            assertEquals("performed 2021-04-29 2021-04-29 2021-04-29 0",
                    releases.duty("I.B.2", signing(), closing, fact("bases-remaining", "2021-04-29").count(0)));
            assertEquals("overdue 2021-04-29 2021-04-29 2021-04-30 63", releases.duty("I.B.2", signing(), fact("hosting", "2021-04-30")));
            assertEquals("released 2021-04-29 - - -",
                    releases.duty("I.B.2", signing(), fact("hosting", "2021-04-30"), extension("I.B.2", "2021-04-29", "2021-04-30")));
        }

        @Test
        void anExtensionMovesTheDayIfMadeByItLaterThanItAndAccepted() {
            Ask later = on("2020-07-14");
            assertEquals("running 2020-07-13 2020-08-01 - -",
                    later.duty("I.A.2", signing(), extension("I.A.2", "2020-07-13", "2020-08-01")));
            assertEquals("overdue 2020-07-13 2020-07-13 2020-07-14 1",
                    later.duty("I.A.2", signing(), extension("I.A.2", "2020-07-14", "2020-08-01")));
            assertEquals("overdue 2020-07-13 2020-07-13 2020-07-14 1",
                    later.duty("I.A.2", signing(), extension("I.A.2", "2020-02-28", "2020-08-01")));
            assertEquals("overdue 2020-07-13 2020-07-13 2020-07-14 1",
                    later.duty("I.A.2", signing(), extension("I.A.2", "2020-07-01", "2020-07-10")));
            Facts announced = extension("I.A.2", "2020-07-01", "2020-08-01").accepted(false);
            assertEquals("overdue 2020-07-13 2020-07-13 2020-07-14 1", later.duty("I.A.2", signing(), announced));
            assertEquals("running 2020-07-13 2020-08-01 - -", later.under("extensions", "announced").duty("I.A.2", signing(), announced));
        }

        @Test
        void closedDaysBeforeAnExtensionAreTakenUpByItAndThoseFromItsDayOnMoveItFurther() {
            Facts[] facts = {signing(), fact("hosting", "2020-04-01").until("2020-04-11"), extension("I.B.1", "2020-04-06", "2021-05-05")};
            // five days by 5 April: 4 May; extended to 5 May; 6 to 10 April: 10 May
            assertEquals("running 2021-04-29 2021-05-10 - -", on("2020-05-01").duty("I.B.1", facts));
        }

        @Test
        void anExtensionMadeOnADayThatOnlyTheGateReachesCounts() {
            assertEquals("running 2021-04-29 2021-06-01 - -",
                    on("2021-05-01").duty("I.B.1", signing(), fact("hosting", "2021-04-29").until("2021-04-30"),
                            extension("I.B.1", "2021-04-30", "2021-06-01")));
        }

        @Test
        void anExtensionMadeBeforeThereWasADayCountsOnceThereIsOne() {
            Facts[] facts = {signing(), extension("I.C.5000", "2020-03-01", "2020-10-01"), fact("talks-started", "2020-09-12")};
            Ask then = on("2020-09-12").under("prisoner-deadline", "start-of-talks");
            assertEquals("running 2020-09-12 2020-10-01 - -", then.duty("I.C.5000", facts));
            assertEquals("running 2020-12-12 2020-12-12 - -", then.duty("I.C.rest", facts));
        }
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class The_pace {

        @Test
        void itIsAheadWhileAMilestoneIsReachedBeforeItsDay() {
            Facts[] facts = {signing(), fact("us-forces", "2020-06-18").count(8600)};
            assertEquals(pace(Pace.Word.AHEAD, null, 8600, "I.B.1"), on("2020-07-12").assess(facts).pace());
            assertEquals(pace(Pace.Word.ON_SCHEDULE, null, 8600, "I.B.1"), on("2020-07-13").assess(facts).pace());
            assertEquals(pace(Pace.Word.ON_SCHEDULE, 8600, 8600, "I.B.1"), on("2020-07-14").assess(facts).pace());
        }

        @Test
        void itIsBehindWithoutAReportAndAfterASurge() {
            assertEquals(pace(Pace.Word.BEHIND, 8600, null, "I.A.1.us"), on("2020-07-14").assess(signing()).pace());
            assertEquals(pace(Pace.Word.BEHIND, 8600, 8601, "I.A.1.us"), on("2020-07-14").assess(signing(),
                    fact("us-forces", "2020-06-18").count(8600), fact("us-forces", "2020-07-14").count(8601)).pace());
        }

        @Test
        void itIsCompleteAtZeroPausedBehindAClosedGateAndReleasedByIt() {
            Facts[] facts = {signing(), fact("us-forces", "2020-06-18").count(8600), fact("hosting", "2020-07-01")};
            assertEquals(pace(Pace.Word.PAUSED, null, 8600, "I.B.1"), on("2020-07-12").assess(facts).pace());
            assertEquals(pace(Pace.Word.RELEASED, null, 8600, "I.B.1"),
                    on("2020-07-12").under("gate-effect", "releases").assess(facts).pace());
            assertEquals(pace(Pace.Word.COMPLETE, 8600, 0, null),
                    on("2021-08-30").assess(and(facts, fact("us-forces", "2021-08-30").count(0))).pace());
        }

        @Test
        void thePathFallsInEqualStepsToTheNumberOfEachDueDay() {
            Facts[] facts = {signing(), fact("us-forces", "2020-02-29").count(13000)};
            String[][] days = {{"2020-02-29", "13000"}, {"2020-03-01", "12967"}, {"2020-07-12", "8632"}, {"2020-07-13", "8600"},
                    {"2020-07-14", "8570"}, {"2021-04-28", "29"}, {"2021-04-29", "0"}, {"2021-04-30", "0"}};
            for (String[] day : days) {
                assertEquals(Integer.valueOf(day[1]), on(day[0]).path(facts), day[0]);
            }
        }

        @Test
        void thePathRestsOnDaysOnWhichTheGateOfItsPhaseIsClosed() {
            Facts[] facts = {signing(), fact("us-forces", "2020-02-29").count(13000), fact("hosting", "2020-03-01").until("2020-03-03")};
            Ask all = on("2020-03-01").under("gated", "all-withdrawal");
            assertEquals(13000, all.path(facts));
            assertEquals(13000, all.on("2020-03-02").path(facts));
            assertEquals(12967, all.on("2020-03-03").path(facts)); // 135 days that run up to 15 July
            assertEquals(8632, all.on("2020-07-14").path(facts));
            assertEquals(8600, all.on("2020-07-15").path(facts));
            assertEquals(12902, on("2020-03-03").path(facts)); // The first phase is not gated.
        }

        @Test
        void thePathIsLevelWhereTheNumberAtSigningIsAtOrUnderTheTarget() {
            Facts[] facts = {signing(), fact("us-forces", "2020-02-29").count(8000)};
            assertEquals(8000, on("2020-03-01").path(facts));
            assertEquals(8000, on("2020-07-13").path(facts));
            assertEquals(7972, on("2020-07-14").path(facts));
        }

        @Test
        void theFirstPhaseOfThePathLastsToItsDayEvenWhereTheSecondEndsEarlier() {
            Facts[] facts = {signing(), fact("us-forces", "2020-02-29").count(13000), extension("I.A.1.us", "2020-03-01", "2021-07-13")};
            assertEquals(8608, on("2021-07-12").path(facts)); // 500 days
            assertEquals(8600, on("2021-07-13").path(facts));
            assertEquals(0, on("2021-07-14").path(facts));
        }

        @Test
        void thereIsNoPathWithoutItsNumbersOrWhereADutyOfItWasReleased() {
            Facts number = fact("us-forces", "2020-02-29").count(13000);
            assertNull(on("2020-03-01").path(signing(), fact("us-forces", "2020-03-01").count(13000)));
            Facts[] closed = {signing(), number, fact("hosting", "2020-03-01").until("2020-03-02")};
            assertNull(on("2022-03-01").under("gate-effect", "releases").path(closed));
            assertEquals(0, on("2022-03-01").under("gate-effect", "releases").under("gated", "nothing").path(closed));
            Facts[] out = {signing(), number, fact("allied-forces", "2020-02-29").count(0), fact("us-forces", "2020-03-01").count(0),
                    fact("hosting", "2020-07-01").until("2020-07-02")};
            assertEquals(8632, on("2020-07-12").under("gate-effect", "releases").path(out)); // Done before the first closing.
        }

        @Test
        void aFirstMilestoneWhoseNumberIsNotKnownIsLeftOut() {
            assertEquals(pace(Pace.Word.ON_SCHEDULE, null, 9000, "I.B.1"), on("2020-08-01").under("us-forces-target", "by-8600")
                    .assess(signing(), fact("us-forces", "2020-03-01").count(9000)).pace());
        }
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class Evidence_and_silence {

        @Test
        void theSwitchSaysWhichStandingsCountSigningIncluded() {
            Facts alleged = fact("clear-message", "2020-03-01").alleged();
            assertEquals("running - - - -", on("2020-03-01").duty("II.2.message", signing(), alleged));
            assertEquals("performed - - 2020-03-01 -",
                    on("2020-03-01").under("evidence", "alleged").duty("II.2.message", signing(), alleged));
            assertEquals("not-triggered - - - -",
                    on("2020-03-01").under("evidence", "confirmed").duty("II.2.message", signing().reported()));
        }

        @Test
        void ofTwoNumbersForOneDayTheStrongestCountedWins() {
            Facts[] facts = {signing(), fact("us-forces", "2020-06-18").count(8000).reported(),
                    fact("us-forces", "2020-06-18").count(9000)};
            assertEquals(9000, on("2020-06-18").assess(facts).pace().level());
            facts[2].known("2020-06-20");
            assertEquals(8000, on("2020-06-18").knownBy("2020-06-19").assess(facts).pace().level());
            assertEquals("running 2020-07-13 2020-07-13 - -", on("2020-06-18").duty("I.A.2", signing(),
                    fact("bases-vacated", "2020-06-18").count(5).reported(), fact("bases-vacated", "2020-06-18").count(4)));
        }

        @Test
        void aFactCountsFromItsDayAndOnlyIfKnown() {
            Facts plan = fact("release-plan-work", "2020-03-05").known("2020-03-20");
            assertEquals("running 2020-03-10 2020-03-10 - -", on("2020-03-04").duty("I.C.plan", signing(), plan));
            assertEquals("performed 2020-03-10 2020-03-10 2020-03-05 0", on("2020-03-05").duty("I.C.plan", signing(), plan));
            assertEquals("overdue 2020-03-10 2020-03-10 2020-03-11 9",
                    on("2020-03-19").knownBy("2020-03-19").duty("I.C.plan", signing(), plan));
        }

        @Test
        void aFindingOfPerformanceFromBeforeTheSigningCountsForNothingButTheWeekBefore() {
            assertEquals("running - - - -", on("2020-03-01").duty("III.1", signing(), performed("III.1", "2020-02-28")));
            assertEquals("performed - - 2020-02-29 -", on("2020-03-01").duty("III.1", signing(), performed("III.1", "2020-02-29")));
        }

        @Test
        void theUnknownGivesWayToFactsAndTakesThePlaceOfWhatSilenceWouldDecide() {
            assertEquals("undetermined 2020-07-13 2020-07-13 - -", on("2020-07-14").unknown("I.A.2").duty("I.A.2", signing()));
            assertEquals("running 2020-07-13 2020-07-13 - -", on("2020-07-13").unknown("I.A.2").duty("I.A.2", signing()));
            assertEquals("performed-late 2020-07-13 2020-07-13 2020-07-14 1",
                    on("2020-07-14").unknown("I.A.2").duty("I.A.2", signing(), fact("bases-vacated", "2020-07-14").count(5)));
            assertEquals("undetermined - - - -", on("2020-07-14").unknown("III.1").duty("III.1", signing()));
            assertEquals("undetermined - - - -",
                    on("2020-07-14").unknown("II.4").duty("II.4", signing(), fact("new-government", "2020-07-14")));
            assertEquals("violated - - 2020-03-01 -",
                    on("2020-07-14").unknown("II.4").duty("II.4", signing(), fact("asylum-to-threat", "2020-03-01")));
            assertEquals("undetermined 2020-06-10 2020-06-10 - -", on("2020-07-14").unknown("I.C.rest").duty("I.C.rest", signing()));
            assertEquals("running - - - -",
                    on("2020-07-14").under("prisoner-deadline", "start-of-talks").unknown("I.C.5000").duty("I.C.5000", signing()));
            assertEquals("suspended 2021-04-29 2021-05-15 - -",
                    on("2020-03-16").unknown("I.B.1").duty("I.B.1", signing(), fact("hosting", "2020-03-01")));
        }

        @Test
        void anImpartialFindingStandsBetweenWhatIsConfirmedAndWhatIsReported() {
            Facts found = fact("clear-message", "2020-03-01").impartial();
            assertEquals("performed - - 2020-03-01 -", on("2020-03-01").duty("II.2.message", signing(), found));
            assertEquals("performed - - 2020-03-01 -",
                    on("2020-03-01").under("evidence", "impartial").duty("II.2.message", signing(), found));
            assertEquals("running - - - -", on("2020-03-01").under("evidence", "confirmed").duty("II.2.message", signing(), found));
            assertEquals("running - - - -",
                    on("2020-03-01").under("evidence", "impartial").duty("II.2.message", signing(), found.reported()));
            assertEquals(9000, on("2020-06-18").assess(signing(), fact("us-forces", "2020-06-18").count(8000).reported(),
                    fact("us-forces", "2020-06-18").count(9000).impartial()).pace().level());
        }

        @Test
        void performanceInTimeThatOnlyItsStandingKeepsFromCountingLeavesTheVerdictOpen() {
            Ask strict = on("2020-07-20").under("evidence", "confirmed");
            Facts inTime = fact("bases-vacated", "2020-07-13").count(5).reported();
            Facts late = fact("bases-vacated", "2020-07-14").count(5).reported();
            Facts confirmed = fact("bases-vacated", "2020-07-15").count(5);
            assertEquals("undetermined 2020-07-13 2020-07-13 - -", strict.duty("I.A.2", signing(), inTime));
            assertEquals("overdue 2020-07-13 2020-07-13 2020-07-14 7", strict.duty("I.A.2", signing(), late));
            assertEquals("undetermined 2020-07-13 2020-07-13 - -", strict.duty("I.A.2", signing(), inTime, confirmed));
            assertEquals("performed-late 2020-07-13 2020-07-13 2020-07-14 2", strict.duty("I.A.2", signing(), late, confirmed));
            assertEquals("running 2020-07-13 2020-07-13 - -", strict.on("2020-07-13").duty("I.A.2", signing(), inTime));
            assertEquals("overdue 2020-07-13 2020-07-13 2020-07-14 7",
                    strict.knownBy("2020-07-19").duty("I.A.2", signing(), inTime.known("2020-07-20")));
        }

        @Test
        void aGoalIsLeftOpenSoTooButOneDoneLateUnderBestEffortsKeepsItsLateness() {
            Ask strict = on("2020-06-20").under("evidence", "confirmed");
            Facts inTime = fact("remaining-prisoners-released", "2020-06-10").alleged();
            Facts late = fact("remaining-prisoners-released", "2020-06-12");
            assertEquals("undetermined 2020-06-10 2020-06-10 - -", strict.duty("I.C.rest", signing(), inTime));
            assertEquals("goal-missed 2020-06-10 2020-06-10 - -",
                    strict.duty("I.C.rest", signing(), fact("remaining-prisoners-released", "2020-06-11").alleged()));
            assertEquals("performed 2020-06-10 2020-06-10 2020-06-12 2", strict.duty("I.C.rest", signing(), inTime, late));
            assertEquals("undetermined 2020-06-10 2020-06-10 - -",
                    strict.under("goals", "binding").duty("I.C.rest", signing(), inTime, late));
        }

        @Test
        void numbersAtSigningOfAnyStandingBelongToThatJudgement() {
            Ask strict = on("2020-07-14").under("evidence", "confirmed").under("us-forces-target", "by-8600");
            Facts[] facts = {signing(), fact("us-forces", "2020-02-28").count(13000), fact("us-forces", "2020-07-13").count(9000)};
            assertEquals("overdue 2020-07-13 2020-07-13 2020-07-14 1", strict.duty("I.A.1.us", facts));
            assertEquals("undetermined 2020-07-13 2020-07-13 - -",
                    strict.duty("I.A.1.us", and(facts, fact("us-forces", "2020-02-29").count(17600).reported())));
            assertEquals("overdue 2020-07-13 2020-07-13 2020-07-14 1",
                    strict.duty("I.A.1.us", and(facts, fact("us-forces", "2020-02-29").count(17599).reported())));
        }

        @Test
        void aReportMadeAfterTheDueDayThatFallsShortBeatsSilence() {
            Ask silent = on("2020-07-20").unknown("I.A.2");
            assertEquals("undetermined 2020-07-13 2020-07-13 - -",
                    silent.duty("I.A.2", signing(), fact("bases-vacated", "2020-07-13").count(4)));
            assertEquals("overdue 2020-07-13 2020-07-13 2020-07-14 7",
                    silent.duty("I.A.2", signing(), fact("bases-vacated", "2020-07-14").count(4)));
            Ask us = on("2021-05-05").unknown("I.B.1");
            Facts left = fact("us-forces", "2021-04-30").count(1);
            Facts gone = fact("us-forces", "2021-05-01").count(0);
            assertEquals("overdue 2021-04-29 2021-04-29 2021-04-30 6", us.duty("I.B.1", signing(), left, gone));
            assertEquals("undetermined 2021-04-29 2021-04-29 - -", us.duty("I.B.1", signing(), gone));
            assertEquals("undetermined 2020-07-13 2020-07-13 - -", silent.under("evidence", "confirmed").duty("I.A.2", signing(),
                    fact("bases-vacated", "2020-07-13").count(5).reported(), fact("bases-vacated", "2020-07-14").count(4)));
            assertEquals("undetermined 2020-07-13 2020-07-13 - -", on("2020-07-20").unknown("I.A.1.allies").duty("I.A.1.allies", signing(),
                    fact("allied-forces", "2020-07-14").count(100)));
        }

        @Test
        void overdueGivesWayOnlyIfTheSilenceCoversEveryDaySince() {
            Ask silent = on("2020-07-19").silent("I.A.2", "2020-07-14", "2020-07-20");
            assertEquals("undetermined 2020-07-13 2020-07-13 - -", silent.duty("I.A.2", signing()));
            assertEquals("overdue 2020-07-13 2020-07-13 2020-07-14 7", silent.on("2020-07-20").duty("I.A.2", signing()));
            assertEquals("overdue 2020-07-13 2020-07-13 2020-07-14 2",
                    on("2020-07-15").silent("I.A.2", "2020-07-15", null).duty("I.A.2", signing()));
            Ask first = on("2020-07-25").silent("I.A.2", null, "2020-07-16");
            assertEquals("undetermined 2020-07-13 2020-07-13 - -", first.silent("I.A.2", "2020-07-16", null).duty("I.A.2", signing()));
            assertEquals("overdue 2020-07-13 2020-07-13 2020-07-14 12", first.silent("I.A.2", "2020-07-17", null).duty("I.A.2", signing()));
        }

        @Test
        void whatIsNoVerdictGivesWayOnTheDaysOfTheSilenceAlone() {
            Ask later = on("2020-06-19").silent("I.C.rest", "2020-06-20", "2020-06-22");
            assertEquals("goal-missed 2020-06-10 2020-06-10 - -", later.duty("I.C.rest", signing()));
            assertEquals("undetermined 2020-06-10 2020-06-10 - -", later.on("2020-06-20").duty("I.C.rest", signing()));
            assertEquals("undetermined 2020-06-10 2020-06-10 - -", later.on("2020-06-21").duty("I.C.rest", signing()));
            assertEquals("goal-missed 2020-06-10 2020-06-10 - -", later.on("2020-06-22").duty("I.C.rest", signing()));
            assertEquals("overdue 2020-06-10 2020-06-10 2020-06-11 10",
                    later.on("2020-06-20").under("goals", "binding").duty("I.C.rest", signing()));
            for (String[] day : new String[][] {{"2020-03-31", "kept-so-far"}, {"2020-04-01", "undetermined"},
                    {"2020-04-02", "undetermined"},
                    {"2020-04-03", "kept-so-far"}}) {
                assertEquals(day[1] + " - - - -", on(day[0]).silent("II.4", "2020-04-01", "2020-04-03").duty("II.4", signing()), day[0]);
            }
            assertEquals("running - - - -", on("2020-03-31").silent("III.1", "2020-04-01", null).duty("III.1", signing()));
            assertEquals("undetermined - - - -", on("2020-04-01").silent("III.1", "2020-04-01", null).duty("III.1", signing()));
        }

        @Test
        void keptThroughoutGivesWayOnlyIfTheSilenceCoversEveryDayFromTheEndOn() {
            Facts government = fact("new-government", "2020-07-14");
            assertEquals("undetermined - - - -",
                    on("2020-07-15").silent("II.4", "2020-07-14", "2020-07-16").duty("II.4", signing(), government));
            assertEquals("kept-throughout - - 2020-07-14 -",
                    on("2020-07-16").silent("II.4", "2020-07-14", "2020-07-16").duty("II.4", signing(), government));
            assertEquals("kept-throughout - - 2020-07-14 -",
                    on("2020-07-16").silent("II.4", "2020-07-15", null).duty("II.4", signing(), government));
        }

        @Test
        void whatOnlyAFactOrAReadingGivesADayGivesWayUntilThen() {
            Facts talks = fact("talks-started", "2020-09-12");
            Ask silent = on("2020-12-01").unknown("P.4");
            assertEquals("undetermined - - - -", silent.duty("P.4", signing(), talks));
            assertEquals("running 2020-12-01 2020-12-01 - -", silent.duty("P.4", signing(), talks, fact("talks-ended", "2020-12-01")));
            assertEquals("undetermined 2020-11-30 2020-11-30 - -", silent.duty("P.4", signing(), talks, fact("talks-ended", "2020-11-30")));
            Ask steps = on("2020-02-29").unknown("II.2.message");
            assertEquals("undetermined - - - -", steps.duty("II.2.message", signing()));
            assertEquals("running 2020-02-29 2020-02-29 - -",
                    steps.under("part-two-steps", "at-announcement").duty("II.2.message", signing()));
            assertEquals("undetermined 2020-02-29 2020-02-29 - -",
                    steps.on("2020-03-01").under("part-two-steps", "at-announcement").duty("II.2.message", signing()));
            assertEquals("running - - - -", on("2020-02-28").unknown("RIV").duty("RIV", fact("clear-message", "2020-02-20")));
        }

        @Test
        void aTargetWithoutItsNumberAtSigningIsNeverOverdueAndOnlyAFindingShowsItMet() {
            Ask by = on("2020-07-14").under("us-forces-target", "by-8600");
            Facts none = fact("us-forces", "2020-03-01").count(0);
            assertEquals("undetermined 2020-07-13 2020-07-13 - -", by.duty("I.A.1.us", signing(), none));
            assertEquals("performed-late 2020-07-13 2020-07-13 2020-07-14 1",
                    by.duty("I.A.1.us", signing(), none, performed("I.A.1.us", "2020-07-14")));
            assertEquals("undetermined 2020-07-13 2020-07-13 - -",
                    on("2020-07-14").duty("I.A.1.allies", signing(), fact("allied-forces", "2020-02-29").count(0)));
        }
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class How_far_a_duty_has_come {

        private final Facts[] signed = {signing(), fact("us-forces", "2020-02-29").count(13000),
                fact("allied-forces", "2020-02-29").count(6000)};

        @Test
        void aLevelIsMeasuredFromTheNumberAtSigningToTheNumberOwedRoundedDown() {
            Ask later = on("2020-07-01");
            assertEquals("0.0, us-forces 13000 13000 8600", later.progress("I.A.1.us", signed));
            assertEquals("0.6818, us-forces 13000 10000 8600",
                    later.progress("I.A.1.us", and(signed, fact("us-forces", "2020-06-01").count(10000))));
            assertEquals("0.9997, us-forces 13000 8601 8600",
                    later.progress("I.A.1.us", and(signed, fact("us-forces", "2020-06-01").count(8601))));
            assertEquals("1.0, us-forces 13000 8600 8600",
                    later.progress("I.A.1.us", and(signed, fact("us-forces", "2020-06-01").count(8600))));
            assertEquals("0.0, us-forces 13000 14000 8600",
                    later.progress("I.A.1.us", and(signed, fact("us-forces", "2020-06-01").count(14000))));
            assertEquals("0.0, allied-forces 6000 6000 3969", later.progress("I.A.1.allies", signed));
            assertEquals("-, us-forces - 8601 -", later.under("us-forces-target", "by-8600").progress("I.A.1.us", signing(),
                    fact("us-forces", "2020-06-01").count(8601)));
        }

        @Test
        void ofSeveralLevelsTheLeastCountsAndNoneIfANumberIsMissing() {
            Facts[] half = and(and(signed, fact("us-forces", "2020-06-01").count(6500)), fact("allied-forces", "2020-06-01").count(1500));
            assertEquals("0.5, us-forces 13000 6500 0, allied-forces 6000 1500 0", on("2020-07-01").progress("I.B.1", half));
            assertEquals("-, us-forces 13000 6500 0, allied-forces 6000 1500 0, support-personnel - - 0",
                    on("2020-07-01").progress("I", half));
            assertEquals("1.0, us-forces 13000 6500 0, allied-forces 6000 1500 0, support-personnel - - 0",
                    on("2020-07-01").progress("I", and(half, performed("I", "2020-06-15"))));
        }

        @Test
        void whereTheStartIsAtTheNumberOwedItIsReachedOrNot() {
            Facts[] none = {signing(), fact("us-forces", "2020-02-29").count(0), fact("allied-forces", "2020-02-29").count(100),
                    fact("allied-forces", "2020-03-10").count(50)};
            assertEquals("0.5, us-forces 0 0 0, allied-forces 100 50 0", on("2020-04-01").progress("I.B.1", none));
            assertEquals("0.0, us-forces 0 1 0, allied-forces 100 50 0",
                    on("2020-04-01").progress("I.B.1", and(none, fact("us-forces", "2020-03-05").count(1))));
        }

        @Test
        void aTotalIsTheHighestOfEachDaysStrongestReportFromTheSigningOn() {
            Ask later = on("2020-04-01");
            Facts before = fact("taliban-prisoners-released", "2020-02-28").count(4000);
            assertEquals("0.0, taliban-prisoners-released 0 0 5000", later.progress("I.C.5000", signing(), before));
            assertEquals("0.9998, taliban-prisoners-released 0 4999 5000",
                    later.progress("I.C.5000", signing(), fact("taliban-prisoners-released", "2020-03-01").count(4999).reported(),
                            fact("taliban-prisoners-released", "2020-03-02").count(20)));
            assertEquals("0.004, taliban-prisoners-released 0 20 5000",
                    later.progress("I.C.5000", signing(), fact("taliban-prisoners-released", "2020-03-02").count(4999).reported(),
                            fact("taliban-prisoners-released", "2020-03-02").count(20)));
            assertEquals("1.0, taliban-prisoners-released 0 20 1", later.under("prisoner-numbers", "ceiling").progress("I.C.5000",
                    signing(), fact("taliban-prisoners-released", "2020-03-02").count(20)));
        }

        @Test
        void aSurgeLeavesItWholeAndSoDoesAVerdictThatIsWithheld() {
            assertEquals("1.0, us-forces 13000 14000 8600", on("2020-08-01").progress("I.A.1.us",
                    and(and(signed, fact("us-forces", "2020-06-01").count(8600)), fact("us-forces", "2020-06-02").count(14000))));
            Ask strict = on("2020-08-01").under("evidence", "confirmed");
            Facts inTime = fact("bases-vacated", "2020-07-13").count(5).reported();
            assertEquals("0.0, bases-vacated 0 0 5", strict.progress("I.A.2", signing(), inTime));
            assertEquals("1.0, bases-vacated 0 5 5",
                    strict.progress("I.A.2", signing(), inTime, fact("bases-vacated", "2020-07-20").count(5)));
        }

        @Test
        void aFindingInPartShowsFromTheSigningOnAndDecidesNothing() {
            Ask later = on("2020-04-01");
            assertEquals("-", later.progress("III.1", signing()));
            assertEquals("- in part", later.progress("III.1", signing(), inPart("III.1", "2020-02-29")));
            assertEquals("-", later.progress("III.1", signing(), inPart("III.1", "2020-02-28")));
            assertEquals("running - - - -", later.duty("III.1", signing(), inPart("III.1", "2020-03-01")));
            assertEquals("1.0 in part",
                    later.progress("III.1", signing(), inPart("III.1", "2020-03-01"), fact("un-endorsement-requested", "2020-03-20")));
            assertEquals("0.0 in part, bases-vacated 0 0 5", later.progress("I.A.2", signing(), inPart("I.A.2", "2020-03-01")));
            assertEquals("-", later.progress("I.D.review", signing(), inPart("I.D.review", "2020-03-01")));
            assertEquals("- in part",
                    later.progress("I.D.review", signing(), fact("talks-started", "2020-03-20"), inPart("I.D.review", "2020-03-01")));
            assertEquals("-", later.progress("RIV", signing(), inPart("RIV", "2020-03-01")));
        }

        @Test
        void itIsShownOnceTheDutyHasArisenWhateverItsPhaseSince() {
            assertEquals("-", on("2020-02-28").progress("I.A.2", signing()));
            assertEquals("0.0, bases-vacated 0 0 5", on("2020-02-29").progress("I.A.2", signing()));
            assertEquals("0.6, bases-vacated 0 3 5", on("2020-08-01").under("gate-effect", "releases").under("gated", "all-withdrawal")
                    .progress("I.A.2", signing(), fact("hosting", "2020-03-01"), fact("bases-vacated", "2020-05-01").count(3)));
        }
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class Whatever_the_scenario {

        private final ScenarioGenerator generator = new ScenarioGenerator(WORDS);

        @Test
        void metAndBreachedAreFinal() {
            for (long seed = 0; seed < 300; seed++) {
                Scenario scenario = generator.scenario(seed);
                Set<LocalDate> days = new HashSet<>(List.of(scenario.asOf()));
                for (Fact fact : scenario.facts()) {
                    days.addAll(List.of(fact.on(), fact.on().plusDays(1), fact.on().plusDays(8), fact.on().plusDays(136),
                            fact.on().plusDays(430)));
                }
                List<LocalDate> inOrder = new ArrayList<>(days);
                Collections.sort(inOrder);
                Reference.Result earlier = null;
                for (LocalDate day : inOrder) {
                    Reference.Result later = assess(scenario, scenario.facts(), day);
                    for (int i = 0; earlier != null && i < later.duties().size(); i++) {
                        Reference.Judged then = earlier.duties().get(i);
                        Reference.Judged now = later.duties().get(i);
                        if (then.status() != Status.PENDING) {
                            assertEquals(then.status() + " " + then.decidedOn(), now.status() + " " + now.decidedOn(),
                                    () -> scenario.title() + ", " + now.duty().id() + " by " + day);
                        }
                    }
                    earlier = later;
                }
            }
        }

        @Test
        void neitherTheOrderOfFactsNorLaterOnesMatter() {
            for (long seed = 0; seed < 300; seed++) {
                Scenario scenario = generator.scenario(seed);
                List<Fact> facts = new ArrayList<>(scenario.facts());
                Collections.reverse(facts);
                facts.removeIf(f -> f.on().isAfter(scenario.asOf()));
                assertEquals(assess(scenario, scenario.facts(), scenario.asOf()), assess(scenario, facts, scenario.asOf()),
                        scenario.title());
            }
        }

        private Reference.Result assess(Scenario scenario, List<Fact> facts, LocalDate day) {
            return Reference.assess(facts, scenario.unknown(), scenario.query().asOf(day), WORDS.duties());
        }
    }

    /** A question in the making. */
    private record Ask(LocalDate asOf, LocalDate knownBy, Readings readings, Set<Silence> unknown) {

        Ask on(String day) {
            return new Ask(LocalDate.parse(day), knownBy, readings, unknown);
        }

        Ask knownBy(String day) {
            return new Ask(asOf, LocalDate.parse(day), readings, unknown);
        }

        Ask under(String name, String position) {
            return new Ask(asOf, knownBy, readings.with(name, position), unknown);
        }

        Ask unknown(String duty) {
            return new Ask(asOf, knownBy, readings, Set.of(Silence.on(new DutyId(duty))));
        }

        /** Silent on a duty from a day to another as well, either null. */
        Ask silent(String duty, String from, String to) {
            Set<Silence> more = new HashSet<>(unknown);
            more.add(new Silence(new DutyId(duty), from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to),
                    null,
                    null, null, null));
            return new Ask(asOf, knownBy, readings, more);
        }

        Reference.Result assess(Facts... facts) {
            Query query = new Query(asOf, knownBy, readings);
            Reference.Result result = Reference.assess(list(facts), unknown, query, WORDS.duties());
            assertEquals(told(result), told(byRules(query, list(facts))), "the rules, against the plain telling");
            return result;
        }

        private Assessment byRules(Query query, List<Fact> facts) {
            return AGREEMENT.assess(Scenario.of("a case worked by hand", WORDS, facts).withUnknown(unknown), query);
        }

        String duty(String id, Facts... facts) {
            return text(assess(facts).duty(id));
        }

        /** The share, whether in part, and of each measure its type and the numbers from, now and to. */
        String progress(String id, Facts... facts) {
            return text(assess(facts).duty(id).progress());
        }

        Integer path(Facts... facts) {
            return assess(facts).pace().path();
        }
    }

    private static Ask on(String day) {
        return new Ask(LocalDate.parse(day), null, WORDS.defaults(), Set.of());
    }

    private static Facts[] and(Facts[] facts, Facts more) {
        List<Facts> all = new ArrayList<>(List.of(facts));
        all.add(more);
        return all.toArray(new Facts[0]);
    }

    private static Pace pace(Pace.Word word, Integer ceiling, Integer level, String next) {
        return new Pace(word, ceiling, level, null, next == null ? null : new DutyId(next));
    }

    private static List<String> told(Reference.Result result) {
        List<String> rows = new ArrayList<>();
        result.duties().forEach(j -> rows.add(j.duty().id() + " " + text(j) + ", " + text(j.progress())));
        rows.add(result.gate() + " " + result.pace());
        return rows;
    }

    private static List<String> told(Assessment a) {
        List<String> rows = new ArrayList<>();
        a.duties().forEach(v -> rows.add(
                v.duty().id() + " " + text(v.phase(), v.due(), v.effectiveDue(), v.decidedOn(), v.daysLate()) + ", " + text(v.progress())));
        rows.add(a.gate() + " " + a.pace());
        return rows;
    }

    private static String text(Reference.Judged judged) {
        return text(judged.phase(), judged.due(), judged.effectiveDue(), judged.decidedOn(), judged.daysLate());
    }

    private static String text(Progress progress) {
        if (progress == null) {
            return "-";
        }
        StringBuilder text = new StringBuilder();
        text.append(progress.share() == null ? "-" : String.valueOf(progress.share())).append(progress.inPart() ? " in part" : "");
        for (Progress.Indicator measure : progress.measures()) {
            text.append(", ").append(measure.of());
            for (Integer number : new Integer[] {measure.from(), measure.now(), measure.to()}) {
                text.append(' ').append(number == null ? "-" : String.valueOf(number));
            }
        }
        return text.toString();
    }

    private static String text(Phase phase, Object... fields) {
        StringBuilder text = new StringBuilder(phase.label());
        for (Object field : fields) {
            text.append(' ').append(field == null ? "-" : field);
        }
        return text.toString();
    }
}
