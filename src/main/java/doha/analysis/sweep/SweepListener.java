package doha.analysis.sweep;

/** Hears of a sweep while it runs, in the thread that runs it. */
public interface SweepListener {

    /** Hears nothing and never cancels. */
    SweepListener NONE = new SweepListener() { };

    /** A point is done; they come in their order, one after the other, whatever the number of threads. */
    default void outcome(Outcome outcome) { }

    /** So many of the part's points are done; called every few points. */
    default void progress(long done, long of) { }

    /** Whether to stop; asked at every point, by several threads. What is done by then is a whole beginning of the sweep. */
    default boolean cancelled() {
        return false;
    }
}
