package doha.analysis.sweep;

import doha.model.DutyId;
import doha.model.DutyOutcome;
import doha.model.Outcomes;
import doha.model.Pace;
import doha.model.Phase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts points as they come, in memory that does not grow with their number. For one thread. */
final class SweepAccumulator {

    private static final class Counts {
        final long[] phases = new long[Phase.values().length];
        final TreeMap<Long, Long> late = new TreeMap<>();
    }

    private final Map<DutyId, Counts> duties = new LinkedHashMap<>();
    private final TreeMap<String, Refusal> refusals = new TreeMap<>();
    private final long[] words = new long[Pace.Word.values().length];
    private GateCounts gate = new GateCounts(0, 0, 0);
    private long paceless;
    private long done;

    SweepAccumulator(List<DutyId> ids) {
        ids.forEach(id -> duties.put(id, new Counts()));
    }

    void add(Outcome outcome) {
        done++;
        if (outcome.refusal() != null) {
            refusals.merge(outcome.refusal().code(),
                    new Refusal(outcome.refusal().code(), 1, outcome.point().index(), outcome.refusal().message()), Refusal::plus);
            return;
        }
        Outcomes answer = outcome.answer();
        for (DutyOutcome judged : answer.duties()) {
            Counts counts = duties.get(judged.duty());
            counts.phases[judged.phase().ordinal()]++;
            if (judged.daysLate() != null) {
                counts.late.merge(judged.daysLate(), 1L, Long::sum);
            }
        }
        boolean gated = answer.gate() != null;
        boolean open = gated && answer.gate().open();
        gate = gate.plus(new GateCounts(open ? 1 : 0, gated && !open ? 1 : 0, gated ? 0 : 1));
        if (answer.pace() == null) {
            paceless++;
        } else {
            words[answer.pace().word().ordinal()]++;
        }
    }

    /** Adds what another tally has counted, over the same duties. */
    void add(SweepAccumulator other) {
        other.duties.forEach((id, theirs) -> {
            Counts ours = duties.get(id);
            add(ours.phases, theirs.phases);
            theirs.late.forEach((days, count) -> ours.late.merge(days, count, Long::sum));
        });
        other.refusals.forEach((reason, refusal) -> refusals.merge(reason, refusal, Refusal::plus));
        add(words, other.words);
        gate = gate.plus(other.gate);
        paceless += other.paceless;
        done += other.done;
    }

    /** Adds a part's result, over the same duties. */
    void add(SweepResult part) {
        for (DutyCounts theirs : part.duties()) {
            Counts ours = duties.get(theirs.duty());
            theirs.phases().forEach((phase, count) -> ours.phases[phase.ordinal()] += count);
            theirs.late().forEach((days, count) -> ours.late.merge(days, count, Long::sum));
        }
        part.refusals().forEach(refusal -> refusals.merge(refusal.reason(), refusal, Refusal::plus));
        part.pace().words().forEach((word, count) -> words[word.ordinal()] += count);
        gate = gate.plus(part.gate());
        paceless += part.pace().none();
        done += part.done();
    }

    private static void add(long[] ours, long[] theirs) {
        for (int i = 0; i < ours.length; i++) {
            ours[i] += theirs[i];
        }
    }

    SweepResult result(SweepSetup setup, Shard shard) {
        List<DutyCounts> rows = new ArrayList<>();
        duties.forEach((id, counts) -> rows.add(new DutyCounts(id, nonZero(Phase.class, counts.phases), counts.late)));
        return new SweepResult(setup, shard, done, List.copyOf(refusals.values()), rows, gate,
                new PaceCounts(nonZero(Pace.Word.class, words), paceless));
    }

    private static <E extends Enum<E>> Map<E, Long> nonZero(Class<E> type, long[] counts) {
        Map<E, Long> map = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            if (counts[constant.ordinal()] > 0) {
                map.put(constant, counts[constant.ordinal()]);
            }
        }
        return map;
    }
}
