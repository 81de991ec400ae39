package doha.analysis.sweep;

import doha.model.Fact;
import doha.model.FactId;
import doha.model.Readings;
import doha.scenario.Scenario;
import doha.scenario.Variation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    private final Long samples;
    private final Long seed;
    private final long size;

    private SweepSpace(Scenario base, Long samples, Long seed) {
        if (base.variations().isEmpty()) {
            throw new SweepException("this scenario has no 'vary', so there is nothing to sweep");
        }
        this.base = base;
        this.axes = base.variations().stream().map(Axis::of).toList();
        this.samples = samples;
        this.seed = seed;
        Set<String> names = new HashSet<>();
        for (Axis axis : axes) {
            String name = axis.dimension().name();
            if (!names.add(name)) {
                throw new SweepException("vary: '" + name + "' is varied twice; give it one entry");
            }
            if (axis.fact() != null && base.fact(axis.fact()).isEmpty()) {
                throw new SweepException("vary: no fact '" + axis.fact() + "' in this scenario");
            }
        }
        this.size = samples != null ? samples : gridSize();
    }

    /**
     * Every combination of the values. Refused with {@link SweepException}: a scenario without {@code vary}, entries that can only
     * be drawn, and more than {@link #MOST_IN_GRID} scenarios.
     */
    public static SweepSpace grid(Scenario base) {
        return new SweepSpace(base, null, null);
    }

    /**
     * That many samples; enumerated values are drawn alike. Refused with {@link SweepException}: a scenario without {@code vary},
     * and bounds that next to no draw keeps; with {@link IllegalArgumentException}: no sample at all, or too many.
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
            if (axis.isDrawn()) {
                throw new SweepException("vary: '" + axis.dimension().name() + "' is drawn at random (" + axis.dimension().values()
                        + "); this needs --samples");
            }
            // Beyond this the number only has to be told; it cannot overflow, as one axis has at most ten million values.
            points = points > Long.MAX_VALUE / axis.values().size() ? Long.MAX_VALUE : points * axis.values().size();
        }
        if (points > MOST_IN_GRID) {
            throw new SweepException("the grid has " + (points == Long.MAX_VALUE ? "far more than ten million" : Long.toString(points))
                    + " scenarios, and at most " + MOST_IN_GRID + " are run; take longer steps, or --samples");
        }
        return points;
    }

    /** The scenario that is varied. */
    public Scenario base() {
        return base;
    }

    /** The dimensions, in the order of {@code vary}. */
    public List<Dimension> dimensions() {
        return axes.stream().map(Axis::dimension).toList();
    }

    /** How many samples; null for a grid. */
    public Long samples() {
        return samples;
    }

    /** The seed of the samples; null for a grid. */
    public Long seed() {
        return seed;
    }

    /** How many points there are. */
    public long size() {
        return size;
    }

    /** The point of that number; one that there is not is refused with {@link IndexOutOfBoundsException}. */
    public Point point(long index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("no point " + index + " of " + size);
        }
        Object[] values = new Object[axes.size()];
        if (samples != null) {
            SplitMix random = SplitMix.of(seed, index);
            for (int i = 0; i < values.length; i++) {
                values[i] = axes.get(i).draw().apply(random);
            }
        } else {
            long rest = index;
            for (int i = values.length - 1; i >= 0; i--) {
                List<?> choices = axes.get(i).values();
                values[i] = choices.get((int) (rest % choices.size()));
                rest /= choices.size();
            }
        }
        return new Point(index, Arrays.asList(values));
    }

    /** The scenario at a point, checked; one that cannot be throws {@link doha.model.ScenarioException}. */
    public Scenario scenario(Point point) {
        List<Fact> facts = new ArrayList<>();
        for (Fact fact : base.facts()) {
            Fact there = fact(fact.id(), point);
            if (there != null) {
                facts.add(there);
            }
        }
        return base.withReadings(readings(base.readings(), point)).withFacts(facts);
    }

    /** The facts that vary. */
    Set<FactId> varied() {
        Set<FactId> varied = new HashSet<>();
        axes.forEach(axis -> varied.add(axis.fact()));
        varied.remove(null);
        return varied;
    }

    /** A fact as it is at a point; null where it is absent. Fields are set in the order of {@code vary}. */
    Fact fact(FactId id, Point point) {
        Fact fact = base.fact(id).orElseThrow();
        for (int i = 0; i < axes.size(); i++) {
            Axis axis = axes.get(i);
            Object value = point.values().get(i);
            if (!id.equals(axis.fact())) {
                continue;
            }
            if (axis.field() != null) {
                fact = base.vocabulary().edit(fact, axis.field(), value);
            } else if (value.equals(false)) {
                return null;
            }
        }
        return fact;
    }

    /** A reading with the switches that vary as they are at a point. */
    Readings readings(Readings asked, Point point) {
        Readings readings = asked;
        for (int i = 0; i < axes.size(); i++) {
            Axis axis = axes.get(i);
            if (axis.fact() == null && !readings.position(axis.field()).equals(point.values().get(i))) {
                readings = readings.with(axis.field(), (String) point.values().get(i));
            }
        }
        return readings;
    }

    /** The switches that vary. */
    public Set<String> switches() {
        Set<String> switches = new HashSet<>();
        for (Variation variation : base.variations()) {
            if (variation instanceof Variation.Positions positions) {
                switches.add(positions.reading());
            }
        }
        return switches;
    }
}
