package doha.analysis;

import doha.analysis.Counterfactual.Answer;
import doha.analysis.Counterfactual.Change;
import doha.model.DutyId;
import doha.model.Outcomes;
import doha.model.Verdict;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One value of a fact, a day or a count, moved one way, further and further out, until the verdict changes.
 *
 * <p>A verdict depends on the order of days, on sums of days and on whether counts pass limits. So between two neighbouring values
 * that matter it changes at most once: it is tried at these, and if it differs between two of them the value at which it changes is
 * found by halving. A day on which due days rest moves them along with it; that one is tried at every step.
 */
final class ValueProbe {

    private final LongFunction<Change> change;
    private final long origin;
    private final long last;
    private final Deque<Long> ahead = new ArrayDeque<>();
    private long reached;
    private boolean everyValue;

    /**
     * One way out from a value.
     *
     * @param change     the change to a value
     * @param isDay      whether the value is a day of the epoch, and can carry due days with it
     * @param origin     the value now; of an end that is open, the first day on which it would change nothing
     * @param last       the furthest value to try
     * @param milestones the values that matter
     */
    ValueProbe(LongFunction<Change> change, boolean isDay, long origin, long last, NavigableSet<Long> milestones) {
        this.change = change;
        this.everyValue = !isDay;
        this.origin = origin;
        this.last = last;
        this.reached = origin;
        if (last > origin) {
            ahead.addAll(milestones.subSet(origin, false, last, true));
        } else if (last < origin) {
            ahead.addAll(milestones.subSet(last, true, origin, false).descendingSet());
        }
        if (last != origin && (ahead.isEmpty() || ahead.peekLast() != last)) {
            ahead.add(last);
        }
    }

    boolean isDone() {
        return ahead.isEmpty();
    }

    /** No answer still to come is nearer than this. */
    long nearest() {
        return Math.abs(reached - origin) + 1;
    }

    /** Tries the next value; the nearest answer, or null if there is none yet. After an answer the probe is done. */
    @Nullable
    Answer step(CandidateEvaluator candidates) {
        long value = ahead.poll();
        Outcomes outcomes = candidates.outcomes(List.of(change.apply(value)));
        if (outcomes != null && !everyValue && !dues(outcomes).equals(dues(candidates.unchanged()))) {
            everyValue = true;
            ahead.clear();
            int way = Long.signum(last - origin);
            for (long each = reached; each != last; each += way) {
                ahead.add(each + way);
            }
            return null;
        }
        Verdict verdict = candidates.flipped(outcomes);
        if (verdict == null) {
            reached = value;
            return null;
        }
        ahead.clear();
        // The nearest value of that verdict is after the one reached, and at the latest this one.
        while (Math.abs(value - reached) > 1) {
            long middle = Math.floorDiv(reached + value, 2);
            Verdict flipped = candidates.flipped(List.of(change.apply(middle)));
            if (flipped != null) {
                value = middle;
                verdict = flipped;
            } else {
                reached = middle;
            }
        }
        return new Answer(List.of(change.apply(value)), Math.abs(value - origin), verdict);
    }

    private static Map<DutyId, LocalDate> dues(Outcomes outcomes) {
        Map<DutyId, LocalDate> dues = new HashMap<>();
        outcomes.duties().forEach(row -> dues.put(row.duty().id(), row.due()));
        return dues;
    }
}
