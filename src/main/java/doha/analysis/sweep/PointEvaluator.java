package doha.analysis.sweep;

import doha.Agreement;
import doha.IncrementalAssessment;
import doha.model.Diagnostic;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.Query;
import doha.model.Readings;
import doha.scenario.Scenario;
import doha.scenario.ScenarioChecks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Goes from point to point with one standing question, changing only what differs from the point before. For one thread. */
final class PointEvaluator implements AutoCloseable {

    private final SweepSpace space;
    private final Query query;
    private final IncrementalAssessment inquiry;
    /** The facts of the last point that was looked at, absent ones null, and what was found wrong with them. */
    private final Map<FactId, Fact> seen = new LinkedHashMap<>();
    private Diagnostic fault;
    /** What the standing question holds of the facts that vary; a refused point leaves it as it was. */
    private final Map<FactId, Fact> asked = new HashMap<>();

    PointEvaluator(Agreement agreement, SweepSpace space, Query query) {
        this.space = space;
        this.query = query;
        Scenario base = space.base();
        this.inquiry = agreement.inquire(base, query);
        base.facts().forEach(fact -> seen.put(fact.id(), fact));
        space.varied().forEach(id -> asked.put(id, seen.get(id)));
    }

    Outcome at(Point point) {
        look(point);
        if (fault != null) {
            return new Outcome(point, null, fault);
        }
        for (Map.Entry<FactId, Fact> entry : asked.entrySet()) {
            Fact now = seen.get(entry.getKey());
            if (now == null && entry.getValue() != null) {
                inquiry.drop(entry.getKey());
            } else if (now != null && !now.equals(entry.getValue())) {
                inquiry.put(now);
            }
            entry.setValue(now);
        }
        Readings readings = space.readings(query.readings(), point);
        if (!readings.equals(inquiry.query().readings())) {
            inquiry.under(readings);
        }
        return new Outcome(point, inquiry.answer(), null);
    }

    /** Checks the facts of the point, unless they are those of the point before. */
    private void look(Point point) {
        boolean changed = false;
        for (FactId id : asked.keySet()) {
            Fact now = space.fact(id, point);
            changed |= !Objects.equals(seen.put(id, now), now);
        }
        if (changed) {
            List<Fact> there = new ArrayList<>(seen.values());
            there.removeIf(Objects::isNull);
            List<Diagnostic> faults = ScenarioChecks.faultsOf(there, space.base().vocabulary());
            fault = faults.isEmpty() ? null : faults.get(0);
        }
    }

    @Override
    public void close() {
        inquiry.close();
    }
}
