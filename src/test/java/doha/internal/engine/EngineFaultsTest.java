package doha.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.utils.KieHelper;

/**
 * Two faults of the rule engine (Drools 10.2.0), on the fewest rules that show them. Each test holds the engine to the fault, and so
 * fails on the day on which a new version of the engine is free of it; then simplify what its comment says, and drop the test.
 */
public class EngineFaultsTest {

    private static final String HEAD = "import " + EngineFaultsTest.class.getName() + ".*\n";

    /** Where a chain of moves begins. */
    public record Start(int day) {}

    /** Moves a stage of this turn, if it is at or after a day. */
    public record Move(int turn, int from, int to) {}

    /** Where a chain stands after so many moves. */
    public record Stage(int turn, int day) {}

    /**
     * In a rule that feeds itself a conclusion can outlive its premise: {@code RuleExecutor.evaluateNetwork} clears the mark that the
     * rule is to be looked at again after looking at it, and with it the mark that the rule's own retractions set meanwhile. When
     * this is fixed, rules may feed themselves again: a due day could again be moved one rule firing at a time
     * ({@link doha.terms.EffectiveDeadline} computes all moves at once).
     */
    @Test
    void aConclusionOfARuleThatFeedsItselfOutlivesItsPremise() {
        KieBase rules = compile("""
                rule "first" when Start($day : day) then insertLogical(new Stage(0, $day)); end
                rule "next"
                when
                    Stage($turn : turn, $day : day)
                    Move(turn == $turn, from <= $day, $to : to)
                then
                    insertLogical(new Stage($turn + 1, $to));
                end
                """);
        KieSession session = rules.newKieSession();
        try {
            FactHandle start = session.insert(new Start(9));
            for (int turn = 0; turn < 4; turn++) {
                session.insert(new Move(turn, 5, 10 + turn));
            }
            session.fireAllRules();
            assertEquals(List.of(0, 1, 2, 3, 4), turns(session));
            session.update(start, new Start(1));
            session.fireAllRules();
            // Right would be List.of(0): no move starts from day 1.
            assertEquals(List.of(0, 2, 3, 4), turns(session));
        } finally {
            session.dispose();
        }
    }

    private static List<Integer> turns(KieSession session) {
        TreeSet<Integer> turns = new TreeSet<>();
        session.getObjects(new ClassObjectFilter(Stage.class)).forEach(stage -> turns.add(((Stage) stage).turn()));
        return List.copyOf(turns);
    }

    /**
     * {@code fireAllRules(n)} can fire more than n: {@code AbstractGroupEvaluator.evaluateAndFire} passes on the count of one rule's
     * firings, not of all. When this is fixed, {@link Session#fire} may count with {@code ==} in place of {@code >=}.
     */
    @Test
    void moreRulesFireThanAsked() {
        KieBase rules = compile("""
                rule "one" when Start() then end
                rule "two" when Start() then end
                """);
        KieSession session = rules.newKieSession();
        try {
            for (int day = 0; day < 6; day++) {
                session.insert(new Start(day));
            }
            // Right would be 10.
            assertEquals(12, session.fireAllRules(10));
        } finally {
            session.dispose();
        }
    }

    private static KieBase compile(String rules) {
        return new KieHelper().addContent(HEAD + rules, ResourceType.DRL).build();
    }
}
