package doha.bench;

import doha.Agreement;
import doha.IncrementalAssessment;
import doha.reference.ScenarioGenerator;
import doha.scenario.Scenario;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One assessment as its facts grow, in a heap of one gibibyte. Almost all it makes lives as long as it does, so that the collector
 * that Java takes by itself moves it about again and again; the parallel one with much room for what is new does not.
 */
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-Xmn600m", "-XX:+UseParallelGC"})
public class GrowthBenchmark {

    /** How many facts the scenario has. */
    @Param({"100", "1000", "10000", "100000"})
    public int facts;

    private Agreement agreement;
    private Scenario scenario;

    /** Draws the facts. */
    @Setup
    public void draw() {
        agreement = Agreement.load();
        scenario = new ScenarioGenerator(agreement.vocabulary()).scenario(1, facts);
    }

    /** Status, phase and days of every duty, gate and pace. */
    @Benchmark
    public Object engine() {
        try (IncrementalAssessment inquiry = agreement.inquire(scenario, scenario.query())) {
            return inquiry.answer();
        }
    }

    /** The same with the facts and rules behind every verdict. */
    @Benchmark
    public Object engineWithReasons() {
        return agreement.assess(scenario);
    }
}
