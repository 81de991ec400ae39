package doha.analysis.sweep;

import doha.model.DutyId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds the results of a sweep's parts. */
public final class SweepMerge {

    private SweepMerge() { }

    /**
     * The result of the whole, the very one that a run in one part gives. Refused with {@link SweepException}: no part, parts of
     * different sweeps, a part that was interrupted, is there twice or is missing.
     *
     * @param parts the parts in any order, each under a name for messages
     */
    public static SweepResult of(Map<String, SweepResult> parts) {
        if (parts.isEmpty()) {
            throw new SweepException("there is no result to merge");
        }
        Map.Entry<String, SweepResult> first = parts.entrySet().iterator().next();
        Map<Integer, String> numbers = new HashMap<>();
        List<DutyId> duties = duties(first.getValue());
        SweepAccumulator tally = new SweepAccumulator(duties);
        for (Map.Entry<String, SweepResult> e : parts.entrySet()) {
            SweepResult part = e.getValue();
            fits(e, first);
            String twin = numbers.put(part.shard().number(), e.getKey());
            if (twin != null) {
                throw new SweepException("'" + e.getKey() + "' and '" + twin + "' are both part " + part.shard());
            }
            tally.add(part);
        }
        int of = first.getValue().shard().of();
        for (int number = 1; number <= of; number++) {
            if (!numbers.containsKey(number)) {
                throw new SweepException("part " + number + "/" + of + " is missing");
            }
        }
        return tally.result(first.getValue().setup(), Shard.WHOLE);
    }

    private static void fits(Map.Entry<String, SweepResult> part, Map.Entry<String, SweepResult> first) {
        SweepResult one = part.getValue();
        SweepResult two = first.getValue();
        String difference = one.setup().differenceTo(two.setup());
        if (difference == null && one.shard().of() != two.shard().of()) {
            difference = "a sweep in another number of parts";
        } else if (difference == null && !duties(one).equals(duties(two))) {
            difference = "other duties";
        }
        if (difference != null) {
            throw new SweepException("'" + part.getKey() + "' is of " + difference + " than '" + first.getKey() + "'");
        }
        if (!one.complete()) {
            throw new SweepException("'" + part.getKey() + "' was interrupted after " + one.done() + " of "
                    + one.shard().size(one.setup().points()) + " points; run that part again");
        }
    }

    private static List<DutyId> duties(SweepResult result) {
        return result.duties().stream().map(DutyCounts::duty).toList();
    }
}
