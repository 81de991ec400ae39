package doha.engine;

import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactType;
import doha.model.Named;
import doha.model.Place;
import doha.scenario.Fault;
import doha.scenario.Scenario;
import doha.terms.Asked;
import doha.terms.Effective;
import doha.terms.GateToday;
import doha.terms.Judgement;
import doha.terms.Lacking;
import doha.terms.Listed;
import doha.terms.Measured;
import doha.terms.Owed;
import doha.terms.PaceToday;
import doha.terms.Reading;
import doha.terms.Unknown;
import doha.terms.WhyNot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.runtime.KieSession;

/** One run of the rules on one scenario and question: facts in, verdicts out. For one thread; closed after use. */
final class Run implements AutoCloseable {

    /** Far more than the built-in rules fire for a fact, so that only rules that never come to rest run into it. */
    private static final int FIRINGS_PER_FACT = 2_000;
    private static final int FIRINGS_AT_LEAST = 1_000_000;

    /** The types of what is put into working memory; everything else there is concluded by rules. */
    static final Set<Class<?>> GIVEN = Set.of(Listed.class, Measured.class, Reading.class, Asked.class, Unknown.class, Fact.class, WhyNot.class);

    private final RuleBase rules;
    private final Scenario scenario;
    private final Question question;
    private final DutyId asked;
    private final KieSession session;

    Run(RuleBase rules, Scenario scenario, Question question) {
        this(rules, scenario, question, null);
    }

    /** As well, {@code asked} has the rules say what is missing for that duty. */
    Run(RuleBase rules, Scenario scenario, Question question, DutyId asked) {
        this.rules = rules;
        this.scenario = scenario;
        this.question = question;
        this.asked = asked;
        this.session = rules.compiled().newKieSession();
        insertVocabulary();
        insertQuestion();
        fire();
    }

    private void insertVocabulary() {
        for (Duty duty : rules.vocabulary().duties()) {
            session.insert(new Listed(duty.id().value(), duty.part(), duty.kind(), duty.hasDue(), duty.arises(), duty.annex()));
        }
        for (FactType type : rules.vocabulary().factTypes()) {
            if (type.measure() == FactType.Measure.LEVEL) {
                session.insert(new Measured(type.name()));
            }
        }
    }

    private void insertQuestion() {
        question.readings().asMap().forEach((name, position) -> session.insert(new Reading(name, position)));
        session.insert(new Asked(question.asOf(), question.knownBy() == null ? LocalDate.MAX : question.knownBy()));
        for (DutyId duty : scenario.unknown()) {
            session.insert(new Unknown(duty.value()));
        }
        for (Fact fact : scenario.facts()) {
            session.insert(fact);
        }
        if (asked != null) {
            session.insert(new WhyNot(asked.value()));
        }
    }

    private void fire() {
        int most = (int) Math.min(Integer.MAX_VALUE, FIRINGS_AT_LEAST + (long) FIRINGS_PER_FACT * scenario.facts().size());
        if (session.fireAllRules(most) >= most) {
            throw fault("rules-do-not-rest", "the rules fired " + most + " times and do not come to rest; a rule must not undo or repeat its own premises");
        }
    }

    /** Everything in working memory: what was put in and what the rules concluded. */
    Collection<Object> terms() {
        return new ArrayList<>(session.getObjects());
    }

    /** Why the terms hold. */
    Proofs proofs() {
        return new Proofs(session);
    }

    Assessment assessment() {
        Map<String, Judgement> judgements = new HashMap<>();
        Map<String, LocalDate> due = new HashMap<>();
        Map<String, LocalDate> effective = new HashMap<>();
        Gate gate = null;
        Pace pace = null;
        for (Object term : session.getObjects()) {
            if (term instanceof Judgement j) {
                Judgement other = judgements.put(j.duty(), j);
                if (other != null) {
                    throw fault("two-phases", "the rules give " + j.duty() + " two phases, "
                            + List.of(j.phase().label(), other.phase().label()).stream().sorted().toList() + "; exactly one must hold");
                }
            } else if (term instanceof Owed o) {
                due.put(o.duty(), o.due());
            } else if (term instanceof Effective e) {
                effective.put(e.duty(), e.day());
            } else if (term instanceof GateToday g) {
                gate = new Gate(g.open(), g.since(), g.closedDays());
            } else if (term instanceof PaceToday p) {
                pace = new Pace(Named.of(Pace.Word.class, p.word()).orElseThrow(), p.ceiling(), p.level(),
                        p.next() == null ? null : new DutyId(p.next()));
            }
        }
        Proofs proofs = proofs();
        List<Verdict> verdicts = new ArrayList<>();
        for (Duty duty : rules.vocabulary().duties()) {
            String id = duty.id().value();
            Judgement judgement = judgements.get(id);
            if (judgement != null) {
                Proofs.Behind behind = proofs.behind(judgement);
                verdicts.add(new Verdict(duty, judgement.phase(), due.get(id), effective.get(id), judgement.decidedOn(),
                        judgement.daysLate(), behind.facts(), behind.rules()));
            } else if (!duty.annex()) {
                throw fault("no-phase", "the rules give " + id + " no phase; exactly one must hold");
            }
        }
        Receipt receipt = new Receipt(Version.current(), rules.sources().hash(), scenario.hash());
        return new Assessment(scenario.title(), question, receipt, verdicts, gate, pace);
    }

    Explanation explanation() {
        Assessment assessment = assessment();
        Verdict verdict = assessment.duty(asked);
        Object judgement = session.getObjects(Judgement.class::isInstance).stream().map(Judgement.class::cast)
                .filter(j -> j.duty().equals(asked.value())).findFirst().orElseThrow();
        List<Explanation.Missing> whyNot = new ArrayList<>();
        for (Object term : session.getObjects(Lacking.class::isInstance)) {
            Lacking l = (Lacking) term;
            whyNot.add(new Explanation.Missing(l.what(), verdict.duty().obligor(), l.by(), l.nearest(), l.awaited(), l.fact()));
        }
        whyNot.sort(Comparator.comparing((Explanation.Missing m) -> m.fact() == null ? LocalDate.MAX : m.fact().on())
                .thenComparing(Explanation.Missing::what));
        return new Explanation(assessment, verdict, new Steps(proofs()).step(judgement), whyNot);
    }

    private static RulesException fault(String code, String message) {
        return new RulesException(List.of(new Fault(code, new Place("rules", 1, 1), message)));
    }

    @Override
    public void close() {
        session.dispose();
    }
}
