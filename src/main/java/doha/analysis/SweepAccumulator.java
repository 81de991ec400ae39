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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Counts points as they come, in memory that does not grow with their number. For one thread. */
final class SweepAccumulator {

    /** The numbers of a pace, in the order of results. */
    private static final List<Map.Entry<String, Function<Pace, @Nullable Integer>>> NUMBERS = List.of(Map.entry("level", Pace::level),
            Map.entry("ceiling", Pace::ceiling), Map.entry("path", Pace::path));

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
        NUMBERS.stream().filter(number -> pace).forEach(number -> numbers.put(number.getKey(), new TreeMap<>()));
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
            count(row.phase(), counts.phases);
            count(row.daysLate(), counts.late);
        }
        if (outcomes.gate() != null) {
            gate.ifPresent(counts -> count(outcomes.gate().open(), counts));
        }
        if (outcomes.pace() != null) {
            pace.ifPresent(counts -> {
                count(outcomes.pace().word(), counts);
                NUMBERS.forEach(each -> {
                    Integer number = each.getValue().apply(outcomes.pace());
                    count(number == null ? null : number.longValue(), numbers.get(each.getKey()));
                });
            });
        }
    }

    private static <K> void count(@Nullable K key, Map<K, Long> counts) {
        if (key != null) {
            counts.merge(key, 1L, Long::sum);
        }
    }

    /** Adds the result of a part, over the same duties. */
    void add(Sweep part) {
        done += part.done();
        part.refusals().forEach(this::add);
        for (Sweep.DutyCounts theirs : part.duties()) {
            add(theirs.phases(), duties.get(theirs.duty()).phases);
            add(theirs.late().counts(), duties.get(theirs.duty()).late);
        }
        gate.ifPresent(counts -> add(part.gate().orElseThrow(), counts));
        pace.ifPresent(counts -> add(part.pace().orElseThrow(), counts));
        numbers.forEach((name, counts) -> add(part.numbers().get(name).counts(), counts));
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
