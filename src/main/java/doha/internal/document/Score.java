package doha.internal.document;

import doha.model.DutyId;
import doha.model.Outcomes;
import doha.model.Progress;
import doha.model.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.IntSummaryStatistics;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Verdicts on the scale of the Peace Accords Matrix, from 0 (nothing done) to 3 (done). Each score follows from a verdict; the Matrix's own
 * are judgements of people on whole provisions.
 */
final class Score {

    private Score() {}

    /**
     * The score of a duty: done or kept 3, late or not; a violation that is over 2; of what is not done the share, 1 under a half and 2 from
     * there, 0 for none and without numbers. What was violated and still is, and a goal that was missed, has 0. Empty before the duty arises
     * and if nothing decides it.
     */
    static OptionalInt of(Verdict verdict) {
        return switch (verdict.phase()) {
            case PERFORMED, PERFORMED_LATE, KEPT_SO_FAR, KEPT_THROUGHOUT -> OptionalInt.of(3);
            case VIOLATION_CEASED -> OptionalInt.of(2);
            case VIOLATED, GOAL_MISSED -> OptionalInt.of(0);
            case RUNNING, SUSPENDED, RELEASED, OVERDUE -> OptionalInt.of(ofShare(verdict.progress()));
            case NOT_TRIGGERED, UNDETERMINED -> OptionalInt.empty();
        };
    }

    private static int ofShare(Progress progress) {
        Double share = progress == null ? null : progress.share();
        return share == null || share == 0 ? 0 : share < 0.5 ? 1 : 2;
    }

    /** The score of a provision: the mean of those of its duties that have one, rounded down; empty if none has. */
    static OptionalInt of(Outcomes outcomes, Collection<DutyId> duties) {
        IntSummaryStatistics scores = outcomes.duties().stream().filter(verdict -> duties.contains(verdict.duty().id()))
                .flatMapToInt(verdict -> of(verdict).stream()).summaryStatistics();
        return scores.getCount() == 0 ? OptionalInt.empty() : OptionalInt.of((int) scores.getAverage());
    }

    /**
     * How much of an agreement is implemented, in per cent with two decimals, rounded down: the sum of the scores of its provisions, of the
     * most that those with a score could have. Empty if none has a score.
     */
    static Optional<BigDecimal> percent(Collection<OptionalInt> provisions) {
        IntSummaryStatistics scores = provisions.stream().flatMapToInt(OptionalInt::stream).summaryStatistics();
        return scores.getCount() == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(100 * scores.getSum())
                .divide(BigDecimal.valueOf(3 * scores.getCount()), 2, RoundingMode.DOWN));
    }
}
