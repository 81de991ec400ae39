package doha.internal.cli;

import doha.analysis.Shard;
import doha.analysis.Sweep;
import doha.analysis.SweepPoint;
import doha.analysis.SweepSpace;
import doha.internal.document.SweepCsv;
import doha.internal.document.SweepProgress;
import doha.model.Query;
import doha.scenario.Scenario;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.cli.Options;

/** {@code doha sweep}: how often each verdict comes out over a scenario's {@code vary}. */
final class SweepCommand implements Command {

    private static final List<String> FORMATS = List.of("table", "json", "csv");
    private static final long DEFAULT_SEED = 1;
    private static final int MOST_THREADS = 1024;

    @Override
    public String name() {
        return "sweep";
    }

    @Override
    public String summary() {
        return "how often does each verdict come out, over a grid of scenarios or over samples?";
    }

    @Override
    public String arguments() {
        return "FILE";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(CommonOptions.valued("samples", "N", "draw that many scenarios instead of running the whole grid"))
                .addOption(CommonOptions.valued("seed", "S", "what the samples follow from: the same seed, the same samples, on any "
                        + "machine and any number of threads; " + DEFAULT_SEED + " if not given"))
                .addOption(CommonOptions.valued("as-of", "DAY", "judge every scenario on this day (YYYY-MM-DD); else the file's own "
                        + "as-of, else the day of its latest fact as written"))
                .addOption(CommonOptions.knownBy())
                .addOption(CommonOptions.reading())
                .addOption(CommonOptions.format(FORMATS))
                .addOption(CommonOptions.valued("out", "FILE", "write there instead of to standard output; FILE.part until complete"))
                .addOption(CommonOptions.valued("threads", "T", "use that many threads; all processors if not given"))
                .addOption(CommonOptions.valued("shard", "K/N", "run only the K-th of N parts"))
                .addOption(CommonOptions.flag("merge", "add the JSON results of all parts: doha sweep --merge FILE…"))
                .addOption(CommonOptions.rules());
    }

    @Override
    public List<String> examples() {
        return List.of("doha sweep scenarios/what-if/exit-date-and-gate.yaml",
                "doha sweep scenarios/what-if/exit-date-and-gate.yaml --samples 10000 --seed 7 --format json",
                "doha sweep scenarios/what-if/exit-date-and-gate.yaml --format csv --out points.csv");
    }

    @Override
    public List<String> notes() {
        return SweepNotes.LINES;
    }

    @Override
    public void run(Arguments call, Console context) throws IOException {
        if (call.has("merge")) {
            SweepMerging.run(call, context);
            return;
        }
        String file = call.arguments(1, 1).get(0);
        String format = call.choice("format", FORMATS);
        if (call.has("seed") && !call.has("samples")) {
            throw new UsageException("--seed goes with --samples; the whole grid draws nothing");
        }
        Long samples = call.has("samples") ? number(call, "samples", 1, SweepSpace.MOST_SAMPLES) : null;
        long seed = call.has("seed") ? number(call, "seed", Long.MIN_VALUE, Long.MAX_VALUE) : DEFAULT_SEED;
        int threads = call.has("threads") ? (int) number(call, "threads", 1, MOST_THREADS) : Runtime.getRuntime().availableProcessors();
        Shard shard = call.has("shard") ? shard(call.value("shard")) : Shard.WHOLE;
        call.day("as-of");
        call.day("known-by");
        Library library = context.library(call.rules());
        Map<String, String> readings = call.readings(library.vocabulary());
        Scenario scenario = ScenarioFiles.read(file, library, context);
        if (scenario == null) {
            return;
        }
        SweepSpace space;
        try {
            space = samples == null ? SweepSpace.grid(scenario) : SweepSpace.samples(scenario, samples, seed);
        } catch (IllegalArgumentException e) {
            throw new UsageException("'" + file + "': " + e.getMessage());
        }
        for (String name : readings.keySet()) {
            if (space.switches().contains(name)) {
                throw new UsageException("'" + file + "': 'vary' goes through the positions of " + name + "; leave out --reading "
                        + name + "=" + readings.get(name));
            }
        }
        sweep(space, call.query(scenario, readings), new Task(shard, threads, format, call.value("out")), library, context);
    }

    private record Task(Shard shard, int threads, String format, String out) { }

    private static void sweep(SweepSpace space, Query query, Task task, Library library, Console context) throws IOException {
        boolean csv = task.format().equals("csv");
        try (Interrupts interrupts = Interrupts.watch(); OutputTarget destination = OutputTarget.of(task.out(), context)) {
            // On a terminal, rows and progress would run into each other.
            boolean shown = context.terminal().interactive() && !(csv && task.out() == null);
            Watcher watcher = new Watcher(csv ? new SweepCsv(space, destination.writer()) : null, interrupts, shown ? context : null,
                    task.shard().size(space.size()));
            Sweep result = library.sweep(space, query, task.shard(), task.threads(), watcher);
            watcher.end();
            if (!csv) {
                SweepMerging.print(result, task.format(), destination.writer(), library, context);
            }
            if (result.complete()) {
                destination.complete();
                return;
            }
            destination.writer().flush();
            context.raise(ExitCode.INTERRUPTED);
            context.error("doha: interrupted after " + result.done() + " of " + task.shard().size(space.size())
                    + " points; what came of these is " + destination.unfinished());
        }
    }

    /** Writes the points if CSV is asked for, shows a person the progress, and ends the sweep on an interrupt. */
    private static final class Watcher implements Predicate<SweepPoint> {

        private static final long EVERY_NANOS = 250_000_000;

        private final SweepCsv csv;
        private final Interrupts interrupts;
        private final Console context;
        private final long all;
        private final long start = System.nanoTime();
        private long shown = start;
        private long done;

        Watcher(SweepCsv csv, Interrupts interrupts, Console context, long all) {
            this.csv = csv;
            this.interrupts = interrupts;
            this.context = context;
            this.all = all;
            show(start);
        }

        @Override
        public boolean test(SweepPoint point) {
            done++;
            if (csv != null) {
                csv.write(point);
            }
            long now = System.nanoTime();
            if (now - shown >= EVERY_NANOS) {
                show(now);
            }
            return !interrupts.requested();
        }

        private void show(long now) {
            shown = now;
            if (context != null) {
                context.progress(SweepProgress.line(done, all, now - start));
            }
        }

        void end() {
            if (csv != null) {
                csv.flush();
            }
            if (context != null) {
                context.progress("");
            }
        }
    }

    private static long number(Arguments call, String option, long least, long most) {
        String given = call.value(option);
        try {
            long number = Long.parseLong(given);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of bounds.
        }
        throw new UsageException("--" + option + ": '" + given + "' is not a whole number"
                + (option.equals("seed") ? "" : " from " + least + " to " + most));
    }

    private static Shard shard(String given) {
        String[] parts = given.split("/", -1);
        try {
            if (parts.length == 2) {
                return new Shard(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            }
        } catch (IllegalArgumentException e) {
            // Told below; a number that is none is one of these too.
        }
        throw new UsageException("--shard: '" + given + "' is no part of a whole; it takes K/N, such as 2/8, K from 1 to N, N at most "
                + Shard.MOST);
    }
}
