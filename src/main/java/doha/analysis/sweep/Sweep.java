package doha.analysis.sweep;

import doha.Agreement;
import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Query;
import doha.model.Receipt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Judges every point of a {@link SweepSpace} and counts what comes out. The same space and question give the same result whatever the
 * number of threads and of parts.
 *
 * <pre>{@code
 * SweepSpace space = SweepSpace.samples(scenario, 10_000, 1);
 * SweepResult result = Sweep.run(agreement, space, scenario.query());
 * }</pre>
 */
public final class Sweep {

    /** Enough to make handing over cheap; few enough to stop soon and to hold little. */
    private static final int BLOCK = 64;
    private static final int BLOCKS_A_THREAD = 4;

    /** What a thread has done of a block: the whole, or its beginning where the sweep was cancelled. */
    private record Block(List<Outcome> outcomes, SweepAccumulator tally, boolean whole) { }

    private final Agreement agreement;
    private final SweepSpace space;
    private final Query query;
    private final SweepListener listener;
    private final List<DutyId> duties;
    private final List<PointEvaluator> walkers = new ArrayList<>();
    private final ThreadLocal<PointEvaluator> walker = ThreadLocal.withInitial(this::walker);
    private volatile boolean stopped;

    private Sweep(Agreement agreement, SweepSpace space, Query query, SweepListener listener) {
        this.agreement = agreement;
        this.space = space;
        this.query = query;
        this.listener = listener;
        this.duties = agreement.vocabulary().duties().stream().map(Duty::id).toList();
    }

    /** The whole sweep on all processors. */
    public static SweepResult run(Agreement agreement, SweepSpace space, Query query) {
        return run(agreement, space, query, Shard.WHOLE, Runtime.getRuntime().availableProcessors(), SweepListener.NONE);
    }

    /**
     * One part of a sweep.
     *
     * @param query the day every point is judged on, what is known, and the reading where switches do not vary
     * @param threads  how many threads to use; the result is the same for any number
     * @param listener hears of every point, and may stop the sweep; what it throws ends the sweep and is thrown on
     */
    public static SweepResult run(Agreement agreement, SweepSpace space, Query query, Shard shard, int threads, SweepListener listener) {
        return new Sweep(agreement, space, query, listener).run(shard, threads);
    }

    private SweepResult run(Shard shard, int threads) {
        // The rules' hash is the agreement's to tell, with an assessment.
        Receipt receipt = agreement.assess(space.base(), query).receipt();
        SweepAccumulator tally = new SweepAccumulator(duties);
        ExecutorService pool = Executors.newFixedThreadPool(threads, Sweep::thread);
        try {
            run(shard, threads * BLOCKS_A_THREAD, pool, tally);
        } finally {
            stopped = true;
            pool.shutdown();
            close(pool);
        }
        return tally.result(SweepSetup.of(space, query, receipt), shard);
    }

    /** Keeps a bounded number of blocks under way and takes them back in their order. */
    private void run(Shard shard, int atOnce, ExecutorService pool, SweepAccumulator tally) {
        long all = shard.size(space.size());
        long next = shard.from(space.size());
        long end = shard.to(space.size());
        long done = 0;
        Deque<Future<Block>> underWay = new ArrayDeque<>();
        listener.progress(0, all);
        while (next < end || !underWay.isEmpty()) {
            while (next < end && underWay.size() < atOnce) {
                long from = next;
                next = Math.min(end, next + BLOCK);
                long to = next;
                underWay.add(pool.submit(() -> block(from, to)));
            }
            Block block = get(underWay.remove());
            block.outcomes().forEach(listener::outcome);
            tally.add(block.tally());
            done += block.outcomes().size();
            listener.progress(done, all);
            if (!block.whole()) {
                return;
            }
        }
    }

    private Block block(long from, long to) {
        List<Outcome> outcomes = new ArrayList<>((int) (to - from));
        SweepAccumulator tally = new SweepAccumulator(duties);
        for (long i = from; i < to; i++) {
            if (stopped || listener.cancelled()) {
                return new Block(outcomes, tally, false);
            }
            Outcome outcome = walker.get().at(space.point(i));
            outcomes.add(outcome);
            tally.add(outcome);
        }
        return new Block(outcomes, tally, true);
    }

    private PointEvaluator walker() {
        PointEvaluator made = new PointEvaluator(agreement, space, query);
        synchronized (walkers) {
            walkers.add(made);
        }
        return made;
    }

    private static Block get(Future<Block> block) {
        try {
            return block.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the thread that runs the sweep was interrupted", e);
        }
    }

    /** Closes the standing questions once nobody is asking them. */
    private void close(ExecutorService pool) {
        try {
            if (pool.awaitTermination(1, TimeUnit.MINUTES)) {
                walkers.forEach(PointEvaluator::close);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "doha-sweep");
        thread.setDaemon(true);
        return thread;
    }
}
