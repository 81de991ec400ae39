package doha.analysis.sweep;

import doha.model.Query;
import doha.model.Receipt;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was swept. Two results of one setup can be traced to the same numbers.
 *
 * @param scenario   the scenario's title
 * @param asOf       the day on which every point is judged
 * @param knownBy    only facts known by this day count; null for all
 * @param readings   a position for every switch; those of switches that vary are the ones asked for
 * @param receipt    what the result can be traced to
 * @param dimensions what varies
 * @param samples    how many samples were asked for; null for a grid
 * @param seed       their seed; null for a grid
 * @param points     how many points there are, in all parts
 */
public record SweepSetup(String scenario, LocalDate asOf, LocalDate knownBy, Map<String, String> readings, Receipt receipt,
                         List<Dimension> dimensions, Long samples, Long seed, long points) {

    /** Copies the collections, keeping order. */
    public SweepSetup {
        Objects.requireNonNull(scenario, "scenario");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(receipt, "receipt");
        readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
        dimensions = List.copyOf(dimensions);
    }

    static SweepSetup of(SweepSpace space, Query query, Receipt receipt) {
        return new SweepSetup(space.base().title(), query.asOf(), query.knownBy(), query.readings().asMap(), receipt,
                space.dimensions(), space.samples(), space.seed(), space.size());
    }

    /** Whether the points are samples. */
    public boolean sampled() {
        return samples != null;
    }

    /** What tells this setup from another, in a few words; null where nothing does. */
    String differenceTo(SweepSetup other) {
        if (!receipt.version().equals(other.receipt.version())) {
            return "another version of the program";
        } else if (!receipt.rules().equals(other.receipt.rules())) {
            return "other rules";
        } else if (!receipt.scenario().equals(other.receipt.scenario()) || !scenario.equals(other.scenario)) {
            return "another scenario";
        } else if (!asOf.equals(other.asOf) || !Objects.equals(knownBy, other.knownBy)) {
            return "another day";
        } else if (!readings.equals(other.readings)) {
            return "another reading";
        } else if (!Objects.equals(samples, other.samples)) {
            return "another number of samples";
        } else if (!Objects.equals(seed, other.seed)) {
            return "another seed";
        }
        return equals(other) ? null : "another grid";
    }
}
