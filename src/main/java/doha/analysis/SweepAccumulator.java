package doha.analysis;

import doha.model.DutyId;
import doha.model.Outcomes;
import doha.model.Pace;
import doha.model.Phase;
import doha.model.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts points as they come, in memory that does not grow with their number. For one thread. */
final class SweepAccumulator {

    private record Counts(Map<Phase, Long> phases, SortedMap<Long, Long> late) {}

    private final Map<DutyId, Counts> duties = new LinkedHashMap<>();
    private final SortedMap<String, Sweep.Refusal> refusals = new TreeMap<>();
    private final Optional<Map<Boolean, Long>> gate;
    private final Optional<Map<Pace.Word, Long>> pace;
    private long done;

    /** Counts these duties, and gate and pace if the agreement has them. */
    SweepAccumulator(List<DutyId> ids, boolean gate, boolean pace) {
        ids.forEach(id -> duties.put(id, new Counts(new EnumMap<>(Phase.class), new TreeMap<>())));
        this.gate = gate ? Optional.of(new TreeMap<>()) : Optional.empty();
        this.pace = pace ? Optional.of(new EnumMap<>(Pace.Word.class)) : Optional.empty();
    }

    void add(SweepPoint point) {
        done++;
        if (point.refusal() != null) {
            add(new Sweep.Refusal(point.refusal().code(), 1, point.index(), point.refusal().message()));
            return;
        }
        Outcomes outcomes = point.outcomes();
        for (Verdict row : outcomes.duties()) {
            Counts counts = duties.get(row.duty().id());
            counts.phases.merge(row.phase(), 1L, Long::sum);
            if (row.daysLate() != null) {
                counts.late.merge(row.daysLate(), 1L, Long::sum);
            }
        }
        if (outcomes.gate() != null) {
            gate.ifPresent(counts -> counts.merge(outcomes.gate().open(), 1L, Long::sum));
        }
        if (outcomes.pace() != null) {
            pace.ifPresent(counts -> counts.merge(outcomes.pace().word(), 1L, Long::sum));
        }
    }

    /** Adds the result of a part, over the same duties. */
    void add(Sweep part) {
        done += part.done();
        part.refusals().forEach(this::add);
        for (Sweep.DutyCounts theirs : part.duties()) {
            add(theirs.phases(), duties.get(theirs.duty()).phases);
            add(theirs.late(), duties.get(theirs.duty()).late);
        }
        gate.ifPresent(counts -> add(part.gate().orElseThrow(), counts));
        pace.ifPresent(counts -> add(part.pace().orElseThrow(), counts));
    }

    private void add(Sweep.Refusal refusal) {
        refusals.merge(refusal.reason(), refusal, Sweep.Refusal::plus);
    }

    private static <K> void add(Map<K, Long> some, Map<K, Long> to) {
        some.forEach((key, count) -> to.merge(key, count, Long::sum));
    }

    Sweep result(Sweep.Setup setup, Shard shard) {
        List<Sweep.DutyCounts> rows = new ArrayList<>();
        duties.forEach((id, counts) -> rows.add(new Sweep.DutyCounts(id, counts.phases, counts.late)));
        return new Sweep(setup, shard, done, List.copyOf(refusals.values()), rows, gate, pace);
    }
}
