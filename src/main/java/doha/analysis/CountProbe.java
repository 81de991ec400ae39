package doha.analysis;

import doha.analysis.Counterfactual.Found;
import doha.model.DutyOutcome;
import doha.model.Fact;
import doha.model.Vocabulary;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The count of a fact, made larger or smaller until the verdict changes. A verdict depends on whether counts pass limits, so
 * between two neighbouring counts of its kind it changes at most once: it is tried at these, and where it differs between two of
 * them the count at which it changes is found by halving.
 */
final class CountProbe {

    private final Fact fact;
    private final Vocabulary vocabulary;
    private final CandidateEvaluator trial;

    CountProbe(Fact fact, Vocabulary vocabulary, CandidateEvaluator trial) {
        this.fact = fact;
        this.vocabulary = vocabulary;
        this.trial = trial;
    }

    /** The nearest count on one side that gives another verdict; null where there is none. */
    Found nearest(NavigableSet<Long> counts, boolean larger) {
        NavigableSet<Long> tried = new TreeSet<>(counts);
        tried.add(0L);
        tried.add((long) Integer.MAX_VALUE);
        long out = fact.count();
        for (long count : larger ? tried.tailSet(out, false) : tried.headSet(out, false).descendingSet()) {
            DutyOutcome verdict = trial.verdict(changes(count));
            if (trial.flips(verdict)) {
                return halve(out, count, verdict);
            }
            out = count;
        }
        return null;
    }

    private Found halve(long out, long in, DutyOutcome there) {
        long near = out;
        long far = in;
        DutyOutcome verdict = there;
        while (Math.abs(far - near) > 1) {
            long middle = Math.floorDiv(near + far, 2);
            DutyOutcome judged = trial.verdict(changes(middle));
            if (trial.flips(judged)) {
                far = middle;
                verdict = judged;
            } else {
                near = middle;
            }
        }
        return new Found(changes(far), Math.abs(far - fact.count()), verdict);
    }

    private List<Change> changes(long count) {
        return List.of(Facts.edited(fact, "count", count, vocabulary));
    }
}
