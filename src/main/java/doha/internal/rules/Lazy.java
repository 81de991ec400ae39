package doha.internal.rules;

import java.util.function.Supplier;

/** A value that is made once, for the first that asks. */
public final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> how;
    private T value;

    public Lazy(Supplier<T> how) {
        this.how = how;
    }

    @Override
    public synchronized T get() {
        if (value == null) {
            value = how.get();
        }
        return value;
    }
}
