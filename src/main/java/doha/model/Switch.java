package doha.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A disputed point of the text and the positions taken on it, the default first (agreement.md, Readings).
 *
 * @param name      such as {@code goals}
 * @param positions the positions' names, the default first; at least two
 * @param about     what turns on it, in a sentence
 * @param otherwise the position that holds if no rule reads another; null if rules read every position
 */
public record Switch(String name, List<String> positions, String about, @Nullable String otherwise) {

    /** Copies the positions; fewer than two throw {@link IllegalArgumentException}. */
    public Switch {
        positions = List.copyOf(positions);
        if (positions.size() < 2) {
            throw new IllegalArgumentException("a switch has at least two positions: " + name);
        }
    }

    /** The position in force if a scenario names none. */
    public String defaultPosition() {
        return positions.get(0);
    }
}
