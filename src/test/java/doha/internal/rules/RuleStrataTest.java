package doha.internal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.RuleCopies;
import doha.ShippedScenarios;
import doha.model.Query;
import doha.model.RuleInfo;
import doha.reference.ScenarioGenerator;
import doha.scenario.Scenario;
import doha.terms.ShownByEveryFact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import doha.internal.engine.Session;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;

class RuleStrataTest {

    @Tag("slow")
    @Test
    void inANewScenarioNoConclusionIsEverTakenBack() {
        RuleBase rules = BuiltInRules.load();
        ScenarioGenerator generator = new ScenarioGenerator(rules.vocabulary());
        List<Object> takenBack = new ArrayList<>();
        for (long seed = 0; seed < 300; seed++) {
            Scenario scenario = generator.scenario(seed);
            // What only its standing keeps from counting is asked about when all else has come to rest: here everything counts.
            Query query = scenario.query().under(scenario.readings().with("evidence", "alleged"));
            try (Session session = new Session(rules, scenario, query)) {
                session.memory.addEventListener(new DefaultRuleRuntimeEventListener() {
                    @Override
                    public void objectDeleted(ObjectDeletedEvent event) {
                        takenBack.add(event.getOldObject());
                    }
                });
                session.fire();
            }
            assertEquals(List.of(), takenBack, "seed " + seed);
        }
    }

    @Test
    void aRuleStandsAfterThoseWhoseConclusionsItLooksAtAndThatWhichFeedsItselfStands() {
        Map<String, Integer> order = order("""
                rule "c" when not Fulfilled(duty == "I") then insertLogical(new Undeterminable("I")); end
                rule "b" when Gated($duty : duty) then insertLogical(new Fulfilled($duty, null)); end
                rule "a" when Signed() then insertLogical(new Gated("I")); end
                rule "other" when Fulfilled(duty == "II.1") then insertLogical(new Undeterminable("II.1")); end
                """);
        assertEquals(List.of(0, 1, 2), List.of(order.get("a"), order.get("b"), order.get("c")));
        assertEquals(2, order.get("other"));
    }

    @Test
    void rulesThatFeedEachOtherShareAStratum() {
        Map<String, Integer> order = order("""
                rule "a" when Gated($duty : duty) then insertLogical(new Undeterminable($duty)); end
                rule "b" when Undeterminable($duty : duty) then insertLogical(new Gated($duty)); end
                rule "c" when Undeterminable() then insertLogical(new BestEfforts("I")); end
                """);
        assertEquals(order.get("a"), order.get("b"));
        assertTrue(order.get("c") > order.get("b"));
    }

    @Test
    void aDutyIsShownToBeDoneByRulesThatConcludeItAndByAllThatTheyLookAt() throws IOException {
        List<RuleModel> rules = RuleReader.read(Map.of("rules/some.drl", """
                import doha.terms.*
                rule "done" when Gated($duty : duty) not Suspended(duty == $duty) then insertLogical(new Fulfilled($duty, null)); end
                rule "behind" when Signed() then insertLogical(new Gated("I", "gate")); end
                rule "looked for in vain" when Signed() then insertLogical(new Suspended("I")); end
                rule "after" when Fulfilled($duty : duty) then insertLogical(new Undeterminable($duty)); end
                """)).orElseThrow();
        assertEquals(List.of("done", "behind", "looked for in vain"), RuleStrata.fulfilling(rules));
        assertEquals(RuleStrata.fulfilling(RuleReader.read(RuleCopies.texts()).orElseThrow()),
                BuiltInRules.lines("/doha/rules/fulfilling"));
    }

    /** What else fires in the session in which every standing counts changes nothing. */
    @Tag("slow")
    @Test
    void theOthersAreNotNeededForWhatEveryFactWouldShow() throws IOException {
        RuleBase rules = BuiltInRules.load();
        RuleBase all = new RuleBase(rules::judging, rules::explaining, () -> rules.rules().stream().map(RuleInfo::name)
                .collect(Collectors.toSet()), rules.vocabulary(), "rules", rules::files, rules::models);
        int shown = 0;
        for (Path file : ShippedScenarios.files()) {
            Scenario scenario = Scenario.read(file);
            List<Object> with = shown(all, scenario);
            assertEquals(with, shown(rules, scenario), file.toString());
            shown += with.size();
        }
        assertTrue(shown > 3, "few scenarios have a duty done by what does not count: " + shown);
    }

    private static List<Object> shown(RuleBase rules, Scenario scenario) {
        Query strict = scenario.query().under(scenario.readings().with("evidence", "confirmed"));
        try (Session session = new Session(rules, scenario, strict)) {
            session.fire();
            return session.terms().stream().filter(ShownByEveryFact.class::isInstance)
                    .sorted(Comparator.comparing(Object::toString)).map(term -> (Object) term).toList();
        }
    }

    @Test
    void theOrderThatTheBuildWroteIsThatOfTheRules() throws IOException {
        assertEquals(RuleStrata.of(RuleReader.read(RuleCopies.texts()).orElseThrow()).entrySet().stream()
                .map(rule -> rule.getValue() + " " + rule.getKey()).toList(), BuiltInRules.lines("/doha/rules/order"));
    }

    private static Map<String, Integer> order(String rules) {
        String file = "import doha.terms.*\n" + rules;
        return RuleStrata.of(RuleReader.read(Map.of("rules/some.drl", file)).orElseThrow());
    }
}
