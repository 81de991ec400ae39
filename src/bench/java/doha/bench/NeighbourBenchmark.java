package doha.bench;

import doha.Agreement;
import doha.IncrementalAssessment;
import doha.model.Fact;
import doha.reference.Reference;
import doha.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The next answer of a standing question on the record when one thing changes, against the plain telling of the scenario afresh. */
@State(Scope.Benchmark)
public class NeighbourBenchmark {

    private Agreement agreement;
    private Scenario scenario;
    private IncrementalAssessment inquiry;
    private List<Fact> facts;
    private int turn;

    /** Asks the standing question. */
    @Setup
    public void ask() {
        agreement = Agreement.load();
        scenario = Scenarios.record();
        inquiry = agreement.inquire(scenario, scenario.query());
        inquiry.answer();
        facts = new ArrayList<>(scenario.facts());
        // Every change must give what the plain telling gives.
        for (Fact fact : scenario.facts()) {
            List<Fact> others = new ArrayList<>(scenario.facts());
            others.remove(fact);
            inquiry.drop(fact.id());
            Scenarios.mustAgree(Scenarios.phases(inquiry.answer().duties()),
                    Scenarios.phases(Reference.assess(others, scenario.unknown(), scenario.query(), agreement.vocabulary().duties())),
                    "the record without " + fact.id());
            inquiry.put(fact);
        }
    }

    /** Ends the question. */
    @TearDown
    public void close() {
        inquiry.close();
    }

    /** A fact taken out in one turn and put back in the next, another fact each time round. */
    @Benchmark
    public Object oneFact() {
        Fact fact = facts.get(turn / 2 % facts.size());
        if (turn++ % 2 == 0) {
            inquiry.drop(fact.id());
        } else {
            inquiry.put(fact);
        }
        return inquiry.answer();
    }

    /** The day before, over two years and again. */
    @Benchmark
    public Object oneDay() {
        inquiry.asOf(scenario.query().asOf().minusDays(turn++ % 700));
        return inquiry.answer();
    }

    /** One switch turned and turned back. */
    @Benchmark
    public Object oneSwitch() {
        inquiry.under(scenario.readings().with("gate-effect", turn++ % 2 == 0 ? "releases" : "suspends"));
        return inquiry.answer();
    }

    /** The plain telling, which starts afresh each time. */
    @Benchmark
    public Object reference() {
        return Scenarios.told(agreement, scenario);
    }
}
