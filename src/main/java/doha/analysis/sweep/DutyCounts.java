package doha.analysis.sweep;

import doha.model.DutyId;
import doha.model.Phase;
import doha.model.Status;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often a duty came out how.
 *
 * @param duty   the duty
 * @param phases at how many points it was in each phase; phases that never came are left out
 * @param late   at how many points it was how many days late; points where lateness has no meaning are left out
 */
public record DutyCounts(DutyId duty, Map<Phase, Long> phases, SortedMap<Long, Long> late) {

    /** Copies the counts. */
    public DutyCounts {
        Map<Phase, Long> copy = new EnumMap<>(Phase.class);
        copy.putAll(phases);
        phases = Collections.unmodifiableMap(copy);
        late = Collections.unmodifiableSortedMap(new TreeMap<>(late));
    }

    /** At how many points it was a duty, and judged. */
    public long judged() {
        return sum(phases.values());
    }

    /** At how many points it had this status. */
    public long count(Status status) {
        long count = 0;
        for (Map.Entry<Phase, Long> e : phases.entrySet()) {
            count += e.getKey().status() == status ? e.getValue() : 0;
        }
        return count;
    }

    /** At how many points lateness has a meaning. */
    public long judgedLate() {
        return sum(late.values());
    }

    /**
     * The least number of days late that is not exceeded at this percentage of the points where lateness has a meaning: 0 gives
     * the least, 100 the most. Null where there is no such point.
     */
    public Long late(int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException(percent + " %");
        }
        long rank = Math.max(1, (judgedLate() * percent + 99) / 100);
        long seen = 0;
        for (Map.Entry<Long, Long> e : late.entrySet()) {
            seen += e.getValue();
            if (seen >= rank) {
                return e.getKey();
            }
        }
        return null;
    }

    private static long sum(Iterable<Long> counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }
}
