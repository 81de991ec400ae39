package doha.bench;

import static doha.bench.Scenarios.GENERATED;

import doha.Agreement;
import doha.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Naive use of the rules: compiled from their text, and a new session of the engine for every scenario. */
@State(Scope.Benchmark)
public class NaiveBenchmark {

    private static final Path RULES = Path.of("rules");

    private List<Scenario> scenarios;
    private NaiveSessions naive;

    /** Draws the generated scenarios, and sees that naive use answers as it should. */
    @Setup
    public void prepare() {
        Agreement agreement = Agreement.load();
        scenarios = Scenarios.answeredInOneRun(agreement);
        naive = new NaiveSessions(RULES, agreement.vocabulary());
        for (Scenario scenario : scenarios) {
            Scenarios.mustAgree(naive.phases(scenario), Scenarios.phases(Scenarios.told(agreement, scenario)), scenario.title());
        }
    }

    /** The rules compiled once. */
    @Benchmark
    @OperationsPerInvocation(GENERATED)
    public void compiledOnce(Blackhole sink) {
        for (Scenario scenario : scenarios) {
            sink.consume(naive.phases(scenario));
        }
    }

    /** The rules compiled for each scenario. */
    @Benchmark
    public Object compiledForEach() {
        return Agreement.load(RULES).assess(scenarios.get(0));
    }
}
