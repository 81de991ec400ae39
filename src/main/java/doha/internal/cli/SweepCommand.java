package doha.internal.cli;

import doha.analysis.Shard;
import doha.analysis.Sweep;
import doha.analysis.SweepPoint;
import doha.analysis.SweepSpace;
import doha.internal.document.Labels;
import doha.internal.document.SweepCsv;
import doha.internal.document.SweepView;
import doha.model.Query;
import doha.scenario.Scenario;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** {@code doha sweep}: how often each verdict comes out over a scenario's {@code vary}. */
final class SweepCommand extends Command {

    private static final long DEFAULT_SEED = 1;
    private static final double SECOND = 1e9;
    private static final List<String> MERGED = List.of("table", "json");

    SweepCommand() {
        super("sweep", "FILE", "how often does each verdict come out, over a grid of scenarios or over samples?",
                List.of("doha sweep scenarios/what-if/exit-date-and-gate.yaml",
                        "doha sweep scenarios/what-if/exit-date-and-gate.yaml --samples 10000 --seed 7 --format json",
                        "doha sweep scenarios/what-if/exit-date-and-gate.yaml --format csv --out points.csv"),
                CallOptions.number("samples", "N", "draw this many scenarios instead of running the whole grid", 1,
                        SweepSpace.MOST_SAMPLES),
                CallOptions.number("seed", "S", "draw other samples; the same seed gives the same samples, on any machine and with any "
                        + "number of threads; " + DEFAULT_SEED + " if not given", Long.MIN_VALUE, Long.MAX_VALUE),
                CallOptions.day("as-of", "assess every scenario on this day (YYYY-MM-DD); if not given, on the file's own as-of, "
                        + "else on the day of its latest fact as written"),
                CallOptions.KNOWN_BY, CallOptions.STANCE, CallOptions.READING,
                CallOptions.format("table", "json", "csv"),
                CallOptions.text("out", "FILE", "write there instead of to standard output; FILE.part until complete"),
                CallOptions.number("threads", "T", "use this many threads; all processors if not given", 1, 1024),
                CallOptions.converted("shard", "K/N", "run only the K-th of N parts", SweepCommand::shard),
                CallOptions.flag("merge", "add up the JSON results of all parts: doha sweep --merge FILE…"),
                CallOptions.RULES);
    }

    @Override
    String notes() {
        return """
                Days and counts drawn are whole. 'uniform' draws each from 'from' to 'to' alike; 'triangular' and
                'normal' are rounded to the nearest, halves up; 'normal' is drawn again while outside 'from' and
                'to'. Values of a list are drawn alike. A scenario that cannot be used (if its 'until' is not after
                its 'on', say) is not assessed but counted as refused, with the reason. Days late are counted over
                the scenarios in which a duty can be late. If interrupted (Ctrl-C), it leaves a complete beginning,
                says how far it got and exits with 130.

                More than one machine: a part is a block of neighbouring points, the same each time. The JSON
                results of all parts add up to exactly the result of the whole; their CSVs, one after the other
                without the headers of all but the first, are its CSV.

                  Slurm: an array job
                    sbatch --array=1-64 --wrap 'doha sweep S.yaml --samples 1000000 --format json \\
                      --shard $SLURM_ARRAY_TASK_ID/64 --out part-$SLURM_ARRAY_TASK_ID.json'

                  Kubernetes: a Job with completionMode: Indexed and completions: 64, whose container runs
                    sh -c 'doha sweep /in/S.yaml --samples 1000000 --format json \\
                      --shard $((JOB_COMPLETION_INDEX + 1))/64 --out /out/part-$JOB_COMPLETION_INDEX.json'

                  Spark: a map over the parts' numbers (PySpark)
                    def part(k): return subprocess.run(['doha', 'sweep', '/in/S.yaml', '--samples', '1000000',
                      '--format', 'json', '--shard', f'{k}/64', '--out', f'/out/part-{k}.json']).returncode
                    assert not any(sc.parallelize(range(1, 65), 64).map(part).collect())

                  After each of them: doha sweep --merge part-*.json
                """;
    }

    private static Shard shard(String given) {
        String[] parts = given.split("/", -1);
        try {
            if (parts.length == 2) {
                return new Shard(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            }
        } catch (IllegalArgumentException e) {
            // Reported below; so is what is not a number.
        }
        throw new UsageException("--shard: '" + given + "' is not a part of a whole; it takes K/N, such as 2/8, K from 1 to N, N at most "
                + Shard.MOST);
    }

    @Override
    void run(Arguments call, Console console) throws IOException {
        if (call.has("merge")) {
            merge(call, console);
            return;
        }
        String file = call.arguments(1, 1).get(0);
        if (call.has("seed") && !call.has("samples")) {
            throw new UsageException("--seed goes with --samples; the whole grid draws nothing");
        }
        Scenario scenario = ScenarioFiles.read(file, call.vocabulary(), console);
        if (scenario == null) {
            return;
        }
        SweepSpace space;
        try {
            space = call.has("samples") ? SweepSpace.samples(scenario, call.<Long>value("samples"), call.value("seed", DEFAULT_SEED))
                    : SweepSpace.grid(scenario);
        } catch (IllegalArgumentException e) {
            throw new UsageException("'" + file + "': " + e.getMessage());
        }
        call.readings().forEach((name, position) -> {
            if (space.switches().contains(name)) {
                throw new UsageException("'" + file + "': 'vary' goes through the positions of " + name + "; leave out --reading "
                        + name + "=" + position);
            }
        });
        sweep(space, call.query(scenario), call, console);
    }

    private static void sweep(SweepSpace space, Query query, Arguments call, Console console) throws IOException {
        Shard shard = call.value("shard", Shard.WHOLE);
        long threads = call.value("threads", (long) Runtime.getRuntime().availableProcessors());
        boolean csv = call.format().equals("csv");
        try (Interrupts interrupts = Interrupts.watch();
                OutputTarget target = OutputTarget.of(call.value("out"), ending(call.format()), console)) {
            // On a terminal, rows and progress would run into each other.
            boolean shown = console.terminal().interactive() && !(csv && !call.has("out"));
            long points = shard.size(space.size());
            Watcher watcher = new Watcher(csv ? new SweepCsv(space, target.writer()) : null, interrupts, shown ? console : null, points);
            Sweep result = Sweep.of(call.agreement(), space, query, shard, (int) threads, watcher);
            watcher.end();
            if (!csv) {
                target.print(new SweepView(result, call.vocabulary()), call.format());
            }
            if (result.complete()) {
                target.complete();
                return;
            }
            target.writer().flush();
            console.raise(ExitCode.INTERRUPTED);
            console.error("doha: interrupted after " + result.done() + " of " + points
                    + " points; what came of these is " + target.unfinished());
        }
    }

    /** Writes the points if CSV is asked for, shows a person the progress, and ends the sweep on an interrupt. */
    private static final class Watcher implements Predicate<SweepPoint> {

        private static final long EVERY_NANOS = 250_000_000;

        private final SweepCsv csv;
        private final Interrupts interrupts;
        private final Console console;
        private final long all;
        private final long start = System.nanoTime();
        private long shown = start;
        private long done;

        Watcher(SweepCsv csv, Interrupts interrupts, Console console, long all) {
            this.csv = csv;
            this.interrupts = interrupts;
            this.console = console;
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
            if (console != null) {
                console.progress(progress(done, all, now - start));
            }
        }

        void end() {
            if (csv != null) {
                csv.flush();
            }
            if (console != null) {
                console.progress("");
            }
        }
    }

    /** Such as {@code 1,200 of 10,000 (12 %), 350 a second, 26 s left}; rate and time left only once they are known. */
    static String progress(long done, long of, long nanos) {
        String line = Labels.number(done) + " of " + Labels.number(of) + " (" + (of == 0 ? 100 : 100 * done / of) + " %)";
        if (done == 0 || nanos <= 0) {
            return line;
        }
        double rate = done / (nanos / SECOND);
        return line + ", " + Labels.number(Math.round(rate)) + " a second, " + duration(Math.round((of - done) / rate)) + " left";
    }

    private static String duration(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600 ? seconds / 60 + " min " + seconds % 60 + " s" : seconds / 3600 + " h " + seconds / 60 % 60 + " min";
    }

    private static void merge(Arguments call, Console console) throws IOException {
        for (String option : List.of("samples", "seed", "as-of", "known-by", "stance", "reading", "threads", "shard")) {
            if (call.has(option)) {
                throw new UsageException("--merge adds results as they are; leave out --" + option);
            }
        }
        String format = UsageException.known("format", call.format(), MERGED);
        Map<String, Sweep> parts = new LinkedHashMap<>();
        for (String file : call.arguments(1, Arguments.MANY)) {
            console.opened(ScenarioFiles.path(file));
            if (parts.put(file, read(file)) != null) {
                throw new UsageException("'" + file + "' is named twice");
            }
        }
        Sweep whole;
        try {
            whole = Sweep.merge(parts);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
        try (OutputTarget target = OutputTarget.of(call.value("out"), ending(format), console)) {
            target.print(new SweepView(whole, call.vocabulary()), format);
            target.complete();
        }
    }

    private static String ending(String format) {
        return format.equals("table") ? "txt|md" : format;
    }

    private static Sweep read(String file) {
        if (!Files.exists(ScenarioFiles.path(file))) {
            throw new UsageException(FileNames.absent(file));
        }
        try (Reader in = Files.newBufferedReader(ScenarioFiles.path(file))) {
            return SweepView.read(in);
        } catch (IllegalArgumentException e) {
            throw new UsageException("'" + file + "' is not a result of 'doha sweep --format json': " + e.getMessage());
        } catch (IOException e) {
            throw new UsageException("'" + file + "' cannot be read: " + e.getMessage());
        }
    }
}
