package doha.analysis;

import doha.model.Diagnostic;
import doha.model.DutyId;
import doha.model.Outcomes;
import doha.model.Pace;
import doha.model.Phase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts points as they come, in memory that does not grow with their number. For one thread. */
final class SweepAccumulator {

    private record Counts(Map<Phase, Long> phases, SortedMap<Long, Long> late) {}

    private final Map<DutyId, Counts> duties = new LinkedHashMap<>();
    private final SortedMap<String, Sweep.Refusal> refusals = new TreeMap<>();
    private final Optional<Map<Boolean, Long>> gate;
    private final Optional<Map<Pace.Word, Long>> pace;
    private final Map<String, SortedMap<Long, Long>> numbers = new LinkedHashMap<>();
    private long done;

    /** Counts these duties, and gate and pace if the agreement has them. */
    SweepAccumulator(List<DutyId> ids, boolean gate, boolean pace) {
        ids.forEach(id -> duties.put(id, new Counts(new EnumMap<>(Phase.class), new TreeMap<>())));
        this.gate = gate ? Optional.of(new TreeMap<>()) : Optional.empty();
        this.pace = pace ? Optional.of(new EnumMap<>(Pace.Word.class)) : Optional.empty();
        if (pace) {
            List.of("level", "ceiling", "path").forEach(name -> numbers.put(name, new TreeMap<>()));
        }
    }

    void add(SweepPoint point) {
        done++;
        Diagnostic refusal = point.refusal();
        if (refusal != null) {
            add(new Sweep.Refusal(refusal.code(), 1, point.index(), refusal.message()));
        }
        Outcomes outcomes = point.outcomes();
        if (outcomes != null) {
            outcomes.duties().forEach(row -> {
                Counts counts = of(row.duty().id(), duties);
                count(row.phase(), counts.phases);
                count(row.daysLate(), counts.late);
            });
            Optional.ofNullable(outcomes.gate()).ifPresent(now -> gate.ifPresent(counts -> count(now.open(), counts)));
            Optional.ofNullable(outcomes.pace()).ifPresent(now -> pace.ifPresent(counts -> {
                count(now.word(), counts);
                count("level", now.level());
                count("ceiling", now.ceiling());
                count("path", now.path());
            }));
        }
    }

    private void count(String name, @Nullable Integer number) {
        count(number == null ? null : number.longValue(), of(name, numbers));
    }

    private static <K> void count(@Nullable K key, Map<K, Long> counts) {
        if (key != null) {
            counts.merge(key, 1L, Long::sum);
        }
    }

    /** The counts of a duty or number: there are some from the start. */
    private static <K, C> C of(K key, Map<K, C> counts) {
        return Objects.requireNonNull(counts.get(key));
    }

    /** Adds the result of a part, over the same duties. */
    void add(Sweep part) {
        done += part.done();
        part.refusals().forEach(this::add);
        for (Sweep.DutyCounts theirs : part.duties()) {
            add(theirs.phases(), of(theirs.duty(), duties).phases);
            add(theirs.late().counts(), of(theirs.duty(), duties).late);
        }
        gate.ifPresent(counts -> add(part.gate().orElseThrow(), counts));
        pace.ifPresent(counts -> add(part.pace().orElseThrow(), counts));
        numbers.forEach((name, counts) -> add(of(name, part.numbers()).counts(), counts));
    }

    private void add(Sweep.Refusal refusal) {
        refusals.merge(refusal.reason(), refusal, Sweep.Refusal::plus);
    }

    private static <K> void add(Map<K, Long> some, Map<K, Long> to) {
        some.forEach((key, count) -> to.merge(key, count, Long::sum));
    }

    Sweep result(Sweep.Setup setup, Shard shard) {
        List<Sweep.DutyCounts> rows = new ArrayList<>();
        duties.forEach((id, counts) -> rows.add(new Sweep.DutyCounts(id, counts.phases, new Sweep.Spread(counts.late))));
        Map<String, Sweep.Spread> spreads = new LinkedHashMap<>();
        numbers.forEach((name, counts) -> spreads.put(name, new Sweep.Spread(counts)));
        return new Sweep(setup, shard, done, List.copyOf(refusals.values()), rows, gate, pace, spreads);
    }
}
