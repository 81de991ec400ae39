package doha.analysis.sweep;

import doha.engine.Agreement;
import doha.engine.Inquiry;
import doha.engine.Question;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.Readings;
import doha.scenario.Fault;
import doha.scenario.Scenario;
import doha.scenario.ScenarioChecks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Goes from point to point with one standing question, changing only what differs from the point before. For one thread. */
final class Walker implements AutoCloseable {

    private final Space space;
    private final Question question;
    private final Inquiry inquiry;
    /** The facts of the last point that was looked at, absent ones null, and what was found wrong with them. */
    private final Map<FactId, Fact> seen = new LinkedHashMap<>();
    private Fault fault;
    /** What the standing question holds of the facts that vary; a refused point leaves it as it was. */
    private final Map<FactId, Fact> asked = new HashMap<>();

    Walker(Agreement agreement, Space space, Question question) {
        this.space = space;
        this.question = question;
        Scenario base = space.base();
        this.inquiry = agreement.inquire(base, question);
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
        Readings readings = space.readings(question.readings(), point);
        if (!readings.equals(inquiry.question().readings())) {
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
            List<Fault> faults = ScenarioChecks.faultsOf(there, space.base().vocabulary());
            fault = faults.isEmpty() ? null : faults.get(0);
        }
    }

    @Override
    public void close() {
        inquiry.close();
    }
}
