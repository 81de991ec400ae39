package doha.terms;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A duty not done by its effective due day, which has passed.
 *
 * @param duty   the duty
 * @param due    that day
 * @param missed what it asks of levels and totals: each {@link LevelCap} and {@link MinimumTotal}
 */
public record DeadlinePassed(String duty, LocalDate due, List<?> missed) implements Compound {

    /** The numbers in an order that does not depend on that of the rules. */
    public static DeadlinePassed of(String duty, LocalDate due, Collection<?> levels, Collection<?> totals) {
        return new DeadlinePassed(duty, due,
                Stream.concat(levels.stream(), totals.stream()).sorted(Comparator.comparing(Object::toString)).toList());
    }

    @Override
    public List<?> parts() {
        return missed;
    }

    @Override
    public String toString() {
        return duty + " not done by " + due;
    }
}
