package doha.reference;

import static doha.reference.Facts.extension;
import static doha.reference.Facts.fact;
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
import doha.model.Query;
import doha.model.Readings;
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
        void without_a_signing_nothing_but_the_week_before_is_in_force() {
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
        void the_annexes_are_duties_only_as_reported() {
            assertEquals(32, on("2020-03-01").assess(signing()).duties().size());
            assertEquals(35, on("2020-03-01").under("annexes", "as-reported").assess(signing()).duties().size());
        }

        @Test
        void a_missed_goal_is_no_breach_unless_goals_bind() {
            Ask later = on("2020-06-11");
            assertEquals("goal-missed 2020-06-10 2020-06-10 - -", later.duty("I.C.rest", signing()));
            assertEquals("overdue 2020-06-10 2020-06-10 2020-06-11 1", later.under("goals", "binding").duty("I.C.rest", signing()));
        }

        @Test
        void a_goal_achieved_late_is_met_with_its_lateness_unless_goals_bind() {
            Facts released = fact("remaining-prisoners-released", "2020-06-12");
            Ask later = on("2020-07-01");
            assertEquals("performed 2020-06-10 2020-06-10 2020-06-12 2", later.duty("I.C.rest", signing(), released));
            assertEquals("performed-late 2020-06-10 2020-06-10 2020-06-11 2",
                    later.under("goals", "binding").duty("I.C.rest", signing(), released));
        }

        @Test
        void a_violation_that_has_ceased_is_violated_again_when_a_new_one_opens() {
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
        void done_on_the_due_day_is_in_time_and_overdue_from_the_next() {
            Ask later = on("2020-07-20");
            assertEquals("performed 2020-07-13 2020-07-13 2020-07-13 0",
                    later.duty("I.A.2", signing(), fact("bases-vacated", "2020-07-13").count(5)));
            assertEquals("performed-late 2020-07-13 2020-07-13 2020-07-14 2",
                    later.duty("I.A.2", signing(), fact("bases-vacated", "2020-07-15").count(5)));
            assertEquals("running 2020-07-13 2020-07-13 - -", on("2020-07-13").duty("I.A.2", signing()));
            assertEquals("overdue 2020-07-13 2020-07-13 2020-07-14 1", on("2020-07-14").duty("I.A.2", signing()));
        }

        @Test
        void fourteen_months_end_on_the_last_day_of_a_month_that_is_too_short() {
            assertEquals("running 2021-04-29 2021-04-29 - -", on("2020-03-01").duty("I", signing()));
            assertEquals("running 2021-02-28 2021-02-28 - -", on("2020-03-01").duty("I", fact("signing", "2019-12-31")));
        }

        @Test
        void a_fixed_date_that_has_passed_falls_due_on_the_day_the_duty_arises() {
            Facts late = fact("signing", "2021-05-02");
            assertEquals("running 2021-05-02 2021-05-02 - -", on("2021-05-02").duty("P.3", late));
            assertEquals("running 2021-05-02 2021-05-02 - -", on("2021-05-02").under("final-deadline", "may-first").duty("I.B.1", late));
            assertEquals("goal-missed 2020-09-12 2020-09-12 - -",
                    on("2020-09-13").duty("I.D.removal", signing(), fact("talks-started", "2020-09-12")));
        }

        @Test
        void under_start_of_talks_the_prisoners_are_due_on_the_day_the_talks_start() {
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
        void what_was_done_before_its_duty_arose_counts_as_done_on_the_day_it_arises() {
            Facts talks = fact("talks-started", "2020-09-12");
            assertEquals("performed - - 2020-09-12 -",
                    on("2020-09-12").duty("P.4", signing(), talks, fact("ceasefire-on-agenda", "2020-02-29")));
            assertEquals("running - - - -", on("2020-09-12").duty("P.4", signing(), talks, fact("ceasefire-on-agenda", "2020-02-28")));
        }

        @Test
        void a_duty_done_before_it_had_a_due_day_gets_one_later() {
            Facts[] facts = {signing(), fact("other-prisoners-released", "2020-08-01").count(1000), fact("talks-started", "2020-09-12")};
            Ask before = on("2020-09-11").under("prisoner-deadline", "start-of-talks");
            assertEquals("performed - - 2020-08-01 -", before.duty("I.C.1000", facts));
            assertEquals("performed 2020-09-12 2020-09-12 2020-08-01 0", before.on("2020-09-12").duty("I.C.1000", facts));
        }

        @Test
        void forces_already_at_the_target_on_the_day_of_signing_satisfy_it_then() {
            assertEquals("performed 2020-07-13 2020-07-13 2020-02-29 0",
                    on("2020-03-01").duty("I.A.1.us", signing(), fact("us-forces", "2020-01-10").count(8600)));
            assertEquals("running 2020-07-13 2020-07-13 - -",
                    on("2020-03-01").duty("I.A.1.us", signing(), fact("us-forces", "2020-01-10").count(8601)));
        }

        @Test
        void levels_must_be_satisfied_together_and_one_never_reported_is_not_zero() {
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
        void a_later_surge_does_not_undo_what_was_done() {
            assertEquals("performed 2020-07-13 2020-07-13 2020-06-18 0", on("2020-08-01").duty("I.A.1.us", signing(),
                    fact("us-forces", "2020-06-18").count(8600), fact("us-forces", "2020-07-01").count(14000)));
        }

        @Test
        void the_allied_target_is_the_same_fraction_compared_exactly() {
            Facts[] before = {signing(), fact("us-forces", "2020-02-29").count(13000), fact("allied-forces", "2020-02-29").count(6000)};
            Ask later = on("2020-07-01"); // 6,000 × 8,600 ÷ 13,000 = 3,969.2…
            assertEquals("running 2020-07-13 2020-07-13 - -",
                    later.duty("I.A.1.allies", and(before, fact("allied-forces", "2020-06-01").count(3970))));
            assertEquals("performed 2020-07-13 2020-07-13 2020-06-01 0",
                    later.duty("I.A.1.allies", and(before, fact("allied-forces", "2020-06-01").count(3969))));
        }

        @Test
        void the_allied_fraction_is_one_where_us_forces_are_none_or_few() {
            for (int us : new int[] {0, 8599, 8600}) {
                assertEquals("performed 2020-07-13 2020-07-13 2020-02-29 0", on("2020-03-01").duty("I.A.1.allies", signing(),
                        fact("us-forces", "2020-02-29").count(us), fact("allied-forces", "2020-02-29").count(6000)),
                        () -> us + " US forces");
            }
        }

        @Test
        void by_8600_counts_from_the_number_at_signing() {
            Ask by = on("2020-07-01").under("us-forces-target", "by-8600");
            Facts atSigning = fact("us-forces", "2020-02-29").count(13000);
            assertEquals("running 2020-07-13 2020-07-13 - -",
                    by.duty("I.A.1.us", signing(), atSigning, fact("us-forces", "2020-06-18").count(8600)));
            assertEquals("performed 2020-07-13 2020-07-13 2020-06-18 0",
                    by.duty("I.A.1.us", signing(), atSigning, fact("us-forces", "2020-06-18").count(4400)));
        }

        @Test
        void totals_count_from_signing() {
            Facts before = fact("taliban-prisoners-released", "2020-02-28").count(5000);
            assertEquals("running 2020-03-10 2020-03-10 - -", on("2020-03-10").duty("I.C.5000", signing(), before));
            assertEquals("not-triggered - - - -", on("2020-03-10").duty("I.C.pledge", signing(), before));
        }

        @Test
        void up_to_is_the_full_number_or_the_first_release() {
            Facts one = fact("taliban-prisoners-released", "2020-03-05").count(1);
            assertEquals("running 2020-03-10 2020-03-10 - -", on("2020-03-10").duty("I.C.5000", signing(), one));
            assertEquals("performed 2020-03-10 2020-03-10 2020-03-05 0",
                    on("2020-03-10").under("prisoner-numbers", "ceiling").duty("I.C.5000", signing(), one));
            assertEquals("running 2020-03-10 2020-03-10 - -", on("2020-03-10").under("prisoner-numbers", "ceiling")
                    .duty("I.C.5000", signing(), fact("taliban-prisoners-released", "2020-03-05").count(0)));
        }

        @Test
        void the_week_before_signing_is_seven_full_days() {
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
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class Standing_duties {

        @Test
        void an_attack_lasts_a_day_unless_said_otherwise_and_hosting_has_not_stopped() {
            Ask next = on("2020-03-06").under("annexes", "as-reported");
            assertEquals("violation-ceased - - 2020-03-05 -", next.duty("X.1", signing(), fact("attack", "2020-03-05").onTarget("us")));
            assertEquals("violated - - 2020-03-05 -",
                    next.duty("X.1", signing(), fact("attack", "2020-03-05").onTarget("coalition").until("2020-03-07")));
            assertEquals("kept-so-far - - - -", next.duty("X.1", signing(), fact("attack", "2020-03-05").onTarget("us").by("other")));
            assertEquals("violated - - 2020-03-05 -", next.duty("II.3.hosting", signing(), fact("hosting", "2020-03-05")));
        }

        @Test
        void a_finding_without_an_end_has_not_stopped_whatever_the_duty() {
            assertEquals("violated - - 2020-03-05 -",
                    on("2021-03-05").under("annexes", "as-reported").duty("X.1", signing(), violated("X.1", "2020-03-05")));
        }

        @Test
        void conduct_from_before_the_signing_violates_from_the_signing_on_but_a_finding_does_not() {
            assertEquals("violated - - 2020-02-29 -", on("2020-03-01").duty("II.5", signing(), fact("papers-to-threat", "2020-01-01")));
            assertEquals("kept-so-far - - - -",
                    on("2020-03-01").duty("II.5", signing(), fact("papers-to-threat", "2020-01-01").until("2020-02-29")));
            assertEquals("kept-so-far - - - -", on("2020-03-01").duty("II.5", signing(), violated("II.5", "2020-02-28")));
        }

        @Test
        void part_two_ends_on_the_day_of_the_new_government() {
            Facts government = fact("new-government", "2021-01-01");
            Ask then = on("2021-01-01");
            assertEquals("kept-throughout - - 2021-01-01 -",
                    then.duty("II.4", signing(), government, fact("asylum-to-threat", "2021-01-01")));
            assertEquals("violation-ceased - - 2020-12-31 -",
                    then.duty("II.4", signing(), government, fact("asylum-to-threat", "2020-12-31")));
            assertEquals("kept-so-far - - - -", then.duty("I.F.force", signing(), government));
        }

        @Test
        void part_two_binds_in_controlled_areas_or_throughout() {
            Facts elsewhere = fact("soil-used", "2020-04-01").area("elsewhere");
            assertEquals("kept-so-far - - - -", on("2020-04-02").duty("II.1", signing(), elsewhere));
            assertEquals("violated - - 2020-04-01 -", on("2020-04-02").under("scope", "whole-country").duty("II.1", signing(), elsewhere));
            assertEquals("violated - - 2020-04-01 -",
                    on("2020-04-02").under("scope", "whole-country").duty("II.3.threat", signing(), elsewhere));
        }

        @Test
        void mere_ties_break_II_1_under_one_reading_only() {
            assertEquals("kept-so-far - - - -", on("2020-04-02").duty("II.1", signing(), fact("ties", "2020-04-01")));
            assertEquals("violated - - 2020-04-01 -",
                    on("2020-04-02").under("ties", "any-ties").duty("II.1", signing(), fact("ties", "2020-04-01")));
        }

        @Test
        void nonintervention_towards_the_new_government_binds_the_us_alone() {
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
        void closed_on_the_due_day_only_moves_it_by_one_day() {
            Facts day = fact("hosting", "2021-04-29").until("2021-04-30");
            assertEquals("suspended 2021-04-29 2021-04-30 - -", on("2021-04-29").duty("I.B.1", signing(), day));
            assertEquals("running 2021-04-29 2021-04-30 - -", on("2021-04-30").duty("I.B.1", signing(), day));
            assertEquals("overdue 2021-04-29 2021-04-30 2021-05-01 1", on("2021-05-01").duty("I.B.1", signing(), day));
        }

        @Test
        void a_closing_that_begins_after_the_due_day_changes_nothing() {
            assertEquals("overdue 2021-04-29 2021-04-29 2021-04-30 1",
                    on("2021-04-30").duty("I.B.1", signing(), fact("hosting", "2021-04-30")));
        }

        @Test
        void overlapping_and_adjoining_violations_make_one_closing_and_a_day_counts_once() {
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
        void the_readings_say_which_duties_are_gated() {
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
        void the_us_closes_and_opens_the_gate_under_the_other_reading() {
            Facts[] facts = {signing(), fact("us-determination", "2020-02-01").taliban("not-complying"), fact("hosting", "2020-03-01"),
                    fact("new-government", "2020-03-03"), fact("us-determination", "2020-03-05").taliban("complying"),
                    fact("us-determination", "2020-03-06").taliban("complying")};
            Ask us = on("2020-03-04").under("gate-judge", "us-determination");
            assertEquals(new Gate(false, LocalDate.parse("2020-02-29"), 5), us.assess(facts).gate());
            assertEquals(new Gate(true, LocalDate.parse("2020-03-05"), 5), us.on("2020-03-08").assess(facts).gate());
            assertEquals(new Gate(true, LocalDate.parse("2020-03-03"), 2), on("2020-03-08").assess(facts).gate());
        }

        @Test
        void a_determination_overtaken_on_the_day_of_signing_closes_nothing() {
            assertEquals(new Gate(true, LocalDate.parse("2020-02-29"), 0),
                    on("2020-03-08").under("gate-judge", "us-determination").assess(signing(),
                            fact("us-determination", "2020-02-01").taliban("not-complying"),
                            fact("us-determination", "2020-02-29").taliban("complying")).gate());
        }

        @Test
        void once_done_the_due_day_moves_no_more_but_the_day_done_still_counts() {
            Facts[] facts = {signing(), fact("bases-remaining", "2021-04-10").count(0), fact("hosting", "2021-04-10").until("2021-04-20"),
                    extension("I.B.2", "2021-04-11", "2021-09-11")};
            assertEquals("performed 2021-04-29 2021-04-30 2021-04-10 0", on("2021-05-10").duty("I.B.2", facts));
            assertEquals("performed 2021-04-29 2021-09-12 2021-04-10 0",
                    on("2021-05-10").duty("I.B.2", and(facts, extension("I.B.2", "2021-04-10", "2021-09-11"))));
        }

        @Test
        void the_first_closing_by_the_due_day_releases_a_gated_duty() {
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
        void an_extension_moves_the_day_if_made_by_it_later_than_it_and_accepted() {
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
        void closed_days_before_an_extension_are_taken_up_by_it_and_those_from_its_day_on_move_it_further() {
            Facts[] facts = {signing(), fact("hosting", "2020-04-01").until("2020-04-11"), extension("I.B.1", "2020-04-06", "2021-05-05")};
            // five days by 5 April: 4 May; extended to 5 May; 6 to 10 April: 10 May
            assertEquals("running 2021-04-29 2021-05-10 - -", on("2020-05-01").duty("I.B.1", facts));
        }

        @Test
        void an_extension_made_on_a_day_that_only_the_gate_reaches_counts() {
            assertEquals("running 2021-04-29 2021-06-01 - -",
                    on("2021-05-01").duty("I.B.1", signing(), fact("hosting", "2021-04-29").until("2021-04-30"),
                            extension("I.B.1", "2021-04-30", "2021-06-01")));
        }

        @Test
        void an_extension_made_before_there_was_a_day_counts_once_there_is_one() {
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
        void it_is_ahead_while_a_milestone_is_reached_before_its_day() {
            Facts[] facts = {signing(), fact("us-forces", "2020-06-18").count(8600)};
            assertEquals(pace(Pace.Word.AHEAD, null, 8600, "I.B.1"), on("2020-07-12").assess(facts).pace());
            assertEquals(pace(Pace.Word.ON_SCHEDULE, null, 8600, "I.B.1"), on("2020-07-13").assess(facts).pace());
            assertEquals(pace(Pace.Word.ON_SCHEDULE, 8600, 8600, "I.B.1"), on("2020-07-14").assess(facts).pace());
        }

        @Test
        void it_is_behind_without_a_report_and_after_a_surge() {
            assertEquals(pace(Pace.Word.BEHIND, 8600, null, "I.A.1.us"), on("2020-07-14").assess(signing()).pace());
            assertEquals(pace(Pace.Word.BEHIND, 8600, 8601, "I.A.1.us"), on("2020-07-14").assess(signing(),
                    fact("us-forces", "2020-06-18").count(8600), fact("us-forces", "2020-07-14").count(8601)).pace());
        }

        @Test
        void it_is_complete_at_zero_paused_behind_a_closed_gate_and_released_by_it() {
            Facts[] facts = {signing(), fact("us-forces", "2020-06-18").count(8600), fact("hosting", "2020-07-01")};
            assertEquals(pace(Pace.Word.PAUSED, null, 8600, "I.B.1"), on("2020-07-12").assess(facts).pace());
            assertEquals(pace(Pace.Word.RELEASED, null, 8600, "I.B.1"),
                    on("2020-07-12").under("gate-effect", "releases").assess(facts).pace());
            assertEquals(pace(Pace.Word.COMPLETE, 8600, 0, null),
                    on("2021-08-30").assess(and(facts, fact("us-forces", "2021-08-30").count(0))).pace());
        }

        @Test
        void a_first_milestone_whose_number_is_not_known_is_left_out() {
            assertEquals(pace(Pace.Word.ON_SCHEDULE, null, 9000, "I.B.1"), on("2020-08-01").under("us-forces-target", "by-8600")
                    .assess(signing(), fact("us-forces", "2020-03-01").count(9000)).pace());
        }
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class Evidence_and_silence {

        @Test
        void the_switch_says_which_standings_count_signing_included() {
            Facts alleged = fact("clear-message", "2020-03-01").alleged();
            assertEquals("running - - - -", on("2020-03-01").duty("II.2.message", signing(), alleged));
            assertEquals("performed - - 2020-03-01 -",
                    on("2020-03-01").under("evidence", "alleged").duty("II.2.message", signing(), alleged));
            assertEquals("not-triggered - - - -",
                    on("2020-03-01").under("evidence", "confirmed").duty("II.2.message", signing().reported()));
        }

        @Test
        void of_two_numbers_for_one_day_the_strongest_counted_wins() {
            Facts[] facts = {signing(), fact("us-forces", "2020-06-18").count(8000).reported(),
                    fact("us-forces", "2020-06-18").count(9000)};
            assertEquals(9000, on("2020-06-18").assess(facts).pace().level());
            facts[2].known("2020-06-20");
            assertEquals(8000, on("2020-06-18").knownBy("2020-06-19").assess(facts).pace().level());
            assertEquals("running 2020-07-13 2020-07-13 - -", on("2020-06-18").duty("I.A.2", signing(),
                    fact("bases-vacated", "2020-06-18").count(5).reported(), fact("bases-vacated", "2020-06-18").count(4)));
        }

        @Test
        void a_fact_counts_from_its_day_and_only_if_known() {
            Facts plan = fact("release-plan-work", "2020-03-05").known("2020-03-20");
            assertEquals("running 2020-03-10 2020-03-10 - -", on("2020-03-04").duty("I.C.plan", signing(), plan));
            assertEquals("performed 2020-03-10 2020-03-10 2020-03-05 0", on("2020-03-05").duty("I.C.plan", signing(), plan));
            assertEquals("overdue 2020-03-10 2020-03-10 2020-03-11 9",
                    on("2020-03-19").knownBy("2020-03-19").duty("I.C.plan", signing(), plan));
        }

        @Test
        void a_finding_from_before_the_signing_counts_for_nothing_but_the_week_before() {
            assertEquals("running - - - -", on("2020-03-01").duty("III.1", signing(), performed("III.1", "2020-02-28")));
            assertEquals("performed - - 2020-02-29 -", on("2020-03-01").duty("III.1", signing(), performed("III.1", "2020-02-29")));
        }

        @Test
        void the_unknown_gives_way_to_facts_and_takes_the_place_of_what_silence_would_decide() {
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
        void a_target_without_its_number_at_signing_is_never_overdue_and_only_a_finding_shows_it_met() {
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
    class Whatever_the_scenario {

        private final ScenarioGenerator generator = new ScenarioGenerator(WORDS);

        @Test
        void met_and_breached_are_final() {
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
        void neither_the_order_of_facts_nor_later_ones_matter() {
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
    private record Ask(LocalDate asOf, LocalDate knownBy, Readings readings, Set<DutyId> unknown) {

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
            return new Ask(asOf, knownBy, readings, Set.of(new DutyId(duty)));
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
        return new Pace(word, ceiling, level, next == null ? null : new DutyId(next));
    }

    private static List<String> told(Reference.Result result) {
        List<String> rows = new ArrayList<>();
        result.duties().forEach(j -> rows.add(j.duty().id() + " " + text(j)));
        rows.add(result.gate() + " " + result.pace());
        return rows;
    }

    private static List<String> told(Assessment a) {
        List<String> rows = new ArrayList<>();
        a.duties().forEach(v -> rows.add(v.duty().id() + " " + text(v.phase(), v.due(), v.effectiveDue(), v.decidedOn(), v.daysLate())));
        rows.add(a.gate() + " " + a.pace());
        return rows;
    }

    private static String text(Reference.Judged judged) {
        return text(judged.phase(), judged.due(), judged.effectiveDue(), judged.decidedOn(), judged.daysLate());
    }

    private static String text(Phase phase, Object... fields) {
        StringBuilder text = new StringBuilder(phase.label());
        for (Object field : fields) {
            text.append(' ').append(field == null ? "-" : field);
        }
        return text.toString();
    }
}
