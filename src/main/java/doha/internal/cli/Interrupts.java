package doha.internal.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets long work end in order when the process is told to end (Ctrl-C, or a scheduler's signal): while this is open, the end waits
 * a while for the work to notice and to be closed. The exit code is then the system's own for the signal: 130 after Ctrl-C.
 */
final class Interrupts implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::shutDown, "doha-interrupt");
    private volatile boolean requested;

    private Interrupts() { }

    /** Watches until closed. */
    static Interrupts watch() {
        Interrupts interrupts = new Interrupts();
        Runtime.getRuntime().addShutdownHook(interrupts.hook);
        return interrupts;
    }

    private void shutDown() {
        requested = true;
        asked.countDown();
        try {
            closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the work is to end. */
    boolean requested() {
        return requested;
    }

    /** Waits until the work is to end. */
    void await() {
        try {
            asked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells that the work has ended and all is written. */
    @Override
    public void close() {
        closed.countDown();
        if (!requested) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The process has begun to end just now; the hook finds the work closed.
                requested = true;
            }
        }
    }
}
