package doha.scenario;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/** The values of a range and its step, made when asked for: a range may have millions. */
final class Steps extends AbstractList<Object> implements RandomAccess {

    private final long from;
    private final long step;
    private final int size;
    private final boolean days;

    /** From a number (for days: of the epoch) in {@code size} steps. */
    Steps(long from, long step, int size, boolean days) {
        this.from = from;
        this.step = step;
        this.size = size;
        this.days = days;
    }

    @Override
    public Object get(int index) {
        long value = from + step * Objects.checkIndex(index, size);
        return days ? (Object) LocalDate.ofEpochDay(value) : (Object) value;
    }

    Object stepInWords() {
        return days ? step + "d" : (Object) step;
    }

    @Override
    public int size() {
        return size;
    }
}
