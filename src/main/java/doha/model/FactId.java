package doha.model;

import java.util.Objects;

/** The name of a fact, unique in its scenario. */
public record FactId(String value) implements Comparable<FactId> {

    /** Throws {@link NullPointerException} for null. */
    public FactId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public int compareTo(FactId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
