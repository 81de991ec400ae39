package doha.analysis.sweep;

import java.util.List;
import java.util.Objects;

/**
 * How often each verdict came out. Made of counts alone, so that the results of parts add up exactly.
 *
 * @param setup    what was swept
 * @param shard    which part of it
 * @param done     how many of the part's points were done, from its first on; fewer than all after an interruption
 * @param refusals the points that make no scenario, by reason
 * @param duties   every duty there is, in the order of agreement.md
 * @param gate     the gate
 * @param pace     the pace of withdrawal
 */
public record SweepResult(SweepSetup setup, Shard shard, long done, List<Refusal> refusals, List<DutyCounts> duties,
                          GateCounts gate, PaceCounts pace) {

    /** Copies the lists. */
    public SweepResult {
        Objects.requireNonNull(setup, "setup");
        Objects.requireNonNull(shard, "shard");
        Objects.requireNonNull(gate, "gate");
        Objects.requireNonNull(pace, "pace");
        refusals = List.copyOf(refusals);
        duties = List.copyOf(duties);
    }

    /** How many points made no scenario. */
    public long refused() {
        return refusals.stream().mapToLong(Refusal::count).sum();
    }

    /** How many points were judged. */
    public long judged() {
        return done - refused();
    }

    /** Whether all points of the part were done. */
    public boolean complete() {
        return done == shard.size(setup.points());
    }
}
