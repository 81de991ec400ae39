package doha.analysis.sweep;

import java.util.Objects;

/**
 * What one entry of {@code vary} varies, in words.
 *
 * @param name   {@code FACT.FIELD}, {@code FACT.present} or a switch
 * @param values the values it takes or how they are drawn
 */
public record Dimension(String name, String values) {

    /** Refuses null with {@link NullPointerException}. */
    public Dimension {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(values, "values");
    }
}
