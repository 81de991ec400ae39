package doha.analysis;

import doha.Agreement;
import doha.model.DutyId;
import doha.model.Pace;
import doha.model.Phase;
import doha.model.Query;
import doha.model.Receipt;
import doha.model.Status;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How often each verdict comes out over a grid of scenarios or over samples of them. All of it is counts, so that the results of
 * parts add up exactly. The same space and query give the same result whatever the number of threads and of parts.
 *
 * <pre>{@code
 * SweepSpace space = SweepSpace.samples(scenario, 10_000, 1);
 * Sweep sweep = Sweep.of(agreement, space, scenario.query());
 * }</pre>
 *
 * @param setup    what was swept
 * @param shard    which part of it
 * @param done     how many of the part's points were done, from its first on; fewer than all after an interruption
 * @param refusals the points that make no scenario, by reason
 * @param duties   every duty there is, in the order of the vocabulary
 * @param gate     at how many points the gate was open ({@code true}) and closed; at the others there was none, as nothing was signed
 *                 yet; empty if the agreement has no gate
 * @param pace     at how many points the pace was in each state; at the others there was none, as nothing was signed yet; empty if
 *                 the agreement has no pace
 * @param numbers  how often the {@code level}, the {@code ceiling} and the {@code path} of the pace were what; points without such a
 *                 number are left out; empty if the agreement has no pace
 */
public record Sweep(Setup setup, Shard shard, long done, List<Refusal> refusals, List<DutyCounts> duties,
        Optional<Map<Boolean, Long>> gate, Optional<Map<Pace.Word, Long>> pace, Map<String, Spread> numbers) {

    /** Copies the lists and maps. */
    public Sweep {
        Objects.requireNonNull(setup, "setup");
        Objects.requireNonNull(shard, "shard");
        refusals = List.copyOf(refusals);
        duties = List.copyOf(duties);
        gate = gate.map(counts -> Collections.unmodifiableSortedMap(new TreeMap<>(counts)));
        pace = pace.map(counts -> Collections.unmodifiableSortedMap(new TreeMap<>(counts)));
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    /**
     * What was swept. Two results of one setup can be traced to the same numbers.
     *
     * @param scenario   the scenario's title
     * @param asOf       the day on which every point is evaluated
     * @param knownBy    only facts known by this day count; null for all
     * @param readings   a position for every switch; those of switches that vary are the ones asked for
     * @param receipt    what the result can be traced to
     * @param dimensions what varies, {@code FACT.FIELD}, {@code FACT.present} or a switch, and the values it takes, in words
     * @param samples    how many samples were asked for; null for a grid
     * @param seed       their seed; null for a grid
     * @param points     how many points there are, in all parts
     */
    public record Setup(String scenario, LocalDate asOf, @Nullable LocalDate knownBy, Map<String, String> readings, Receipt receipt,
            Map<String, String> dimensions, @Nullable Long samples, @Nullable Long seed, long points) {

        /** Copies the maps, keeping order. */
        public Setup {
            Objects.requireNonNull(scenario, "scenario");
            Objects.requireNonNull(asOf, "asOf");
            Objects.requireNonNull(receipt, "receipt");
            readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
            dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
        }

        /** Whether the points are samples. */
        public boolean sampled() {
            return samples != null;
        }

        /** What distinguishes this setup from another, in a few words. */
        private Optional<String> differenceTo(Setup other) {
            Map<String, Boolean> same = new LinkedHashMap<>();
            same.put("another version of the program", receipt.version().equals(other.receipt.version()));
            same.put("other rules", receipt.rules().equals(other.receipt.rules()));
            same.put("another scenario", receipt.scenario().equals(other.receipt.scenario()) && scenario.equals(other.scenario));
            same.put("another day", asOf.equals(other.asOf) && Objects.equals(knownBy, other.knownBy));
            same.put("another reading", readings.equals(other.readings));
            same.put("another number of samples", Objects.equals(samples, other.samples));
            same.put("another seed", Objects.equals(seed, other.seed));
            same.put("another grid", equals(other));
            return same.entrySet().stream().filter(e -> !e.getValue()).map(Map.Entry::getKey).findFirst();
        }
    }

    /**
     * Points that make no scenario, for one reason.
     *
     * @param reason  the code of the first fault, such as {@code contradiction}
     * @param count   how many points
     * @param first   the number of the first of them
     * @param example what is wrong there
     */
    public record Refusal(String reason, long count, long first, String example) {

        Refusal plus(Refusal other) {
            Refusal earlier = first <= other.first ? this : other;
            return new Refusal(reason, count + other.count, earlier.first, earlier.example);
        }
    }

    /**
     * How often a duty came out how.
     *
     * @param duty   the duty
     * @param phases at how many points it was in each phase; phases that never came are left out
     * @param late   at how many points it was how many days late; points at which lateness has no meaning are left out
     */
    public record DutyCounts(DutyId duty, Map<Phase, Long> phases, Spread late) {

        /** Copies the counts. */
        public DutyCounts {
            phases = Collections.unmodifiableMap(new TreeMap<>(phases));
            Objects.requireNonNull(late, "late");
        }

        /** At how many points it was a duty, and the point made a scenario. */
        public long judged() {
            return sum(phases);
        }

        /** At how many points it had this status. */
        public long count(Status status) {
            return phases.entrySet().stream().filter(e -> e.getKey().status() == status).mapToLong(Map.Entry::getValue).sum();
        }
    }

    /**
     * How often each of some numbers came.
     *
     * @param counts at how many points it was this number
     */
    public record Spread(SortedMap<Long, Long> counts) {

        /** Copies the counts. */
        public Spread {
            counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        }

        /** At how many points there was a number. */
        public long judged() {
            return sum(counts);
        }

        /**
         * The least number that is not exceeded at this percentage of the points that have one: 0 gives the least, 100 the most. Null
         * if there is no such point; a percentage beyond 0 to 100 throws {@link IllegalArgumentException}.
         */
        public @Nullable Long quantile(int percent) {
            if (percent < 0 || percent > 100) {
                throw new IllegalArgumentException(percent + " %");
            }
            long rank = Math.max(1, (judged() * percent + 99) / 100);
            long seen = 0;
            for (Map.Entry<Long, Long> e : counts.entrySet()) {
                seen += e.getValue();
                if (seen >= rank) {
                    return e.getKey();
                }
            }
            return null;
        }
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The whole sweep on all processors. */
    public static Sweep of(Agreement agreement, SweepSpace space, Query query) {
        return of(agreement, space, query, Shard.WHOLE, Runtime.getRuntime().availableProcessors(), point -> true);
    }

    /**
     * One part of a sweep.
     *
     * @param query   the day on which every point is evaluated, what is known, and the reading of the switches that do not vary
     * @param threads how many threads to use; the result is the same for any number
     * @param goOn    gets every point in its order, in the calling thread; false ends the sweep after that point, and what it throws is
     *                thrown on
     */
    public static Sweep of(Agreement agreement, SweepSpace space, Query query, Shard shard, int threads, Predicate<SweepPoint> goOn) {
        return new SweepRun(agreement, space, query, goOn).run(shard, threads);
    }

    /**
     * The result of the whole from the results of its parts: the very one that a run in one part gives. No part, parts of different
     * sweeps, and a part that was interrupted, is there twice or is missing throw {@link IllegalArgumentException}, with a message of
     * one line.
     *
     * @param parts the parts in any order, each under a name for messages
     */
    public static Sweep merge(Map<String, Sweep> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("there is no result to merge");
        }
        Map.Entry<String, Sweep> first = parts.entrySet().iterator().next();
        Sweep sample = first.getValue();
        Map<Integer, String> numbers = new HashMap<>();
        SweepAccumulator sum = new SweepAccumulator(sample.ids(), sample.gate.isPresent(), sample.pace.isPresent());
        parts.forEach((name, part) -> {
            part.differenceTo(sample).ifPresent(difference -> {
                throw new IllegalArgumentException("'" + name + "' is of " + difference + " than '" + first.getKey() + "'");
            });
            if (!part.complete()) {
                throw new IllegalArgumentException("'" + name + "' was interrupted after " + part.done + " of "
                        + part.shard.size(part.setup.points()) + " points; run that part again");
            }
            String twin = numbers.put(part.shard.number(), name);
            if (twin != null) {
                throw new IllegalArgumentException("'" + name + "' and '" + twin + "' are both part " + part.shard);
            }
            sum.add(part);
        });
        for (int number = 1; number <= sample.shard.of(); number++) {
            if (!numbers.containsKey(number)) {
                throw new IllegalArgumentException("part " + number + "/" + sample.shard.of() + " is missing");
            }
        }
        return sum.result(sample.setup, Shard.WHOLE);
    }

    private Optional<String> differenceTo(Sweep other) {
        return setup.differenceTo(other.setup)
                .or(() -> shard.of() == other.shard.of() ? Optional.empty() : Optional.of("a sweep in another number of parts"))
                .or(() -> ids().equals(other.ids()) ? Optional.empty() : Optional.of("other duties"));
    }

    private List<DutyId> ids() {
        return duties.stream().map(DutyCounts::duty).toList();
    }

    /** How many points made no scenario. */
    public long refused() {
        return refusals.stream().mapToLong(Refusal::count).sum();
    }

    /** How many points made a scenario. */
    public long judged() {
        return done - refused();
    }

    /** Whether all points of the part were done. */
    public boolean complete() {
        return done == shard.size(setup.points());
    }

    @Override
    public String toString() {
        return "sweep of '" + setup.scenario() + "', part " + shard + ": " + judged() + " points judged, " + refused() + " refused";
    }
}
