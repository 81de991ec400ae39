package doha.scenario;

import doha.model.FactId;
import doha.model.Place;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of a scenario's {@code vary}: a dimension that {@code sweep} explores (interfaces.md, vary forms). */
public sealed interface Variation {

    /** The place of the entry. */
    Place place();

    /**
     * Values, enumerated: of a fact's field, of a switch, or whether a fact is there. Days are {@link LocalDate}, whole numbers
     * {@link Long}, truth values {@link Boolean}, {@code of} a list of {@link doha.model.DutyId}, others text. A range makes its values
     * when asked for them. {@link Scenario#with} sets those of a field.
     *
     * @param fact   the fact; null for a switch
     * @param field  the field of the fact, or the switch; null if the fact comes and goes
     * @param values the values that it takes
     * @param place  the place of the entry
     */
    record Values(@Nullable FactId fact, @Nullable String field, List<?> values, Place place) implements Variation {}

    /** A fact's field drawn from a distribution; for days the numbers are epoch days. Bounds that are absent (normal only) are null. */
    record Draw(FactId fact, String field, Shape shape, boolean day, @Nullable Double from, @Nullable Double to, @Nullable Double mode,
            @Nullable Double mean, @Nullable Double sd, Place place) implements Variation {
        /** The family of the distribution. */
        public enum Shape implements doha.model.Named { UNIFORM, TRIANGULAR, NORMAL }
    }

    /** A fact there with a chance from 0 to 1. */
    record Chance(FactId fact, double chance, Place place) implements Variation {}
}
