package doha.internal.engine;

import doha.Assessment;
import doha.Explanation;
import doha.internal.rules.BuiltInRules;
import doha.internal.rules.RuleBase;
import doha.model.DutyId;
import doha.model.Outcomes;
import doha.model.Query;
import doha.model.Receipt;
import doha.model.Verdict;
import doha.scenario.Scenario;
import doha.terms.UnmetRequirement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** One run of the rules on one scenario and question, with the reasons for what comes out. */
public record Evaluation(RuleBase rules, Scenario scenario, Query query) {

    public Assessment assess() {
        try (Session session = new Session(rules, scenario, query)) {
            session.fire();
            return assessment(session);
        }
    }

    private Assessment assessment(Session session) {
        Outcomes outcomes = session.outcomes(true);
        Receipt receipt = new Receipt(BuiltInRules.version(), rules.hash(), scenario.hash());
        return new Assessment(rules.vocabulary().agreement().id(), scenario.title(), query, receipt, outcomes.duties(), outcomes.gate(),
                session.closedBy(), outcomes.pace(), session.remains());
    }

    public Explanation explain(DutyId duty) {
        try (Session session = Session.explaining(rules, scenario, query)) {
            session.askWhyNot(duty);
            session.fire();
            Assessment assessment = assessment(session);
            Verdict verdict = assessment.duty(duty);
            Explanation.Step proof = new ProofTree(session.proofs()).step(session.judgement(duty).orElseThrow());
            return new Explanation(assessment, verdict, proof, whyNot(session, verdict));
        }
    }

    private static List<Explanation.Missing> whyNot(Session session, Verdict verdict) {
        return session.concluded(UnmetRequirement.class).stream()
                .map(u -> new Explanation.Missing(u.what(), u.owed() ? verdict.duty().obligor() : null, u.by(), u.nearest(), u.awaited(),
                        u.type(), u.count(), u.fact()))
                .sorted(Comparator.comparing((Explanation.Missing m) -> m.fact() == null ? LocalDate.MAX : m.fact().on())
                        .thenComparing(Explanation.Missing::what))
                .toList();
    }
}
