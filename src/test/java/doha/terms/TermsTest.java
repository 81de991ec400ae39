package doha.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.model.Fact;
import doha.scenario.VocabularyReader;
import java.time.LocalDate;
import java.util.List;
import java.util.PriorityQueue;
import org.junit.jupiter.api.Test;

/** What the terms of the rules reckon by themselves. */
class TermsTest {

    private static final LocalDate D1 = LocalDate.of(2020, 3, 1);
    private static final LocalDate D5 = LocalDate.of(2020, 3, 5);
    private static final LocalDate D9 = LocalDate.of(2020, 3, 9);

    @Test
    void theHighestReportIsTheEarliestOfEqualsUpToADay() {
        Report low = report(D1, 10);
        Report high = report(D5, 30);
        Report asHigh = report(D9, 30);
        List<Report> reports = List.of(asHigh, low, high);
        assertSame(high, LevelHistory.highest(reports, D9));
        assertSame(high, LevelHistory.highest(reports, D5));
        assertSame(low, LevelHistory.highest(reports, D5.minusDays(1)));
        assertNull(LevelHistory.highest(reports, D1.minusDays(1)));
        assertNull(LevelHistory.highest(List.of(), D9));
    }

    @Test
    void theLowestReportIsInForceOnSomeDayOfTheTime() {
        Report before = report(D1, 5);
        Report middle = report(D5, 9);
        Report last = report(D9, 5);
        LevelHistory course = LevelHistory.of("us-forces", List.of(last, before, middle));
        assertSame(before, course.lowest(D1, D9));
        assertSame(before, course.lowest(D5.minusDays(1), D9));
        assertSame(last, course.lowest(D5, D9));
        assertSame(middle, course.lowest(D5, D9.minusDays(1)));
        assertNull(course.lowest(D1.minusDays(5), D1.minusDays(1)));
        assertSame(middle, LevelHistory.of("us-forces", List.of(middle)).lowest(D1, D5));
        assertNull(course.at(D1.minusDays(1)));
        assertSame(middle, course.at(D9.minusDays(1)));
    }

    @Test
    void theEarliestIsThatOfThoseThatHaveNotGone() {
        Violation late = violation("II.1", D9);
        Violation early = violation("II.1", D1);
        Violation asEarly = violation("II.4", D1);
        Earliest earliest = new Earliest();
        PriorityQueue<Dated> seen = earliest.createContext();
        earliest.init(seen);
        assertNull(earliest.getResult(seen));
        for (Violation each : List.of(late, asEarly, early)) {
            earliest.accumulate(seen, each);
        }
        earliest.reverse(seen, early);
        assertSame(asEarly, earliest.getResult(seen));
        earliest.reverse(seen, asEarly);
        assertSame(late, earliest.getResult(seen));
        earliest.init(seen);
        assertNull(earliest.getResult(seen));
    }

    private static Violation violation(String duty, LocalDate since) {
        return new Violation(duty, since, null, VocabularyReader.standard().fact("hosting", "hosting", since));
    }

    @Test
    void aLimitIsToldAsAWholeNumberWhereItIsOne() {
        assertEquals("0", new LevelCap("I", "us-forces", 0).asked());
        assertEquals("8,600 or less", new LevelCap("I", "us-forces", 8600).asked());
        LevelCap third = new LevelCap("I", "us-forces", 20_000, 3);
        assertEquals("6,666.66 or less", third.asked());
        assertEquals(6666, third.whole());
        assertTrue(third.allows(6666));
        assertFalse(third.allows(6667));
        assertEquals("4,000", new LevelCap("I", "us-forces", 12_000, 3).inWords());
    }

    @Test
    void aTargetIsReachedByTheEarlierOfTwoDays() {
        MeasuredTarget target = new MeasuredTarget("I", new LevelCap("I", "us-forces", 5),
                LevelHistory.of("us-forces", List.of(report(D1, 9), report(D5, 5))));
        assertTrue(target.reachedBy(D9, D5));
        assertFalse(target.reachedBy(D5.minusDays(1), D9));
        assertTrue(target.reachedBy(null, D9));
        assertFalse(target.reachedBy(null, D5.minusDays(1)));
        assertFalse(target.reachedBy(D1.minusDays(1), D9));
    }

    @Test
    void theEarlierOfADayAndADayThatNeverComesIsTheDay() {
        assertEquals(D1, Days.earlier(null, D1));
        assertEquals(D1, Days.earlier(D1, null));
        assertNull(Days.earlier(null, null));
        assertEquals(D1, Days.earlier(D5, D1));
        assertEquals(D5, Days.later(D1, D5));
        assertEquals(4, Days.between(D1, D5));
    }

    private static ClosingCause cause(String duty, LocalDate since, LocalDate ended) {
        return ClosingCause.of("gate", "violation", new Violation(duty, since, ended, fact(since)));
    }

    @Test
    void closingsAreNumberedInTheOrderOfTheirDaysAndKeepWhatMadeThem() {
        ClosingCause first = cause("II.1", D1, D5);
        ClosingCause adjoining = cause("II.4", D5, D5.plusDays(1));
        ClosingCause later = cause("II.1", D9, null);
        List<Closing> closings = Closing.ofOverlapping("gate", List.of(later, adjoining, first));
        assertEquals(
                List.of(new Closing("gate", 1, D1, D5.plusDays(1), List.of(first, adjoining)),
                        new Closing("gate", 2, D9, null, List.of(later))),
                closings);
        assertEquals(6, Closing.daysTo(D9, closings));
        assertEquals(List.of(), Closing.ofOverlapping("gate", List.of()));
    }

    @Test
    void aClosingKeepsNoCauseThatAddsNoDay() {
        ClosingCause first = cause("II.1", D1, D1.plusDays(2));
        ClosingCause longer = cause("II.4", D1, D5);
        ClosingCause within = cause("II.5", D1.plusDays(1), D1.plusDays(3));
        ClosingCause between = cause("II.1", D1.plusDays(3), D5.plusDays(1));
        ClosingCause last = cause("II.1", D5, D9);
        assertEquals(List.of(new Closing("gate", 1, D1, D9, List.of(longer, last))),
                Closing.ofOverlapping("gate", List.of(first, longer, within, between, last)));
        ClosingCause open = cause("II.1", D1, null);
        assertEquals(List.of(new Closing("gate", 1, D1, null, List.of(open))), Closing.ofOverlapping("gate", List.of(open, last)));
    }

    @Test
    void ofCausesThatAreAlikeTheOneOfTheFirstFactByNameMakesTheClosing() {
        ClosingCause one = ClosingCause.of("gate", "violation", new Violation("II.1", D1, D5, fact("a", D1)));
        ClosingCause other = ClosingCause.of("gate", "violation", new Violation("II.1", D1, D5, fact("b", D1)));
        assertEquals(List.of(new Closing("gate", 1, D1, D5, List.of(one))), Closing.ofOverlapping("gate", List.of(other, one)));
        assertEquals(List.of(new Closing("gate", 1, D1, D5, List.of(one))), Closing.ofOverlapping("gate", List.of(one, other)));
    }

    @Test
    void aStepClosesUntilItIsDoneAndNotAtAllIfDoneAtOnce() {
        ClosingCause done = ClosingCause.undone("gate", "step", "II.2.message", D1, D5, D9);
        assertEquals(List.of(new Closing("gate", 1, D1, D5, List.of(done))), Closing.ofOverlapping("gate", List.of(done)));
        assertEquals(D9, ClosingCause.undone("gate", "step", "II.2.message", D1, null, D9).ended());
        assertEquals(List.of(),
                Closing.ofOverlapping("gate", List.of(ClosingCause.undone("gate", "step", "II.2.message", D1, D1, null))));
    }

    @Test
    void determinationsCloseFromTheFirstOfNotComplyingToTheNextOfComplying() {
        Determination not = new Determination("ruling", D1, "close", fact(D1));
        Determination again = new Determination("ruling", D5, "close", fact(D5));
        Determination complying = new Determination("ruling", D9, "open", fact(D9));
        Determination last = new Determination("ruling", D9.plusDays(1), "close", fact(D9));
        assertEquals(
                List.of(new ClosingCause("gate", "word", null, D1.plusDays(1), D9, List.of(not, complying)),
                        new ClosingCause("gate", "word", null, D9.plusDays(1), null, List.of(last))),
                ClosingCause.ofDeterminations("gate", "word", List.of(complying, last, again, not), "close", D1.plusDays(1), null));
        assertEquals(List.of(), ClosingCause.ofDeterminations("gate", "word", List.of(not, complying), "close", D9, null));
    }

    @Test
    void anExtensionMovesBeforeTheClosedDaysOfItsOwnDayAndPartsTheClosing() {
        Closing closing = new Closing("gate", 1, D1, D9, List.of());
        DelayedByGate delay = new DelayedByGate("I", closing);
        Extension extension = extension("e", D5, D9.plusDays(30));
        EffectiveDeadline day = EffectiveDeadline.of("I", D1, D9, List.of(), List.of(extension), List.of(delay));
        assertEquals(List.of(new DeadlineShift("I", D1, 4, D5, List.of(delay)),
                new DeadlineShift("I", D5, 34, D9.plusDays(30), List.of(extension)),
                new DeadlineShift("I", D5, 4, D9.plusDays(34), List.of(delay))), day.shifts());
        assertEquals(D9.plusDays(34), day.day());
        assertEquals(List.of("I due 2020-03-05 after 4 closed days from 2020-03-01",
                "I due 2020-04-08 after the extension of 2020-03-05 by 34 days",
                "I due 2020-04-12 after 4 closed days from 2020-03-05"), day.shifts().stream().map(Object::toString).toList());
    }

    @Test
    void aDayOnWhichTwoGatesAreClosedMovesOnce() {
        Closing one = new Closing("a", 1, D1, D5, List.of());
        Closing other = new Closing("b", 1, D1.plusDays(2), D5.plusDays(2), List.of());
        DelayedByGate byOne = new DelayedByGate("I", one);
        DelayedByGate byOther = new DelayedByGate("I", other);
        EffectiveDeadline day = EffectiveDeadline.of("I", D1, D9, List.of(), List.of(), List.of(byOther, byOne));
        assertEquals(List.of(new DeadlineShift("I", D1, 6, D1.plusDays(6), List.of(byOne, byOther))), day.shifts());
    }

    @Test
    void whatMovesNothingIsLeftOutAndPartsNoClosing() {
        Closing closing = new Closing("gate", 1, D1, D9, List.of());
        DelayedByGate delay = new DelayedByGate("I", closing);
        EffectiveDeadline day = EffectiveDeadline.of("I", D5, D9, List.of(), List.of(extension("e", D5, D5)), List.of(delay));
        assertEquals(List.of(new DeadlineShift("I", D1, 8, D5.plusDays(8), List.of(delay))), day.shifts());
    }

    @Test
    void aClosingOrAnExtensionAfterTheDueDayMovesNothingNorDoesWhatFollows() {
        Closing late = new Closing("gate", 1, D5, D9, List.of());
        DelayedByGate delay = new DelayedByGate("I", late);
        assertEquals(new EffectiveDeadline("I", D1, List.of()),
                EffectiveDeadline.of("I", D1, D9, List.of(), List.of(extension("e", D1.plusDays(1), D9.plusDays(9))), List.of(delay)));
    }

    @Test
    void aDueDayMovesUpToTheDayDoneThatDayIncluded() {
        Closing closing = new Closing("gate", 1, D1, null, List.of());
        DelayedByGate delay = new DelayedByGate("I", closing);
        Extension later = extension("e", D5.plusDays(1), D9.plusDays(30));
        assertEquals(D1.plusDays(5),
                EffectiveDeadline.of("I", D1, D9, List.of(new Fulfilled("I", D5)), List.of(later), List.of(delay)).day());
        assertEquals(D1.plusDays(5), EffectiveDeadline.of("I", D1, D5, List.of(), List.of(later), List.of(delay)).day());
        assertEquals(D1, EffectiveDeadline.of("I", D1, D1.minusDays(1), List.of(), List.of(later), List.of(delay)).day());
    }

    @Test
    void extensionsOfOneDayMoveInTheOrderOfTheirNames() {
        Extension a = extension("a", D1, D5);
        Extension b = extension("b", D1, D9);
        Extension made = extension("made", D1.minusDays(1), D1.plusDays(1));
        Extension after = extension("after", D1.plusDays(1), D9);
        Extension last = extension("last", D1.plusDays(1), D9.plusDays(1));
        for (List<Extension> given : List.of(List.of(made, after, last), List.of(last, after, made))) {
            assertEquals(List.of(List.of(made), List.of(after), List.of(last)),
                    EffectiveDeadline.extended("I", D1, given).shifts().stream().map(DeadlineShift::parts).toList());
        }
        // An extension that is made by the text's day needs none before it.
        assertEquals(List.of(new DeadlineShift("I", D1, 8, D9, List.of(b))), EffectiveDeadline.extended("I", D1, List.of(a, b)).shifts());
        assertEquals(List.of(List.of(b)), EffectiveDeadline.extended("I", D1, List.of(b, extension("c", D1, D5))).shifts().stream()
                .map(DeadlineShift::parts).toList());
    }

    private static Extension extension(String id, LocalDate on, LocalDate to) {
        return new Extension("I", on, to, VocabularyReader.standard().fact(id, "extension", on));
    }

    @Test
    void levelsAreAttainedTogetherOnTheFirstDayWhateverTheirOrder() {
        Report one = report(D1, 9);
        Report three = report(D9, 1);
        MeasuredTarget us = new MeasuredTarget("I", new LevelCap("I", "us-forces", 5), LevelHistory.of("us-forces", List.of(one, three)));
        Report two = new Report("allied-forces", D5, 1, fact(D5));
        Report four = new Report("allied-forces", D9.plusDays(1), 9, fact(D9));
        MeasuredTarget allied = new MeasuredTarget("I", new LevelCap("I", "allied-forces", 5),
                LevelHistory.of("allied-forces", List.of(two, four)));
        TargetReached attained = new TargetReached(D9, List.of(allied, us), List.of(two, three));
        assertEquals(attained, MeasuredTarget.firstTogether(List.of(us, allied), D1.minusDays(1)));
        assertEquals(attained, MeasuredTarget.firstTogether(List.of(allied, us), D1.minusDays(1)));
    }

    @Test
    void twoTimesShareADayUnlessOneEndsWhereTheOtherBegins() {
        Interval early = new ContinuingObligation("I", D1, D5);
        assertFalse(early.sharesADayWith(new ContinuingObligation("I", D5, null)));
        assertFalse(new ContinuingObligation("I", D5, D9).sharesADayWith(early));
        assertTrue(early.sharesADayWith(new ContinuingObligation("I", D5.minusDays(1), null)));
    }

    private static Report report(LocalDate on, int count) {
        return new Report("us-forces", on, count, fact(on));
    }

    private static Fact fact(LocalDate on) {
        return fact("fact-" + on, on);
    }

    private static Fact fact(String id, LocalDate on) {
        return VocabularyReader.standard().fact(id, "signing", on);
    }
}
