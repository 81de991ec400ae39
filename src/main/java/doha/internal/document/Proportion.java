package doha.internal.document;

/**
 * A part of a number of points.
 *
 * @param count how many
 * @param of    of how many, at least one
 */
public record Proportion(long count, long of) {

    /** The 97.5 % quantile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    /** Refuses a share of nothing with {@link IllegalArgumentException}. */
    public Proportion {
        if (of < 1 || count < 0 || count > of) {
            throw new IllegalArgumentException("no share: " + count + " of " + of);
        }
    }

    public double value() {
        return (double) count / of;
    }

    /** The lower end of the Wilson interval that holds the true share with 95 % confidence, were the points drawn at random. */
    public double low() {
        return count == 0 ? 0 : centre() - margin();
    }

    public double high() {
        return count == of ? 1 : centre() + margin();
    }

    private double centre() {
        return (value() + Z * Z / (2.0 * of)) / (1 + Z * Z / of);
    }

    private double margin() {
        double p = value();
        return Z / (1 + Z * Z / of) * StrictMath.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of));
    }
}
