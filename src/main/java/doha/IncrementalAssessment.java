package doha;

import doha.internal.engine.Session;
import doha.internal.rules.RuleBase;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.Outcomes;
import doha.model.Query;
import doha.model.Readings;
import doha.model.RulesException;
import doha.model.Silence;
import doha.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A standing question whose parts can be changed one at a time, for analyses that ask many neighbouring questions: the day, the
 * reading, a fact. Each change is followed through; what it does not touch is not derived again. Facts put in are not checked
 * against each other: check the scenario they make with {@link Scenario#withFacts}. For one thread; close it after use.
 */
public final class IncrementalAssessment implements AutoCloseable {

    private final RuleBase rules;
    private final Set<Silence> unknown;
    private final Session session;

    IncrementalAssessment(RuleBase rules, Scenario scenario, Query query) {
        this.rules = rules;
        this.unknown = scenario.unknown();
        this.session = new Session(rules, scenario, query);
    }

    /** The present question. */
    public Query query() {
        return session.query();
    }

    /** Asks about another day. */
    public IncrementalAssessment asOf(LocalDate day) {
        session.ask(query().asOf(day));
        return this;
    }

    /** Asks by what was known on another day; null for all. */
    public IncrementalAssessment knownBy(@Nullable LocalDate day) {
        session.ask(query().knownBy(day));
        return this;
    }

    /** Asks under another reading. */
    public IncrementalAssessment under(Readings readings) {
        session.ask(query().under(readings));
        return this;
    }

    /** Puts a fact in, in place of the one of its id if there is one. */
    public IncrementalAssessment put(Fact fact) {
        session.put(fact);
        return this;
    }

    /** Takes a fact out; nothing happens if there is none of that id. */
    public IncrementalAssessment drop(FactId id) {
        session.drop(id);
        return this;
    }

    /** Everything the rules were given and have concluded on the present question: scenario facts, readings, terms. */
    public Collection<Object> terms() {
        session.fire();
        return new ArrayList<>(session.terms());
    }

    /** The answer to the present question. Rules that give a duty no phase, or two, throw {@link RulesException}. */
    public Outcomes answer() {
        session.fire();
        return session.outcomes(false);
    }

    /** The answer to another question about a variant of the scenario, with other facts, readings or silence. */
    public Outcomes answer(Scenario variant, Query query) {
        if (variant.unknown().equals(unknown)) {
            return answer(variant.facts(), query);
        }
        // A session cannot change what the record is silent on.
        try (IncrementalAssessment other = new IncrementalAssessment(rules, variant, query)) {
            return other.answer();
        }
    }

    /** As {@link #answer(Scenario, Query)}, with these facts and no others. */
    public Outcomes answer(Collection<Fact> facts, Query query) {
        session.hold(facts);
        session.ask(query);
        return answer();
    }

    /** The facts behind the row of a duty, after {@link #answer}. */
    public List<FactId> behind(DutyId duty) {
        return session.judgement(duty).map(judgement -> session.proofs().behind(judgement).facts()).orElse(List.of());
    }

    @Override
    public String toString() {
        return "a standing question: " + query();
    }

    @Override
    public void close() {
        session.close();
    }
}
