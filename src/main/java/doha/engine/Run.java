package doha.engine;

import doha.model.DutyId;
import doha.scenario.Scenario;
import doha.terms.Judgement;
import doha.terms.Lacking;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One run of the rules on one scenario and question, with the reasons for what comes out. */
final class Run {

    private final RuleBase rules;
    private final Scenario scenario;
    private final Question question;

    Run(RuleBase rules, Scenario scenario, Question question) {
        this.rules = rules;
        this.scenario = scenario;
        this.question = question;
    }

    Assessment assess() {
        try (Session session = new Session(rules, scenario, question)) {
            session.fire();
            return assessment(session);
        }
    }

    private Assessment assessment(Session session) {
        Conclusions c = session.conclusions();
        Proofs proofs = session.proofs();
        List<Verdict> verdicts = new ArrayList<>();
        for (Judgement j : c.judgements()) {
            Proofs.Behind behind = proofs.behind(j);
            verdicts.add(new Verdict(rules.vocabulary().duty(new DutyId(j.duty())).orElseThrow(), j.phase(), c.due().get(j.duty()),
                    c.effective().get(j.duty()), j.decidedOn(), j.daysLate(), behind.facts(), behind.rules()));
        }
        Receipt receipt = new Receipt(Version.current(), rules.sources().hash(), scenario.hash());
        return new Assessment(scenario.title(), question, receipt, verdicts, c.gate(), c.pace());
    }

    Explanation explain(DutyId duty) {
        try (Session session = Session.explaining(rules, scenario, question)) {
            session.askWhyNot(duty);
            session.fire();
            Assessment assessment = assessment(session);
            Verdict verdict = assessment.duty(duty);
            Judgement judgement = session.terms().stream().filter(Judgement.class::isInstance).map(Judgement.class::cast)
                    .filter(j -> j.duty().equals(duty.value())).findFirst().orElseThrow();
            return new Explanation(assessment, verdict, new Steps(session.proofs()).step(judgement), whyNot(session, verdict));
        }
    }

    private static List<Explanation.Missing> whyNot(Session session, Verdict verdict) {
        List<Explanation.Missing> whyNot = new ArrayList<>();
        for (Object term : session.terms()) {
            if (term instanceof Lacking l) {
                whyNot.add(new Explanation.Missing(l.what(), l.owed() ? verdict.duty().obligor() : null, l.by(), l.nearest(), l.awaited(), l.fact()));
            }
        }
        whyNot.sort(Comparator.comparing((Explanation.Missing m) -> m.fact() == null ? LocalDate.MAX : m.fact().on())
                .thenComparing(Explanation.Missing::what));
        return whyNot;
    }
}
