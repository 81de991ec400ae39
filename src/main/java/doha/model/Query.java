package doha.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a scenario.
 *
 * @param asOf     the day on which the duties are judged
 * @param knownBy  only facts known by this day count; null for all
 * @param readings the reading of the text it is judged under
 * @param stance   the stance that the reading was made from, perhaps with other positions beside; null if none was named
 */
public record Query(LocalDate asOf, @Nullable LocalDate knownBy, Readings readings, @Nullable String stance) {

    private static final LocalDate FIRST = LocalDate.of(-1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(10_000, 12, 31);

    /**
     * Refuses a null day or reading with {@link NullPointerException}, and a day more than a year away from all that scenarios may
     * hold (0000-01-01 to 9999-12-31) with {@link IllegalArgumentException}: the rules compute days from it.
     */
    public Query {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(readings, "readings");
        refuseOutside(asOf);
        if (knownBy != null) {
            refuseOutside(knownBy);
        }
    }

    /** As the other, under a reading that no stance is named for. */
    public Query(LocalDate asOf, @Nullable LocalDate knownBy, Readings readings) {
        this(asOf, knownBy, readings, null);
    }

    private static void refuseOutside(LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new IllegalArgumentException("nothing can be asked about " + day + "; ask about a day from " + FIRST + " to " + LAST);
        }
    }

    /** This question about another day. */
    public Query asOf(LocalDate day) {
        return new Query(day, knownBy, readings, stance);
    }

    /** This question by what was known on another day. */
    public Query knownBy(@Nullable LocalDate day) {
        return new Query(asOf, day, readings, stance);
    }

    /** This question with the positions of a stance in place of those that the reading has on the same switches. */
    public Query holding(Stance other) {
        return new Query(asOf, knownBy, readings.with(other.positions()), other.name());
    }

    /** This question with some switches in other positions, under the same stance. */
    public Query with(Map<String, String> positions) {
        return new Query(asOf, knownBy, readings.with(positions), stance);
    }

    /** This question under another reading, that of no stance. */
    public Query under(Readings other) {
        return new Query(asOf, knownBy, other);
    }
}
