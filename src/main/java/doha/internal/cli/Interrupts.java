package doha.internal.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets long work finish in order when the process is asked to end (Ctrl-C, or a scheduler's signal): while this is open, the process
 * waits a while for the work to notice and to close this. The exit code is then the system's own for the signal: 130 after Ctrl-C.
 */
final class Interrupts implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(() -> {
        asked.countDown();
        await(PATIENCE_SECONDS, closed);
    }, "doha-interrupt");

    private Interrupts() {}

    static Interrupts watch() {
        Interrupts interrupts = new Interrupts();
        Runtime.getRuntime().addShutdownHook(interrupts.hook);
        return interrupts;
    }

    boolean requested() {
        return asked.getCount() == 0;
    }

    void await() {
        await(Long.MAX_VALUE, asked);
    }

    private static void await(long seconds, CountDownLatch latch) {
        try {
            latch.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says that the work has ended and all is written. */
    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending; the hook finds this closed.
        }
    }
}
