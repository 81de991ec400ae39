package doha.bench;

import static doha.bench.Scenarios.GENERATED;

import doha.Agreement;
import doha.IncrementalAssessment;
import doha.scenario.Scenario;
import java.util.List;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** The {@link PlainDuties} by this engine, with and without the gate and the pace, and by other rule engines, without. */
@State(Scope.Benchmark)
public class PeersBenchmark {

    private Agreement gated;
    private Agreement alone;
    private List<Scenario> scenarios;
    private EvreteDuties evrete;
    private EasyRulesDuties easy;

    /** Builds the engines, and sees that they agree with the plain telling. */
    @Setup
    public void prepare() {
        Agreement agreement = Agreement.load();
        gated = ReducedRules.of(ReducedRules.plain());
        alone = ReducedRules.alone(ReducedRules.plain());
        scenarios = Scenarios.answeredInOneRun(agreement).stream().map(s -> PlainDuties.only(s, agreement.vocabulary())).toList();
        evrete = new EvreteDuties();
        easy = new EasyRulesDuties();
        for (Scenario scenario : scenarios) {
            var told = PlainDuties.phases(Scenarios.told(agreement, scenario));
            for (Agreement reduced : List.of(gated, alone)) {
                try (IncrementalAssessment inquiry = reduced.inquire(scenario, scenario.query())) {
                    Scenarios.mustAgree(new TreeMap<>(Scenarios.phases(inquiry.answer().duties())), told, scenario.title());
                }
            }
            Scenarios.mustAgree(evrete.phases(scenario), told, scenario.title() + " by Evrete");
            Scenarios.mustAgree(easy.phases(scenario), told, scenario.title() + " by Easy Rules");
        }
    }

    /** Ends the threads that the peer keeps. */
    @TearDown
    public void close() {
        evrete.close();
    }

    /** This engine, with the gate and the pace. */
    @Benchmark
    @OperationsPerInvocation(GENERATED)
    public void gated(Blackhole sink) {
        ask(gated, sink);
    }

    /** This engine. */
    @Benchmark
    @OperationsPerInvocation(GENERATED)
    public void engine(Blackhole sink) {
        ask(alone, sink);
    }

    private void ask(Agreement reduced, Blackhole sink) {
        for (Scenario scenario : scenarios) {
            try (IncrementalAssessment inquiry = reduced.inquire(scenario, scenario.query())) {
                sink.consume(inquiry.answer());
            }
        }
    }

    /** Evrete. */
    @Benchmark
    @OperationsPerInvocation(GENERATED)
    public void evrete(Blackhole sink) {
        for (Scenario scenario : scenarios) {
            sink.consume(evrete.phases(scenario));
        }
    }

    /** Easy Rules. */
    @Benchmark
    @OperationsPerInvocation(GENERATED)
    public void easyRules(Blackhole sink) {
        for (Scenario scenario : scenarios) {
            sink.consume(easy.phases(scenario));
        }
    }
}
