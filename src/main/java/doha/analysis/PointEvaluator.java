package doha.analysis;

import doha.Agreement;
import doha.model.Diagnostic;
import doha.model.Fact;
import doha.model.Query;
import doha.scenario.Scenario;
import java.util.List;

/** Evaluates point after point of a sweep. For one thread; close it after use. */
final class PointEvaluator implements AutoCloseable {

    private final SweepSpace space;
    private final Query query;
    private final VariantEvaluator variants;
    /** The facts of the point before, and what is wrong with them. */
    private List<Fact> facts;
    private List<Diagnostic> faults = List.of();

    PointEvaluator(Agreement agreement, SweepSpace space, Query query) {
        this.space = space;
        this.query = query;
        this.variants = new VariantEvaluator(agreement, space.base(), query);
        this.facts = space.base().facts();
    }

    SweepPoint at(long index) {
        List<Object> values = space.values(index);
        List<Fact> there = space.facts(values);
        if (!there.equals(facts)) {
            facts = there;
            faults = Scenario.faultsOf(facts, space.base().vocabulary());
        }
        if (!faults.isEmpty()) {
            return new SweepPoint(index, values, null, faults.get(0));
        }
        Query asked = query.under(space.readings(query.readings(), values));
        return new SweepPoint(index, values, variants.outcomes(facts, asked), null);
    }

    @Override
    public void close() {
        variants.close();
    }
}
