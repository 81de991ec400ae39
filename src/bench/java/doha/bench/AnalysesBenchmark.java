package doha.bench;

import doha.Agreement;
import doha.analysis.ReadingsAnalysis;
import doha.analysis.Shard;
import doha.analysis.Sweep;
import doha.analysis.SweepSpace;
import doha.analysis.Timeline;
import doha.scenario.Scenario;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The analyses, on the record. */
@State(Scope.Benchmark)
public class AnalysesBenchmark {

    private Agreement agreement;
    private Scenario record;

    /** Reads the record. */
    @Setup
    public void read() {
        agreement = Agreement.load();
        record = Scenarios.record();
    }

    /** All 24,576 readings. */
    @Benchmark
    public Object readings() {
        return ReadingsAnalysis.of(agreement, record, record.query());
    }

    /** The days on which anything changes, and what changes. */
    @Benchmark
    public Object timeline() {
        return Timeline.of(agreement, record, record.query());
    }

    /** Points of a sweep. */
    @State(Scope.Benchmark)
    public static class Sweeps {

        private static final int POINTS = 4_000;

        /** How many threads run it. */
        @Param({"1", "2"})
        public int threads;

        private Agreement agreement;
        private SweepSpace space;

        /** Draws the points: an earlier or later exit and shelter, and who judges. */
        @Setup
        public void read() {
            agreement = Agreement.load();
            space = SweepSpace.samples(Scenario.read(Path.of("src/bench/resources/record-varied.yaml")), POINTS, 1);
        }

        /** One point of the sweep. */
        @Benchmark
        @OperationsPerInvocation(POINTS)
        public Object sweep() {
            return Sweep.of(agreement, space, space.base().query(), Shard.WHOLE, threads, point -> true);
        }
    }
}
