package doha.internal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.Agreement;
import doha.RuleCopies;
import doha.ShippedScenarios;
import doha.internal.engine.JustificationGraph;
import doha.internal.engine.Session;
import doha.model.Duty;
import doha.model.Query;
import doha.model.RuleInfo;
import doha.scenario.Expectation;
import doha.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.rule.Match;

/** Every duty has its rules, every rule its clause, and no rule is without a scenario of the library in which it fires. */
class RuleCatalogueTest {

    /** The duties of agreement.md, row by row. */
    private static final List<String> DUTIES = List.of("RIV", "P.3", "P.4", "I", "I.A.1.us", "I.A.1.allies", "I.A.2", "I.B.1", "I.B.2",
            "I.C.plan", "I.C.5000", "I.C.1000", "I.C.rest", "I.C.pledge", "I.D.review", "I.D.removal", "I.E.engagement", "I.E.delisting",
            "I.F.force", "I.F.interference", "II.1", "II.2.message", "II.2.instruction", "II.3.threat", "II.3.support", "II.3.hosting",
            "II.4", "II.5", "III.1", "III.2", "III.3.cooperation", "III.3.nonintervention", "X.1", "X.2", "X.3", "X.4");

    /** Clauses of rules that belong to no single duty: parts of the agreement, and sections of semantics.md. */
    /** The files of what the text does not hold. */
    private static final Map<String, String> FILES = Map.of("not in the text", "before-the-signing", "reported annex", "annexes");
    private static final Set<String> WIDER_CLAUSES = Set.of("Preamble 3", "Progress", "Part Two", "Part Three", "Part One, B.1",
            "reported annex",
            "Statuses and phases", "Days", "Standing duties", "Gates and pace", "Evidence", "Silence", "Explanations");

    private final Agreement agreement = Agreement.load();

    @Test
    void theDutiesAreTheRowsOfTheAgreementInItsOrder() {
        assertEquals(DUTIES, agreement.vocabulary().duties().stream().map(d -> d.id().value()).toList());
    }

    @Test
    void eachDutyHasRulesInTheFileOfItsPart() {
        for (Duty duty : agreement.vocabulary().duties()) {
            String file = "rules/doha-2020/"
                    + FILES.getOrDefault(duty.part(), duty.part().toLowerCase(java.util.Locale.ROOT).replace(' ', '-'))
                    + ".drl";
            List<RuleInfo> rules = agreement.rules().stream().filter(r -> duty.id().equals(r.duty())).toList();
            assertFalse(rules.isEmpty(), duty.id() + " has no rules");
            rules.forEach(r -> assertEquals(file, r.file(), r.name()));
        }
    }

    @Test
    void eachRuleNamesItsClauseAndARuleOfADutyNamesThatDutysPlace() {
        assertTrue(agreement.rules().size() > 100, "few rules were found: " + agreement.rules().size());
        for (RuleInfo rule : agreement.rules()) {
            if (rule.duty() == null) {
                assertTrue(WIDER_CLAUSES.contains(rule.clause()), rule.name() + " names the clause '" + rule.clause() + "'");
            } else {
                Duty duty = agreement.vocabulary().duty(rule.duty()).orElseThrow();
                assertEquals(duty.place(), rule.clause(), rule.name());
                assertTrue(rule.name().startsWith(duty.id() + ": "), rule.name());
            }
        }
    }

    @Test
    void theRulesThatTheBuildStoredAreThoseOfTheFiles() throws IOException {
        assertEquals(RuleReader.read(RuleCopies.texts()).orElseThrow(), BuiltInRules.rules());
    }

    @Test
    void ruleNamesAreUniqueSinceProofsQuoteThem() {
        Set<String> seen = new HashSet<>();
        agreement.rules().forEach(rule -> assertTrue(seen.add(rule.name()), rule.name()));
    }

    @Tag("slow")
    @Test
    void noRuleIsWithoutAScenarioInWhichItFires() throws IOException {
        Set<String> silent = agreement.rules().stream().map(RuleInfo::name).collect(Collectors.toCollection(TreeSet::new));
        int all = silent.size();
        // It fires in the run of its own that tells what every fact would show.
        silent.remove("If it is asked what every fact would show, every standing counts");
        RuleBase rules = BuiltInRules.load();
        for (Scenario scenario : library()) {
            for (Query query : silent.isEmpty() ? List.<Query>of() : questions(scenario)) {
                try (Session session = Session.explaining(rules, scenario, query)) {
                    agreement.vocabulary().duties().forEach(duty -> session.askWhyNot(duty.id()));
                    session.fire();
                    JustificationGraph proofs = session.proofs();
                    for (Object term : session.terms()) {
                        for (Match match : proofs.matches(term)) {
                            silent.remove(match.getRule().getName());
                        }
                    }
                }
            }
        }
        assertTrue(all > 100);
        assertEquals(Set.of(), silent);
    }

    private static List<Query> questions(Scenario scenario) {
        List<Query> questions = new ArrayList<>();
        questions.add(scenario.query());
        for (Expectation e : scenario.expectations()) {
            questions.addAll(ShippedScenarios.questions(scenario, e));
        }
        return questions;
    }

    private static List<Scenario> library() throws IOException {
        List<Scenario> library = ShippedScenarios.files().stream().map(Scenario::read).toList();
        assertTrue(library.size() > 15, "the scenario library is not here");
        return library;
    }
}
