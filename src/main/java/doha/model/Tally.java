package doha.model;

import java.util.Collection;

/**
 * How many duties stand how.
 *
 * @param met          how many are met
 * @param breached     how many are breached
 * @param pending      how many are pending
 * @param undetermined how many of those that are pending are undetermined
 */
public record Tally(int met, int breached, int pending, int undetermined) {

    /** Counts verdicts. */
    public static Tally of(Collection<Verdict> verdicts) {
        return new Tally(count(verdicts, Status.MET), count(verdicts, Status.BREACHED), count(verdicts, Status.PENDING),
                (int) verdicts.stream().filter(verdict -> verdict.phase() == Phase.UNDETERMINED).count());
    }

    private static int count(Collection<Verdict> verdicts, Status status) {
        return (int) verdicts.stream().filter(verdict -> verdict.status() == status).count();
    }
}
