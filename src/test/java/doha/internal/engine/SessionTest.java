package doha.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doha.internal.rules.BuiltInRules;
import doha.internal.rules.RuleBase;
import doha.model.Fact;
import doha.reference.Facts;
import doha.scenario.Scenario;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;

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

    /** What follows from a conclusion that is drawn again is not derived again: neither is it taken out in between. */
    @ParameterizedTest
    @MethodSource("facts")
    void takesOutNoConclusionThatItDrawsAgain(Fact fact) {
        RuleBase rules = BuiltInRules.load();
        Scenario record = Scenario.read(Path.of("scenarios/record.yaml"));
        try (Session session = new Session(rules, record, record.query())) {
            session.fire();
            Set<Object> in = new HashSet<>();
            Set<Object> out = new HashSet<>();
            session.memory.addEventListener(new DefaultRuleRuntimeEventListener() {
                @Override
                public void objectInserted(ObjectInsertedEvent event) {
                    in.add(event.getObject());
                }

                @Override
                public void objectDeleted(ObjectDeletedEvent event) {
                    out.add(event.getOldObject());
                }
            });
            session.drop(fact.id());
            session.fire();
            out.retainAll(in);
            assertEquals(Set.of(), out);
        }
    }

    private static List<Fact> facts() {
        return Scenario.read(Path.of("scenarios/record.yaml")).facts();
    }
}
