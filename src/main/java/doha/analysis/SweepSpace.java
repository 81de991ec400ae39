package doha.analysis;

import doha.model.Fact;
import doha.model.FactId;
import doha.model.Query;
import doha.model.Readings;
import doha.model.Receipt;
import doha.scenario.Scenario;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The scenarios that a scenario's {@code vary} spans: the whole grid of them, or samples. Points are numbered from 0. In a grid
 * the last entry of {@code vary} runs fastest, so that neighbours differ in little; a sample depends on nothing but the seed and
 * its own number, so the first of many samples are those of few. Immutable.
 */
public final class SweepSpace {

    /** The most scenarios of a grid. */
    public static final long MOST_IN_GRID = 10_000_000;
    /** The most samples. */
    public static final long MOST_SAMPLES = 1_000_000_000_000L;

    private final Scenario base;
    private final List<Axis> axes;
    private final @Nullable Long samples;
    private final @Nullable Long seed;
    private final long size;

    private SweepSpace(Scenario base, @Nullable Long samples, @Nullable Long seed) {
        if (base.variations().isEmpty()) {
            throw new IllegalArgumentException("this scenario has no 'vary', so there is nothing to sweep");
        }
        this.base = base;
        this.axes = base.variations().stream().map(Axis::of).toList();
        this.samples = samples;
        this.seed = seed;
        Set<String> names = new HashSet<>();
        for (Axis axis : axes) {
            String name = axis.name();
            if (!names.add(name)) {
                throw new IllegalArgumentException("vary: '" + name + "' is varied twice; give it one entry");
            }
            if (axis.fact() != null && base.fact(axis.fact()).isEmpty()) {
                throw new IllegalArgumentException("vary: no fact '" + axis.fact() + "' in this scenario");
            }
        }
        this.size = samples != null ? samples : gridSize();
    }

    /**
     * Every combination of the values. A scenario without {@code vary}, entries that can only be drawn, and more than
     * {@link #MOST_IN_GRID} scenarios throw {@link IllegalArgumentException}, with a message of one line.
     */
    public static SweepSpace grid(Scenario base) {
        return new SweepSpace(base, null, null);
    }

    /**
     * That many samples; enumerated values are drawn alike. A scenario without {@code vary}, bounds that next to no draw keeps, no
     * sample at all and more than {@link #MOST_SAMPLES} throw {@link IllegalArgumentException}, with a message of one line.
     */
    public static SweepSpace samples(Scenario base, long samples, long seed) {
        if (samples < 1 || samples > MOST_SAMPLES) {
            throw new IllegalArgumentException(samples + " samples; there can be 1 to " + MOST_SAMPLES);
        }
        return new SweepSpace(base, samples, seed);
    }

    private long gridSize() {
        long points = 1;
        for (Axis axis : axes) {
            if (axis.values().isEmpty()) {
                throw new IllegalArgumentException("vary: '" + axis.name() + "' is drawn at random (" + axis.words()
                        + "); this needs --samples");
            }
            // Beyond this the number is only reported; it cannot overflow, as one axis has at most ten million values.
            points = points > Long.MAX_VALUE / axis.values().size() ? Long.MAX_VALUE : points * axis.values().size();
        }
        if (points > MOST_IN_GRID) {
            String all = points == Long.MAX_VALUE ? "far more than ten million" : Long.toString(points);
            throw new IllegalArgumentException("the grid has " + all + " scenarios, and at most " + MOST_IN_GRID
                    + " are run; take longer steps, or --samples");
        }
        return points;
    }

    /** The scenario that is varied. */
    public Scenario base() {
        return base;
    }

    /** What varies and the values it takes, in words; in the order of {@code vary}. */
    public Map<String, String> dimensions() {
        Map<String, String> dimensions = new LinkedHashMap<>();
        axes.forEach(axis -> dimensions.put(axis.name(), axis.words()));
        return dimensions;
    }

    /** What is swept, if it is asked so. */
    Sweep.Setup setup(Query query, Receipt receipt) {
        return new Sweep.Setup(base.title(), query.asOf(), query.knownBy(), query.readings().asMap(), receipt, dimensions(), samples, seed,
                size);
    }

    /** How many points there are. */
    public long size() {
        return size;
    }

    /** The scenario at a point, checked; one that cannot be throws {@link doha.model.ScenarioException}. */
    public Scenario scenario(long index) {
        List<Object> values = values(index);
        return base.withReadings(readings(base.readings(), values)).withFacts(facts(values));
    }

    /** The value of every dimension at a point; a number beyond {@link #size} throws {@link IndexOutOfBoundsException}. */
    List<Object> values(long index) {
        Objects.checkIndex(index, size);
        Object[] values = new Object[axes.size()];
        if (seed != null) {
            SplitMix random = SplitMix.of(seed, index);
            Arrays.setAll(values, i -> axes.get(i).draw().apply(random));
        } else {
            long rest = index;
            for (int i = values.length - 1; i >= 0; i--) {
                List<?> choices = axes.get(i).values();
                values[i] = choices.get((int) (rest % choices.size()));
                rest /= choices.size();
            }
        }
        return List.of(values);
    }

    /** The facts at a point, without those that are absent there. Fields are set in the order of {@code vary}. */
    List<Fact> facts(List<Object> values) {
        Map<FactId, Fact> facts = new LinkedHashMap<>();
        base.facts().forEach(fact -> facts.put(fact.id(), fact));
        for (int i = 0; i < values.size(); i++) {
            String field = axes.get(i).field();
            Fact fact = facts.get(axes.get(i).fact());
            if (fact != null && field != null) {
                facts.put(fact.id(), base.vocabulary().edit(fact, field, values.get(i)));
            } else if (fact != null && values.get(i).equals(false)) {
                facts.remove(fact.id());
            }
        }
        return List.copyOf(facts.values());
    }

    /** A reading with the switches that vary as they are at a point. */
    Readings readings(Readings asked, List<Object> values) {
        Map<String, String> changes = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            if (axes.get(i).fact() == null) {
                changes.put(axes.get(i).name(), (String) values.get(i));
            }
        }
        return asked.with(changes);
    }

    /** The switches that vary. */
    public Set<String> switches() {
        return axes.stream().filter(axis -> axis.fact() == null).map(Axis::name).collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return size + (samples == null ? " points" : " samples") + " over " + String.join(", ", dimensions().keySet());
    }
}
