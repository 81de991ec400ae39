package doha.model;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A time of which the record says nothing on a duty (semantics.md, Silence).
 *
 * @param duty   the duty
 * @param from   the first day of the silence; null if it has always lasted
 * @param to     the first day after it; null if it has not ended
 * @param source for the reader; null if the file has none
 * @param url    the address of the source; null if the file has none
 * @param page   where in the source; null if the file has none
 * @param note   for the reader; null if the file has none
 */
public record Silence(DutyId duty, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String source, @Nullable String url,
        @Nullable String page, @Nullable String note) {

    /** A silence without a duty throws {@link NullPointerException}; one that ends before it begins, {@link IllegalArgumentException}. */
    public Silence {
        Objects.requireNonNull(duty, "duty");
        if (from != null && to != null && !to.isAfter(from)) {
            throw new IllegalArgumentException("a silence from " + from + " cannot end on " + to);
        }
    }

    /** A silence of all time. */
    public static Silence on(DutyId duty) {
        return new Silence(duty, null, null, null, null, null, null);
    }

    /** The duty, with the days if it has any: {@code II.1 from 2020-11-17 to 2021-01-04}. */
    @Override
    public String toString() {
        return duty + (from == null ? "" : " from " + from) + (to == null ? "" : " to " + to);
    }
}
