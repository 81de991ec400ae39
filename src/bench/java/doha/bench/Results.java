package doha.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;

/** The results of one run as a table of Markdown: times, and ratios to what each is held against. */
final class Results {

    /** The lower of the medians in microseconds, by benchmark and its one parameter: what else the machine does only adds. */
    private final Map<String, Double> medians = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    void add(Collection<RunResult> results) {
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark().replaceFirst("^doha\\.bench\\.", "");
            for (String key : result.getParams().getParamsKeys()) {
                name += " " + result.getParams().getParam(key);
            }
            double scale = result.getPrimaryResult().getScoreUnit().startsWith("ms") ? 1_000 : 1;
            medians.merge(name, result.getPrimaryResult().getStatistics().getPercentile(50) * scale, Math::min);
        }
    }

    String table() throws IOException {
        lines.clear();
        lines.add("Medians of one run on " + machine() + ", the lower of two each; the ratios are within that run.\n");
        lines.add("| what | time | against |");
        lines.add("|---|---|---|");
        row("one assessment, 1,000 generated scenarios of 10 to 60 facts, a new scenario each time", "AssessmentBenchmark.engine generated",
                "AssessmentBenchmark.reference generated", "hand-written Java");
        row("the same on `record.yaml`", "AssessmentBenchmark.engine record", "AssessmentBenchmark.reference record", "hand-written Java");
        row("the same on `as-written.yaml`", "AssessmentBenchmark.engine as-written", "AssessmentBenchmark.reference as-written", "hand-written Java");
        row("the generated ones, with the facts and rules behind each verdict", "AssessmentBenchmark.engineWithReasons generated",
                "AssessmentBenchmark.reference generated", "hand-written Java, which gives none");
        row("naive use: rules compiled once, nothing arranged", "NaiveBenchmark.compiledOnce", "AssessmentBenchmark.engine generated", "this engine");
        row("naive use: rules compiled for each scenario", "NaiveBenchmark.compiledForEach", "AssessmentBenchmark.engineWithReasons generated", "this engine");
        row("a standing session on `record.yaml`, one fact taken out or put back", "NeighbourBenchmark.oneFact", "NeighbourBenchmark.reference", "hand-written Java afresh");
        row("the same, one day earlier", "NeighbourBenchmark.oneDay", "NeighbourBenchmark.reference", "hand-written Java afresh");
        row("the same, one switch turned", "NeighbourBenchmark.oneSwitch", "NeighbourBenchmark.reference", "hand-written Java afresh");
        row("`readings` of `record.yaml`, all 3,145,728", "AnalysesBenchmark.readings", "AssessmentBenchmark.engine record", "one assessment");
        row("`timeline` of `record.yaml`", "AnalysesBenchmark.timeline", "AssessmentBenchmark.engine record", "one assessment");
        row("a point of a `sweep` of `record.yaml`, one thread", "AnalysesBenchmark.Sweeps.sweep 1", "AssessmentBenchmark.engine record", "one assessment");
        row("the same, two threads", "AnalysesBenchmark.Sweeps.sweep 2", "AnalysesBenchmark.Sweeps.sweep 1", "one thread");
        row("100 facts", "GrowthBenchmark.engine 100", null, null);
        row("1,000 facts", "GrowthBenchmark.engine 1000", "GrowthBenchmark.engine 100", "a tenth of the facts");
        row("10,000 facts", "GrowthBenchmark.engine 10000", "GrowthBenchmark.engine 1000", "a tenth of the facts");
        row("100,000 facts, in a heap of 1 GiB", "GrowthBenchmark.engine 100000", "GrowthBenchmark.engine 10000", "a tenth of the facts");
        row("100,000 facts with all reasons, in a heap of 1 GiB", "GrowthBenchmark.engineWithReasons 100000", "GrowthBenchmark.engineWithReasons 10000", "a tenth of the facts");
        row("a whole process, `java -jar target/doha.jar assess scenarios/record.yaml`", "StartBenchmark.jar", "StartBenchmark.bare", "a bare Java machine");
        row("the same by `target/doha`, with the class-data archive", "StartBenchmark.script", "StartBenchmark.bare", "a bare Java machine");
        return String.join("\n", lines) + "\n";
    }

    private void row(String what, String name, String other, String against) {
        String ratio = other == null ? "" : ratio(median(name) / median(other)) + " × " + against;
        lines.add("| " + what + " | " + time(median(name)) + " | " + ratio + " |");
    }

    private double median(String name) {
        Double median = medians.get(name);
        if (median == null) {
            throw new IllegalStateException("no result of " + name + " among " + medians.keySet());
        }
        return median;
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, ratio < 10 ? "%.2f" : "%.0f", ratio);
    }

    private static String time(double micros) {
        if (micros < 1_000) {
            return String.format(Locale.ROOT, micros < 100 ? "%.1f µs" : "%.0f µs", micros);
        }
        return micros < 1_000_000 ? String.format(Locale.ROOT, "%.1f ms", micros / 1_000) : String.format(Locale.ROOT, "%.2f s", micros / 1_000_000);
    }

    private static String machine() throws IOException {
        String model = Files.exists(Path.of("/proc/cpuinfo")) ? Files.readAllLines(Path.of("/proc/cpuinfo")).stream().filter(l -> l.startsWith("model name"))
                .map(l -> l.substring(l.indexOf(':') + 2)).findFirst().orElse("an unnamed processor") : "an unnamed processor";
        return model + ", " + Runtime.getRuntime().availableProcessors() + " cores, Java " + System.getProperty("java.version");
    }
}
