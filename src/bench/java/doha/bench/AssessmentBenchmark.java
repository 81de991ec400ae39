package doha.bench;

import static doha.bench.Scenarios.GENERATED;

import doha.Agreement;
import doha.IncrementalAssessment;
import doha.scenario.Scenario;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** One assessment of a scenario not seen before, by this engine and by the plain telling of the model. */
@State(Scope.Benchmark)
public class AssessmentBenchmark {

    /** Which scenarios: those generated, or one of the library's over and over. */
    @Param({"generated", "record", "as-written"})
    public String which;

    private Agreement agreement;
    private List<Scenario> scenarios;

    /** Reads the scenarios, and sees that both tellings agree on them. */
    @Setup
    public void prepare() {
        agreement = Agreement.load();
        scenarios = switch (which) {
            case "record" -> Collections.nCopies(GENERATED, Scenarios.record());
            case "as-written" -> Collections.nCopies(GENERATED, Scenarios.asWritten());
            default -> Scenarios.generated(agreement);
        };
        for (Scenario scenario : List.copyOf(new LinkedHashSet<>(scenarios))) {
            try (IncrementalAssessment inquiry = agreement.inquire(scenario, scenario.query())) {
                Scenarios.mustAgree(Scenarios.phases(inquiry.answer().duties()), Scenarios.phases(Scenarios.told(agreement, scenario)), scenario.title());
            }
        }
    }

    /** This engine: status, phase and days of every duty, gate and pace. */
    @Benchmark
    @OperationsPerInvocation(GENERATED)
    public void engine(Blackhole sink) {
        for (Scenario scenario : scenarios) {
            try (IncrementalAssessment inquiry = agreement.inquire(scenario, scenario.query())) {
                sink.consume(inquiry.answer());
            }
        }
    }

    /** This engine, with the facts and the rules behind every verdict. */
    @Benchmark
    @OperationsPerInvocation(GENERATED)
    public void engineWithReasons(Blackhole sink) {
        for (Scenario scenario : scenarios) {
            sink.consume(agreement.assess(scenario));
        }
    }

    /** The plain telling in Java that the rules are tested against; it gives no reasons. */
    @Benchmark
    @OperationsPerInvocation(GENERATED)
    public void reference(Blackhole sink) {
        for (Scenario scenario : scenarios) {
            sink.consume(Scenarios.told(agreement, scenario));
        }
    }
}
