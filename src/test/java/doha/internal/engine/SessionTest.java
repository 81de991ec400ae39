package doha.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import doha.internal.rules.BuiltInRules;
import doha.internal.rules.RuleBase;
import doha.internal.rules.RuleCompiler;
import doha.model.RulesException;
import doha.reference.Facts;
import doha.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {

    /** The rules fire in stretches, between which a thread looks whether it is to stop; the engine may fire more than it was asked to. */
    @Tag("slow")
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

    /** The first is evaluated when facts come in, the second when rules fire. */
    @ParameterizedTest
    @ValueSource(strings = {"Fact(note.length() > 3)", "Signed($on : on)\n    Fact(note.length() > $on.getYear())"})
    void aConditionThatFailsIsAFaultOfItsRule(String condition) {
        Map<String, String> files = Map.of("a.drl", """
                package doha.rules
                import doha.terms.*
                import doha.model.*
                rule "signed" @clause("c") when Fact($on : on) then insertLogical(new Signed($on)); end
                rule "with a note" @clause("c")
                when
                    %s
                then
                    insertLogical(new RecognizedDuty("I"));
                end
                """.formatted(condition));
        RuleBase rules = new RuleBase(RuleCompiler.compile(files), BuiltInRules.load().vocabulary(), "rules", files);
        Scenario scenario = Scenario.of("t", rules.vocabulary(), Facts.list(List.of(Facts.signing())));
        RulesException failed = assertThrows(RulesException.class, () -> {
            try (Session session = new Session(rules, scenario, scenario.query().asOf(LocalDate.of(2020, 3, 1)))) {
                session.fire();
            }
        });
        assertEquals("a.drl:5:7: a condition of the rule 'with a note' failed: ", failed.getMessage().replaceFirst("(failed: ).*", "$1"));
    }
}
