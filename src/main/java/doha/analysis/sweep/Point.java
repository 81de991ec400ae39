package doha.analysis.sweep;

import java.util.List;

/**
 * One scenario of a sweep.
 *
 * @param index  its number, from 0
 * @param values a value for every dimension: days are {@link java.time.LocalDate}, whole numbers {@link Long}, truth values
 *               {@link Boolean}, {@code of} a list of {@link doha.model.DutyId}, others text
 */
public record Point(long index, List<Object> values) {

    /** Copies the values. */
    public Point {
        values = List.copyOf(values);
    }

    /** The values as files write them. */
    public List<String> texts() {
        return values.stream().map(Axis::text).toList();
    }
}
