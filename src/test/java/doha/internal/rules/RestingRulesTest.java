package doha.internal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.ShippedScenarios;
import doha.internal.engine.Evaluation;
import doha.model.Query;
import doha.model.RuleInfo;
import doha.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RestingRulesTest {

    @Test
    void aRuleRestsThatNeedsTheQuestionOrWhatOnlyRulesAtRestConclude() {
        assertEquals(Set.of("asked", "from what was asked", "and from that"), resting("""
                rule "asked" when WhyNot($duty : duty) then insertLogical(new PendingRequirement($duty, null)); end
                rule "from what was asked" when Signed() PendingRequirement($duty : duty) then insertLogical(new Gated($duty, "gate")); end
                rule "and from that" when Gated($duty : duty) then insertLogical(new Undeterminable($duty)); end
                rule "a verdict" when Signed() then insertLogical(new ApplicationPeriod("a part", null, null)); end
                """));
    }

    @Test
    void aRuleStaysThatAlsoTermsOfOtherRulesFire() {
        assertEquals(Set.of("asked"), resting("""
                rule "asked" when WhyNot($duty : duty) then insertLogical(new Gated($duty, "gate")); end
                rule "not asked" when Signed() then insertLogical(new Gated("I", "gate")); end
                rule "from either" when Gated($duty : duty) then insertLogical(new Undeterminable($duty)); end
                """));
    }

    @Test
    void aRuleStaysThatOnlyLooksWhetherThereIsNoQuestion() {
        assertEquals(Set.of(), resting("""
                rule "where nothing is asked" when not WhyNot() then insertLogical(new Gated("I", "gate")); end
                rule "nobody concludes it" when PendingRequirement($duty : duty) then insertLogical(new Undeterminable($duty)); end
                """));
    }

    @Test
    void whatTheBuildWroteIsWhatTheRulesSayAndAllThatAsksWhyNot() {
        RuleBase sources = BuiltInRules.load();
        List<String> file = sources.rules().stream().filter(r -> r.name().toLowerCase(Locale.ROOT).contains("why not: "))
                .map(RuleInfo::name).toList();
        assertEquals(file, RuleBuild.resting(sources.models()));
        assertEquals(file, BuiltInRules.lines("/doha/rules/resting"));
    }

    /** So that nothing in an explanation differs from the verdict it explains. */
    @Tag("slow")
    @Test
    void withAndWithoutThemTheVerdictsAndWhatIsBehindThemAreTheSame() throws IOException {
        RuleBase rules = BuiltInRules.load();
        RuleBase all = new RuleBase(rules::explaining, rules.vocabulary(), "rules", rules::files, rules::models);
        int compared = 0;
        for (Path file : ShippedScenarios.files()) {
            Scenario scenario = Scenario.read(file);
            Query query = scenario.query();
            assertEquals(new Evaluation(all, scenario, query).assess(), new Evaluation(rules, scenario, query).assess(), file.toString());
            compared++;
        }
        assertTrue(compared > 30);
    }

    private static Set<String> resting(String rules) {
        String file = "import doha.terms.*\n" + rules;
        return Set.copyOf(RuleBuild.resting(RuleReader.read(Map.of("rules/some.drl", file)).orElseThrow()));
    }
}
