package doha.analysis;

import doha.analysis.Counterfactual.Found;
import doha.model.DutyId;
import doha.model.DutyOutcome;
import doha.model.Fact;
import doha.model.Outcomes;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;

/**
 * One day of a fact, moved one way, further and further out, until the verdict changes.
 *
 * <p>A verdict depends on the order of days and on sums of days. So between two neighbouring days that matter it changes at most
 * once while a day moves: it is tried at the days that matter and beside them, and where it differs between two of them the day on
 * which it changes is found by halving. A fact on which due days rest moves them along with it; that one is tried on every day.
 */
final class DayProbe {

    /** Which day of a fact is moved. */
    enum What { ON, UNTIL, WHOLE, TO }

    private final Fact fact;
    private final What what;
    private final LocalDate origin;
    private final int way;
    private final LocalDate last;
    private final Deque<LocalDate> ahead = new ArrayDeque<>();
    private LocalDate reached;
    private boolean daily;

    /**
     * A way out from a day.
     *
     * @param origin where the day is; for an end that is open, the first day on which it would change nothing
     * @param last   the furthest day to try
     * @param days   the days that matter, the ones beside them included
     */
    DayProbe(Fact fact, What what, LocalDate origin, LocalDate last, NavigableSet<LocalDate> days) {
        this.fact = fact;
        this.what = what;
        this.origin = origin;
        this.last = last;
        this.way = last.isAfter(origin) ? 1 : -1;
        this.reached = origin;
        if (way > 0) {
            ahead.addAll(days.subSet(origin, false, last, true));
        } else {
            ahead.addAll(days.subSet(last, true, origin, false).descendingSet());
        }
        if (!last.equals(origin) && (ahead.isEmpty() || !ahead.peekLast().equals(last))) {
            ahead.add(last);
        }
    }

    boolean isDone() {
        return ahead.isEmpty();
    }

    /** No answer still to come is nearer than this many days. */
    long nearest() {
        return distance(reached) + 1;
    }

    private long distance(LocalDate day) {
        return Math.abs(day.toEpochDay() - origin.toEpochDay());
    }

    /** Tries the next day; the nearest answer, or null where there is none yet. After an answer the track is done. */
    Found step(CandidateEvaluator trial) {
        LocalDate day = ahead.poll();
        Outcomes answer = trial.answer(changes(day));
        if (answer != null && !daily && !dues(answer).equals(dues(trial.unchanged()))) {
            daily = true;
            ahead.clear();
            for (LocalDate d = reached.plusDays(way); ; d = d.plusDays(way)) {
                ahead.add(d);
                if (d.equals(last)) {
                    return null;
                }
            }
        }
        DutyOutcome verdict = answer == null ? null : Counterfactual.row(answer, trial.duty());
        if (!trial.flips(verdict)) {
            reached = day;
            return null;
        }
        ahead.clear();
        return halve(trial, reached, day, verdict);
    }

    /** The day nearest to the origin on which the verdict is another: after {@code out}, which it is not, and up to {@code in}, which it is. */
    private Found halve(CandidateEvaluator trial, LocalDate out, LocalDate in, DutyOutcome there) {
        LocalDate near = out;
        LocalDate far = in;
        DutyOutcome verdict = there;
        while (Math.abs(far.toEpochDay() - near.toEpochDay()) > 1) {
            LocalDate middle = LocalDate.ofEpochDay(Math.floorDiv(near.toEpochDay() + far.toEpochDay(), 2));
            DutyOutcome judged = trial.verdict(changes(middle));
            if (trial.flips(judged)) {
                far = middle;
                verdict = judged;
            } else {
                near = middle;
            }
        }
        return new Found(changes(far), distance(far), verdict);
    }

    private static Map<DutyId, LocalDate> dues(Outcomes answer) {
        Map<DutyId, LocalDate> dues = new HashMap<>();
        for (DutyOutcome row : answer.duties()) {
            dues.put(row.duty(), row.due());
        }
        return dues;
    }

    private List<Change> changes(LocalDate day) {
        List<String> fields = new ArrayList<>();
        Fact moved = fact;
        if (what == What.TO) {
            moved = fact.with("to", day);
            fields.add("to");
        } else if (what == What.UNTIL) {
            moved = fact.moved(fact.on(), day);
            fields.add("until");
        } else if (what == What.ON) {
            moved = fact.moved(day, fact.until());
            fields.add("on");
        } else {
            moved = fact.moved(day, fact.until().plusDays(day.toEpochDay() - fact.on().toEpochDay()));
            fields.addAll(List.of("on", "until"));
        }
        return List.of(new Change.Edited(fact, moved, fields));
    }
}
