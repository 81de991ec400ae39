package doha.engine;

import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.Readings;
import doha.scenario.Scenario;
import doha.terms.Judgement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * A standing question whose parts can be changed one at a time, for analyses that ask many neighbouring questions: the day, the
 * reading, a fact. Each change is followed through; what it does not touch is not derived again. Facts put in are not checked
 * against each other: check the scenario they make with {@link Scenario#withFacts}. For one thread; close it after use.
 */
public final class Inquiry implements AutoCloseable {

    private final Session session;

    Inquiry(RuleBase rules, Scenario scenario, Question question) {
        this.session = new Session(rules, scenario, question);
    }

    /** The question as it stands. */
    public Question question() {
        return session.question();
    }

    /** Asks about another day. */
    public Inquiry asOf(LocalDate day) {
        session.ask(question().asOf(day));
        return this;
    }

    /** Asks by what was known on another day; null for all. */
    public Inquiry knownBy(LocalDate day) {
        session.ask(question().knownBy(day));
        return this;
    }

    /** Asks under another reading. */
    public Inquiry under(Readings readings) {
        session.ask(question().under(readings));
        return this;
    }

    /** Puts a fact in, in place of the one of its id if there is one. */
    public Inquiry put(Fact fact) {
        session.put(fact);
        return this;
    }

    /** Takes a fact out; nothing happens where there is none of that id. */
    public Inquiry drop(FactId id) {
        session.drop(id);
        return this;
    }

    /** Everything the rules were given and have concluded on the question as it stands: scenario facts, readings, terms. */
    public Collection<Object> terms() {
        session.fire();
        return new ArrayList<>(session.terms());
    }

    /** The answer to the question as it stands. Rules that give a duty no phase, or two, throw {@link RulesException}. */
    public Answer answer() {
        session.fire();
        Conclusions c = session.conclusions();
        List<Judged> rows = new ArrayList<>(c.judgements().size());
        for (Judgement j : c.judgements()) {
            rows.add(new Judged(new DutyId(j.duty()), j.phase(), c.due().get(j.duty()), c.effective().get(j.duty()), j.decidedOn(),
                    j.daysLate()));
        }
        return new Answer(rows, c.gate(), c.pace());
    }

    /** The facts behind the row of a duty, after {@link #answer}. */
    public List<FactId> behind(DutyId duty) {
        return behind(term -> term instanceof Judgement j && j.duty().equals(duty.value()));
    }

    private List<FactId> behind(Predicate<Object> which) {
        for (Object term : session.terms()) {
            if (which.test(term)) {
                return session.proofs().behind(term).facts();
            }
        }
        return List.of();
    }

    @Override
    public void close() {
        session.close();
    }
}
