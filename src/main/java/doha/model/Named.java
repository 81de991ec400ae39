package doha.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A constant with the lower-case, hyphenated name by which scenario files and results know it. */
public interface Named {

    /** The constant's Java name, such as {@code GOAL_MISSED}. */
    String name();

    /** The name as files and results write it, such as {@code goal-missed}. */
    default String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of {@code type} whose label is {@code label}; empty if there is none. */
    static <E extends Enum<E> & Named> Optional<E> of(Class<E> type, String label) {
        return Stream.of(type.getEnumConstants()).filter(constant -> constant.label().equals(label)).findFirst();
    }
}
