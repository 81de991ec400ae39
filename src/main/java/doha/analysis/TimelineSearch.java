package doha.analysis;

import doha.model.Fact;
import doha.model.Outcomes;
import doha.model.Pace;
import doha.model.Phase;
import doha.model.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days on which something changes without asking about every day.
 *
 * <p>It asks about each day on which a fact begins or ends, and about the day before it. Between two such days the same facts
 * count, and no conduct begins or ends: only the day moves on. That takes everything one way: a due day passes, a conduct completes
 * its days or ends with its day, and what has changed so does not change back without a fact. (While the gate is closed the due days
 * behind it move on with the day, and so do not pass; when it opens, that is a fact's day, or a conduct ended with its day.) So no
 * state comes a second time after another one: if the two ends of such a span are alike, all of it is, and if they differ, halving
 * it again and again finds every day of change. Which days the clauses set, and how long a conduct must last, need not be known
 * here; the due days of the outcomes only show the best day to halve at.
 */
final class TimelineSearch {

    /** A day on which something is not as the day before. */
    record Step(LocalDate day, Outcomes before, Outcomes after) {}

    private final Function<LocalDate, Outcomes> on;
    private final List<Fact> facts;
    private final List<Step> steps = new ArrayList<>();
    private Outcomes before;
    private Outcomes after;

    /** With the state on a day, and the facts that are known by the known-by day. */
    TimelineSearch(Function<LocalDate, Outcomes> on, List<Fact> facts) {
        this.on = on;
        this.facts = facts;
    }

    /** The days of change from {@code from} to {@code to}, both included, in order. */
    List<Step> steps(LocalDate from, LocalDate to) {
        LocalDate last = from.minusDays(1);
        before = on.apply(last);
        Outcomes now = before;
        for (LocalDate day : factDays(from, to)) {
            LocalDate eve = day.minusDays(1);
            if (eve.isAfter(last)) {
                now = pass(last, now, eve, on.apply(eve));
            }
            now = pass(eve, now, day, on.apply(day));
            last = day;
        }
        after = to.isAfter(last) ? pass(last, now, to, on.apply(to)) : now;
        return List.copyOf(steps);
    }

    /** The state on the day before the first. */
    Outcomes before() {
        return before;
    }

    /** The state on the last day. */
    Outcomes after() {
        return after;
    }

    private NavigableSet<LocalDate> factDays(LocalDate from, LocalDate to) {
        return facts.stream().flatMap(fact -> Stream.of(fact.on(), fact.until() == null ? fact.on() : fact.until()))
                .collect(Collectors.toCollection(TreeSet::new)).subSet(from, true, to, true);
    }

    /** Notes every change after {@code first} up to {@code last}; gives back the answer on {@code last}. */
    private Outcomes pass(LocalDate first, Outcomes atFirst, LocalDate last, Outcomes atLast) {
        if (same(atFirst, atLast)) {
            return atLast;
        }
        if (first.plusDays(1).equals(last)) {
            steps.add(new Step(last, atFirst, atLast));
            return atLast;
        }
        LocalDate middle = middle(first, atFirst, last);
        Outcomes atMiddle = on.apply(middle);
        pass(first, atFirst, middle, atMiddle);
        return pass(middle, atMiddle, last, atLast);
    }

    /** The next due day to pass, or the day after it; half way if there is none. */
    private static LocalDate middle(LocalDate first, Outcomes atFirst, LocalDate last) {
        LocalDate next = atFirst.duties().stream().filter(row -> row.decidedOn() == null).map(Verdict::effectiveDue)
                .filter(due -> due != null && !due.isBefore(first)).min(LocalDate::compareTo).orElse(last);
        if (next.equals(first)) {
            next = next.plusDays(1);
        }
        return next.isBefore(last) ? next : first.plusDays(ChronoUnit.DAYS.between(first, last) / 2);
    }

    private static boolean same(Outcomes one, Outcomes other) {
        return phases(one).equals(phases(other)) && sameGate(one, other) && samePace(one, other);
    }

    private static List<Phase> phases(Outcomes outcomes) {
        return outcomes.duties().stream().map(Verdict::phase).toList();
    }

    /** Whether the pace is the same in both, but for its path, which moves from day to day. */
    static boolean samePace(Outcomes one, Outcomes other) {
        return Objects.equals(pace(one), pace(other));
    }

    /** The pace without its path; null if there is none. */
    static @Nullable Pace pace(Outcomes outcomes) {
        Pace pace = outcomes.pace();
        return pace == null ? null : new Pace(pace.word(), pace.ceiling(), pace.level(), null, pace.next());
    }

    /** Whether the gate is open in both, closed in both, or absent from both. */
    static boolean sameGate(Outcomes one, Outcomes other) {
        return one.gate() == null || other.gate() == null ? one.gate() == other.gate() : one.gate().open() == other.gate().open();
    }
}
