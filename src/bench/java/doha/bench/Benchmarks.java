package doha.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs all benchmarks and writes their table into the document on performance, between its two marks. All are run in turn, and again, since what else
 * a machine does comes in stretches of minutes, which then slow not the same ones.
 */
public final class Benchmarks {

    private static final int ROUNDS = 2;
    /** Seconds until the analyses no longer get faster: they run more code than one assessment, each part of it less often. */
    private static final int LONG_TO_WARM = 12;
    private static final Path DOCUMENT = Path.of("src/site/markdown/performance.md");
    private static final String BEGIN = "<!-- benchmarks: written by `mvn -f src -pl bench -am -DskipTests package` -->\n";
    private static final String END = "<!-- end of benchmarks -->\n";

    private Benchmarks() {
    }

    /** With an argument, only the benchmarks whose names it matches, and nothing is written. */
    public static void main(String[] args) throws RunnerException, IOException {
        if (args.length > 0 && !args[0].isBlank()) {
            new Runner(warm(args[0]).build()).run();
            return;
        }
        Results results = new Results();
        for (int round = 0; round < ROUNDS; round++) {
            results.add(new Runner(warm("AssessmentBenchmark|NaiveBenchmark|NeighbourBenchmark|GrowthBenchmark").build()).run());
            results.add(new Runner(warm("AnalysesBenchmark").warmupIterations(LONG_TO_WARM).build()).run());
            results.add(new Runner(new OptionsBuilder().shouldFailOnError(true).include("StartBenchmark").mode(Mode.SingleShotTime).timeUnit(TimeUnit.MILLISECONDS)
                    .forks(1).warmupIterations(2).measurementIterations(9).build()).run());
        }
        write(results.table());
    }

    private static ChainedOptionsBuilder warm(String include) {
        return new OptionsBuilder().shouldFailOnError(true).include(include).mode(Mode.AverageTime).timeUnit(TimeUnit.MICROSECONDS).forks(1)
                .warmupIterations(6).warmupTime(TimeValue.seconds(1)).measurementIterations(3).measurementTime(TimeValue.seconds(1));
    }

    private static void write(String table) throws IOException {
        String document = Files.readString(DOCUMENT, StandardCharsets.UTF_8);
        int begin = document.indexOf(BEGIN);
        int end = document.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(DOCUMENT + " lacks the marks between which the results stand: " + BEGIN.strip() + " and " + END.strip());
        }
        Path next = Files.createTempFile(Path.of("target"), "performance", ".md");
        Files.writeString(next, document.substring(0, begin) + BEGIN + table + document.substring(end), StandardCharsets.UTF_8);
        Files.move(next, DOCUMENT, StandardCopyOption.REPLACE_EXISTING);
    }
}
