package doha.analysis;

import doha.Agreement;
import doha.IncrementalAssessment;
import doha.model.Diagnostic;
import doha.model.Duty;
import doha.model.Fact;
import doha.model.Query;
import doha.model.Receipt;
import doha.scenario.Scenario;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Evaluates the points of a part of a {@link SweepSpace} on several threads, and counts them in their order on the calling one. */
final class SweepRun {

    /** Enough to make handing over cheap; few enough to stop soon and to hold little. */
    private static final int BLOCK = 64;
    private static final int BLOCKS_A_THREAD = 4;

    private final Agreement agreement;
    private final SweepSpace space;
    private final Query query;
    private final Predicate<SweepPoint> goOn;
    private final List<PointEvaluator> evaluators = new ArrayList<>();
    private final ThreadLocal<PointEvaluator> evaluator = ThreadLocal.withInitial(this::evaluator);
    private volatile boolean stopped;

    /** Evaluates point after point, in one thread. */
    private final class PointEvaluator {

        private final IncrementalAssessment session = agreement.inquire(space.base(), query);
        /** The facts of the point before, and what is wrong with them. */
        private List<Fact> facts = space.base().facts();
        private List<Diagnostic> faults = List.of();

        SweepPoint at(long index) {
            List<Object> values = space.values(index);
            List<Fact> there = space.facts(values);
            if (!there.equals(facts)) {
                facts = there;
                faults = Scenario.faultsOf(facts, space.base().vocabulary());
            }
            return !faults.isEmpty() ? new SweepPoint(index, values, null, faults.get(0))
                    : new SweepPoint(index, values, session.answer(facts, query.under(space.readings(query.readings(), values))), null);
        }
    }

    SweepRun(Agreement agreement, SweepSpace space, Query query, Predicate<SweepPoint> goOn) {
        this.agreement = agreement;
        this.space = space;
        this.query = query;
        this.goOn = goOn;
    }

    Sweep run(Shard shard, int threads) {
        // Only an assessment has the hash of the rules.
        Receipt receipt = agreement.assess(space.base(), query).receipt();
        SweepAccumulator sum = new SweepAccumulator(agreement.vocabulary().duties().stream().map(Duty::id).toList(),
                !agreement.vocabulary().gates().isEmpty(), agreement.vocabulary().pace().isPresent());
        ExecutorService pool = Executors.newFixedThreadPool(threads, SweepRun::thread);
        try {
            run(shard, threads * BLOCKS_A_THREAD, pool, sum);
        } finally {
            stopped = true;
            pool.shutdown();
            close(pool);
        }
        return sum.result(space.setup(query, receipt), shard);
    }

    /** Keeps a bounded number of blocks under way and takes them back in their order. */
    private void run(Shard shard, int atOnce, ExecutorService pool, SweepAccumulator sum) {
        long next = shard.from(space.size());
        long end = shard.to(space.size());
        Deque<Future<List<SweepPoint>>> underWay = new ArrayDeque<>();
        while (next < end || !underWay.isEmpty()) {
            while (next < end && underWay.size() < atOnce) {
                long from = next;
                next = Math.min(end, next + BLOCK);
                long to = next;
                underWay.add(pool.submit(() -> block(from, to)));
            }
            for (SweepPoint point : get(underWay.remove())) {
                sum.add(point);
                if (!goOn.test(point)) {
                    return;
                }
            }
        }
    }

    private List<SweepPoint> block(long from, long to) {
        List<SweepPoint> points = new ArrayList<>((int) (to - from));
        for (long i = from; i < to && !stopped; i++) {
            points.add(evaluator.get().at(i));
        }
        return points;
    }

    private PointEvaluator evaluator() {
        PointEvaluator made = new PointEvaluator();
        synchronized (evaluators) {
            evaluators.add(made);
        }
        return made;
    }

    private static List<SweepPoint> get(Future<List<SweepPoint>> block) {
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

    /** Closes the sessions once no thread uses them. */
    private void close(ExecutorService pool) {
        try {
            if (pool.awaitTermination(1, TimeUnit.MINUTES)) {
                evaluators.forEach(each -> each.session.close());
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
