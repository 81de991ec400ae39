package doha.analysis;

import doha.Agreement;
import doha.IncrementalAssessment;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.Outcomes;
import doha.model.Query;
import doha.scenario.Scenario;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Evaluates one variant of a scenario after the other in one session, changing only what differs from the variant before. For one
 * thread; close it after use.
 */
final class VariantEvaluator implements AutoCloseable {

    private final Agreement agreement;
    private final Scenario base;
    private final IncrementalAssessment session;
    private final Map<FactId, Fact> held = new LinkedHashMap<>();

    VariantEvaluator(Agreement agreement, Scenario base, Query query) {
        this.agreement = agreement;
        this.base = base;
        this.session = agreement.inquire(base, query);
        base.facts().forEach(fact -> held.put(fact.id(), fact));
    }

    /** The outcomes of a variant with other facts, days, readings or silence. */
    Outcomes outcomes(Scenario variant, Query query) {
        if (variant.unknown().equals(base.unknown())) {
            return outcomes(variant.facts(), query);
        }
        // A session cannot change what the record is silent on.
        try (IncrementalAssessment other = agreement.inquire(variant, query)) {
            return other.answer();
        }
    }

    /** The outcomes with these facts. Whether they can stand together is for the caller to check. */
    Outcomes outcomes(Collection<Fact> facts, Query query) {
        Map<FactId, Fact> now = new LinkedHashMap<>();
        facts.forEach(fact -> now.put(fact.id(), fact));
        held.keySet().stream().filter(id -> !now.containsKey(id)).forEach(session::drop);
        now.values().stream().filter(fact -> !fact.equals(held.get(fact.id()))).forEach(session::put);
        held.clear();
        held.putAll(now);
        return session.asOf(query.asOf()).knownBy(query.knownBy()).under(query.readings()).answer();
    }

    /** The facts behind the outcome of a duty in the variant evaluated last. */
    List<FactId> behind(DutyId duty) {
        return session.behind(duty);
    }

    @Override
    public void close() {
        session.close();
    }
}
