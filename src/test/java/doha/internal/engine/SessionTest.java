package doha.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doha.internal.rules.BuiltInRules;
import doha.internal.rules.RuleBase;
import doha.reference.Facts;
import doha.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {

    /** The rules fire in stretches, between which a thread looks whether it is to stop; the engine may fire more than it was asked to. */
    @ParameterizedTest
    @ValueSource(ints = {4_800, 4_900, 5_000, 5_100, 9_800, 9_900, 10_000, 10_100})
    void comesToRestHoweverOftenRulesFire(int hostings) {
        RuleBase rules = BuiltInRules.load();
        List<Facts> facts = new ArrayList<>();
        facts.add(Facts.signing());
        for (int day = 0; day < hostings; day++) {
            facts.add(Facts.fact("hosting", LocalDate.of(2020, 3, 1).plusDays(day).toString()));
        }
        Scenario scenario = Scenario.of("t", rules.vocabulary(), Facts.list(facts));
        try (Session session = new Session(rules, scenario, scenario.query().asOf(LocalDate.of(2060, 1, 1)))) {
            session.fire();
            assertEquals(0, session.memory.fireAllRules());
        }
    }
}
