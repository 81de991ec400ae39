package doha.analysis.sweep;

/**
 * How often the gate came out how on the day asked about.
 *
 * @param open   at how many points it was open
 * @param closed at how many points it was closed
 * @param none   at how many points there was none, for want of a signing
 */
public record GateCounts(long open, long closed, long none) {

    GateCounts plus(GateCounts other) {
        return new GateCounts(open + other.open, closed + other.closed, none + other.none);
    }
}
