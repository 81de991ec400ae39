package doha.model;

import java.util.Objects;

/** The name of a duty, such as {@code I.A.1.us} (agreement.md). */
public record DutyId(String value) implements Comparable<DutyId> {

    /** Throws {@link NullPointerException} for null. */
    public DutyId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public int compareTo(DutyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
