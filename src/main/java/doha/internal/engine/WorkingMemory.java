package doha.internal.engine;

import org.drools.core.SessionConfiguration;
import org.drools.core.impl.EnvironmentFactory;
import org.drools.core.phreak.RuleAgendaItem;
import org.drools.core.phreak.RuleExecutor;
import org.drools.core.rule.consequence.KnowledgeHelper;
import org.drools.kiesession.agenda.DefaultAgenda;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.kie.api.KieBase;

/**
 * A session of the rule engine that takes a conclusion out not while a rule is looked at, but when the rule at work has drawn its
 * conclusions anew; see {@link Retractions}. So what a rule concludes again is not taken out at all, and a rule that feeds itself is
 * looked at again: one extension carries a due day along, and the next moves the day it was carried to. The engine's own session
 * (Drools 10.2.0, {@code RuleExecutor.evaluateNetwork}) takes such a rule for looked at, although what it withdrew meanwhile may be
 * premises of its own, and what it had concluded from those would stay.
 */
@SuppressWarnings({"serial", "unchecked"}) // Never written out; the engine's class overrides a generic method with a plain one.
final class WorkingMemory extends StatefulKnowledgeSessionImpl {

    private final transient Retractions retractions = new Retractions(this);

    /** An empty memory for some rules, as {@link KieBase#newKieSession()} would make it. */
    WorkingMemory(KieBase rules) {
        this((InternalKnowledgeBase) rules);
    }

    private WorkingMemory(InternalKnowledgeBase rules) {
        super(rules.nextWorkingMemoryCounter(), rules, false, rules.getSessionConfiguration().as(SessionConfiguration.KEY),
                EnvironmentFactory.newEnvironment());
        // Before anything is in memory, since all that is in memory asks the agenda for its place.
        agenda = new Unhurried(rules, this, retractions);
        setInitialFactHandle(initInitialFact(null));
    }

    /** What consequences conclude with. The engine asks again once a rule's first conclusion has it keep justifications. */
    @Override
    public KnowledgeHelper createKnowledgeHelper() {
        return isTMSEnabled() ? retractions.helper() : super.createKnowledgeHelper();
    }

    /** Takes conclusions out once the rule at work has no more to conclude, and before another rule is looked at. */
    private static final class Unhurried extends DefaultAgenda {

        private final transient Retractions retractions;
        private transient RuleExecutor atWork;

        Unhurried(InternalKnowledgeBase rules, WorkingMemory memory, Retractions retractions) {
            super(rules, memory, memory.getHandleFactory());
            this.retractions = retractions;
        }

        /** The engine calls this for each rule before it looks at the rule. */
        @Override
        public void evaluateQueriesForRule(RuleAgendaItem next) {
            retractions.settle();
            atWork = next.getRuleExecutor();
            super.evaluateQueriesForRule(next);
        }

        /** The engine calls this after each firing, and after each rule. */
        @Override
        public void flushPropagations() {
            super.flushPropagations();
            // A rule that feeds itself must not see what it has withdrawn beside what it concludes instead.
            if (atWork != null && (atWork.getActiveMatches().isEmpty() || atWork.isDirty())) {
                retractions.settle();
            }
        }
    }
}
