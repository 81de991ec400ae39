package doha.engine;

import org.drools.core.SessionConfiguration;
import org.drools.core.common.ActivationsManager;
import org.drools.core.impl.EnvironmentFactory;
import org.drools.core.phreak.RuleExecutor;
import org.drools.core.phreak.RuleNetworkEvaluator;
import org.drools.core.phreak.RuleNetworkEvaluatorImpl;
import org.drools.core.reteoo.PathMemory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.kie.api.KieBase;

/**
 * A session of the rule engine in which every conclusion goes with its premises, also where a rule feeds itself: one extension
 * carries a due day along, and the next moves the day it was carried to. The engine's own session (Drools 10.2.0,
 * {@code RuleExecutor.evaluateNetwork}) takes a rule for looked at once it has been looked at, although what it withdrew meanwhile may
 * be premises of that same rule; what it had concluded from those would stay.
 */
@SuppressWarnings({"serial", "unchecked"}) // Never written out; the engine's class overrides a generic method with a plain one.
final class WorkingMemory extends StatefulKnowledgeSessionImpl {

    private final transient RuleNetworkEvaluator evaluator = new Thorough(this);

    /** An empty memory for some rules, as {@link KieBase#newKieSession()} would make it. */
    WorkingMemory(KieBase rules) {
        this((InternalKnowledgeBase) rules);
    }

    private WorkingMemory(InternalKnowledgeBase rules) {
        super(rules.nextWorkingMemoryCounter(), rules, true, rules.getSessionConfiguration().as(SessionConfiguration.KEY),
                EnvironmentFactory.newEnvironment());
    }

    @Override
    public RuleNetworkEvaluator getRuleNetworkEvaluator() {
        // The engine asks before its own making is done.
        return evaluator == null ? super.getRuleNetworkEvaluator() : evaluator;
    }

    /** Looks at a rule again as long as looking at it has changed what it looks at. */
    private static final class Thorough extends RuleNetworkEvaluatorImpl {

        Thorough(WorkingMemory memory) {
            super(memory, memory.getNodeMemories(), memory.getSegmentMemorySupport());
        }

        @Override
        public void evaluateNetwork(ActivationsManager activations, RuleExecutor rule, PathMemory path) {
            do {
                rule.setDirty(false);
                super.evaluateNetwork(activations, rule, path);
            } while (rule.isDirty());
        }
    }
}
