package doha.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A named set of positions that somebody has said to hold together (agreement.md, Stances). What follows from it on a record is not what
 * its holder says.
 *
 * @param name      such as {@code oversight}
 * @param holder    who holds it
 * @param positions the position of each switch that it names; the others are at their defaults
 * @param sources   where its holder has said so
 */
public record Stance(String name, String holder, Map<String, String> positions, List<String> sources) {

    /** Copies the collections, keeping their order; null throws {@link NullPointerException}. */
    public Stance {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(holder, "holder");
        positions = Collections.unmodifiableMap(new LinkedHashMap<>(positions));
        sources = List.copyOf(sources);
    }
}
