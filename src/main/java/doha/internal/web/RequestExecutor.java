package doha.internal.web;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Does the work of requests: the quick beside the slow, so that one long analysis does not hold up the others; no more at once than
 * the machine can do, no more waiting than can be done in time, and none for longer than its limit.
 */
final class RequestExecutor implements AutoCloseable {

    /** Verdicts and explanations; or analyses of many evaluations. */
    enum Lane { QUICK, SLOW }

    private static final int WAITING = 256;

    private final ThreadPoolExecutor quick;
    private final ThreadPoolExecutor slow;
    private final ScheduledThreadPoolExecutor clock;
    private final long limitMillis;

    RequestExecutor(long limitMillis) {
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        this.limitMillis = limitMillis;
        this.quick = pool("quick", threads);
        this.slow = pool("slow", Math.max(1, threads / 2));
        this.clock = new ScheduledThreadPoolExecutor(1, work -> daemon("clock", work));
        this.clock.setRemoveOnCancelPolicy(true);
    }

    private static ThreadPoolExecutor pool(String name, int threads) {
        return new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> daemon(name, work));
    }

    private static Thread daemon(String name, Runnable work) {
        // The reader reports deep nesting in a file, and may need more than the usual stack for it.
        Thread thread = new Thread(null, work, "doha-" + name, 16L << 20);
        thread.setDaemon(true);
        return thread;
    }

    /** The clock, for whatever else must not take too long. */
    ScheduledThreadPoolExecutor clock() {
        return clock;
    }

    /** Has work done. It fails with {@link HttpError}, status 503, if it takes too long (it is stopped then) or too much waits. */
    <T> CompletableFuture<T> submit(Lane lane, Callable<T> work) {
        CompletableFuture<T> promise = new CompletableFuture<>();
        Future<?> running;
        try {
            running = (lane == Lane.QUICK ? quick : slow).submit(() -> run(work, promise));
        } catch (RejectedExecutionException e) {
            promise.completeExceptionally(new HttpError(503, "busy", "too many requests wait already; ask again in a while"));
            return promise;
        }
        ScheduledFuture<?> alarm = clock.schedule(() -> {
            if (promise.completeExceptionally(new HttpError(503, "too-long",
                    "this takes more than " + limitMillis / 1000 + " s and was stopped; ask for less, or use the command line"))) {
                running.cancel(true);
            }
        }, limitMillis, TimeUnit.MILLISECONDS);
        promise.whenComplete((result, failure) -> alarm.cancel(false));
        return promise;
    }

    private static <T> void run(Callable<T> work, CompletableFuture<T> promise) {
        if (promise.isDone()) {
            return;
        }
        try {
            promise.complete(work.call());
        } catch (Throwable e) {
            // Whatever it is, one request must not end the others.
            promise.completeExceptionally(e);
        }
    }

    @Override
    public void close() {
        quick.shutdownNow();
        slow.shutdownNow();
        clock.shutdownNow();
    }
}
