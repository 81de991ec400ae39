package doha.engine;

import doha.model.Fact;
import doha.model.FactId;
import doha.model.Readings;
import doha.scenario.Scenario;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A standing question whose parts can be changed one at a time, for analyses that ask many neighbouring questions: the day, the
 * reading, a fact. Each change is followed through; what it does not touch is not derived again. Facts put in are not checked
 * against each other: check the scenario they make with {@link Scenario#withFacts}. For one thread; close it after use.
 */
public final class Inquiry implements AutoCloseable {

    private final RuleBase rules;
    private final Scenario scenario;
    private final Map<FactId, Fact> facts = new LinkedHashMap<>();
    private Question question;

    Inquiry(RuleBase rules, Scenario scenario, Question question) {
        this.rules = rules;
        this.scenario = scenario;
        this.question = question;
        scenario.facts().forEach(fact -> facts.put(fact.id(), fact));
    }

    /** The question as it stands. */
    public Question question() {
        return question;
    }

    /** Asks about another day. */
    public Inquiry asOf(LocalDate day) {
        question = question.asOf(day);
        return this;
    }

    /** Asks by what was known on another day; null for all. */
    public Inquiry knownBy(LocalDate day) {
        question = question.knownBy(day);
        return this;
    }

    /** Asks under another reading. */
    public Inquiry under(Readings readings) {
        question = question.under(readings);
        return this;
    }

    /** Puts a fact in, in place of the one of its id if there is one. */
    public Inquiry put(Fact fact) {
        facts.put(fact.id(), fact);
        return this;
    }

    /** Takes a fact out; nothing happens where there is none of that id. */
    public Inquiry drop(FactId id) {
        facts.remove(id);
        return this;
    }

    /** Everything the rules were given and have concluded on the question as it stands: scenario facts, readings, terms. */
    public Collection<Object> terms() {
        try (Run run = new Run(rules, scenario(), question)) {
            return run.terms();
        }
    }

    /** The answer to the question as it stands: verdicts without their facts and rules, gate and pace. */
    public Answer answer() {
        try (Run run = new Run(rules, scenario(), question)) {
            Assessment a = run.assessment();
            return new Answer(a.duties().stream().map(Judged::of).toList(), a.gate(), a.pace());
        }
    }

    private Scenario scenario() {
        return new Scenario(scenario.file(), scenario.title(), scenario.description(), scenario.asOf(), scenario.knownBy(),
                scenario.readings(), scenario.unknown(), List.copyOf(facts.values()), List.of(), List.of(), scenario.hash(),
                scenario.vocabulary());
    }

    @Override
    public void close() {
    }
}
