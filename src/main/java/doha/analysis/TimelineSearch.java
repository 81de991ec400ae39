package doha.analysis;

import doha.model.Fact;
import doha.model.Gate;
import doha.model.Outcomes;
import doha.model.Pace;
import doha.model.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    record Step(LocalDate day, Outcomes before, Outcomes after) {

        /** Whether a part of the state is not as the day before. */
        boolean changes(Function<Outcomes, ?> part) {
            return !part.apply(before).equals(part.apply(after));
        }
    }

    private final Function<LocalDate, Outcomes> on;
    private final List<Fact> facts;
    private final List<Step> steps = new ArrayList<>();

    /** With the state on a day, and the facts that are known by the known-by day. */
    TimelineSearch(Function<LocalDate, Outcomes> on, List<Fact> facts) {
        this.on = on;
        this.facts = facts;
    }

    /** The days of change from {@code from} to {@code to}, both included, in order. */
    List<Step> steps(LocalDate from, LocalDate to) {
        LocalDate last = from.minusDays(1);
        Outcomes now = on.apply(last);
        for (LocalDate day : days(from, to)) {
            Outcomes then = on.apply(day);
            pass(last, now, day, then);
            last = day;
            now = then;
        }
        return List.copyOf(steps);
    }

    /** The days on which facts begin or end, and those before; and the last. */
    private NavigableSet<LocalDate> days(LocalDate from, LocalDate to) {
        Stream<LocalDate> changes = facts.stream().flatMap(fact -> Stream.of(fact.on(), fact.until())).filter(Objects::nonNull);
        return Stream.concat(changes.flatMap(day -> Stream.of(day.minusDays(1), day)), Stream.of(to))
                .collect(Collectors.toCollection(TreeSet::new)).subSet(from, true, to, true);
    }

    /** Notes every change after {@code first} up to {@code last}. */
    private void pass(LocalDate first, Outcomes atFirst, LocalDate last, Outcomes atLast) {
        boolean same = state(atFirst).equals(state(atLast));
        if (!same && first.plusDays(1).equals(last)) {
            steps.add(new Step(last, atFirst, atLast));
        } else if (!same) {
            LocalDate middle = middle(first, atFirst, last);
            Outcomes atMiddle = on.apply(middle);
            pass(first, atFirst, middle, atMiddle);
            pass(middle, atMiddle, last, atLast);
        }
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

    /** All that a change can be of. */
    private static List<Object> state(Outcomes outcomes) {
        return List.of(outcomes.duties().stream().map(Verdict::phase).toList(), gate(outcomes), pace(outcomes));
    }

    /** Whether the gate is open, if there is one. */
    static Optional<Boolean> gate(Outcomes outcomes) {
        return Optional.ofNullable(outcomes.gate()).map(Gate::open);
    }

    /** The pace without its path, which moves from day to day. */
    static Optional<Pace> pace(Outcomes outcomes) {
        return Optional.ofNullable(outcomes.pace()).map(pace -> new Pace(pace.word(), pace.ceiling(), pace.level(), null, pace.next()));
    }
}
