package doha.analysis;

import doha.scenario.Variation.Draw;
import java.util.Objects;

/**
 * Whole numbers (days of the epoch, or counts) drawn as a {@link Draw} says. Uniform: every whole number from one end to the
 * other alike. Triangular: drawn between the ends, then rounded to the nearest whole number, halves up. Normal: drawn, rounded so,
 * and drawn again while outside the bounds; counts have the bound 0 even if none is given. Only operations whose result the
 * Java language fixes to the last bit are used.
 */
final class Distribution {

    /** The days that files can name. */
    private static final double FIRST_DAY = -719162;
    private static final double LAST_DAY = 2932896;
    /** Below this share of draws within the bounds, a normal distribution is not what is meant. */
    private static final double LEAST_MASS = 0.001;
    /** At {@link #LEAST_MASS} reached once in 10^43 samples. */
    private static final int MOST_REDRAWS = 100_000;

    private final Draw draw;
    private final double from;
    private final double to;

    Distribution(Draw draw) {
        this.draw = draw;
        this.from = draw.from() != null ? draw.from() : draw.day() ? FIRST_DAY : 0;
        this.to = draw.to() != null ? draw.to() : draw.day() ? LAST_DAY : Integer.MAX_VALUE;
        if (draw.shape() == Draw.Shape.NORMAL && mass() < LEAST_MASS) {
            throw hopeless();
        }
    }

    private IllegalArgumentException hopeless() {
        return new IllegalArgumentException("vary: of '" + draw.fact() + "' '" + draw.field() + "', less than one draw in a thousand falls "
                + (draw.from() == null && draw.to() == null ? "on a value that can be" : "within 'from' and 'to'")
                + "; move 'mean' or widen the bounds");
    }

    long next(SplitMix random) {
        return switch (draw.shape()) {
            case UNIFORM -> (long) from + random.below((long) to - (long) from + 1);
            case TRIANGULAR -> round(triangular(random.nextDouble()));
            case NORMAL -> normal(random);
        };
    }

    /** The inverse of the distribution's cumulative function. */
    private double triangular(double u) {
        double width = to - from;
        double mode = Objects.requireNonNull(draw.mode());
        double rise = mode - from;
        if (width == 0) {
            return from;
        }
        return u * width < rise ? from + StrictMath.sqrt(u * width * rise)
                : to - StrictMath.sqrt((1 - u) * width * (to - mode));
    }

    private long normal(SplitMix random) {
        for (int i = 0; i < MOST_REDRAWS; i++) {
            // Box and Muller. 1 - u is never 0, whose logarithm there is not.
            double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
            double z = radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
            long value = round(Objects.requireNonNull(draw.mean()) + Objects.requireNonNull(draw.sd()) * z);
            if (value >= from && value <= to) {
                return value;
            }
        }
        throw hopeless();
    }

    private static long round(double value) {
        return (long) StrictMath.floor(value + 0.5);
    }

    private double mass() {
        double mean = Objects.requireNonNull(draw.mean());
        double sd = Objects.requireNonNull(draw.sd());
        return cumulative((to + 0.5 - mean) / sd) - cumulative((from - 0.5 - mean) / sd);
    }

    /** The normal distribution function, to seven digits (Abramowitz and Stegun 26.2.17); enough to recognize hopeless bounds. */
    private static double cumulative(double z) {
        double t = 1 / (1 + 0.2316419 * Math.abs(z));
        double tail = StrictMath.exp(-z * z / 2) / StrictMath.sqrt(2 * Math.PI)
                * t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return z >= 0 ? 1 - tail : tail;
    }
}
