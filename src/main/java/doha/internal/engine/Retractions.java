package doha.internal.engine;

import java.util.ArrayList;
import java.util.List;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.InternalWorkingMemoryEntryPoint;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.TruthMaintenanceSystemFactory;
import org.drools.core.reteoo.ObjectTypeConf;
import org.drools.core.rule.consequence.InternalMatch;
import org.drools.core.rule.consequence.KnowledgeHelper;
import org.drools.tms.LogicalDependency;
import org.drools.tms.SimpleMode;
import org.drools.tms.TruthMaintenanceSystemKnowledgeHelper;
import org.drools.tms.beliefsystem.BeliefSet;
import org.drools.tms.beliefsystem.BeliefSystem;
import org.drools.tms.beliefsystem.BeliefSystemMode;
import org.drools.tms.beliefsystem.simple.SimpleBeliefSet;
import org.drools.tms.beliefsystem.simple.SimpleBeliefSystem;
import org.kie.api.runtime.rule.EntryPoint;

/**
 * Conclusions that have lost their last justification and are about to go. They stay until {@link #settle}: one that is drawn again
 * by then has not changed, and nothing that follows from it need be derived again. (The engine's own way is to take the old
 * conclusion out at once and put the equal new one in, with all that follows from either.)
 *
 * <p>A conclusion inserted with this as its mode is kept so.
 */
@SuppressWarnings("serial") // Never written out.
final class Retractions implements BeliefSystemMode {

    private final WorkingMemory memory;
    private Deferring system;

    Retractions(WorkingMemory memory) {
        this.memory = memory;
    }

    /** Takes out what has not been concluded again. */
    void settle() {
        if (system != null) {
            system.settle();
        }
    }

    /** What rules conclude with, so that all they conclude is kept so. */
    KnowledgeHelper helper() {
        return new Helper(memory, this);
    }

    @Override
    public BeliefSystem<?> getBeliefSystem() {
        if (system == null) {
            system = new Deferring((InternalWorkingMemoryEntryPoint) memory.getDefaultEntryPoint());
        }
        return system;
    }

    private static final class Helper extends TruthMaintenanceSystemKnowledgeHelper<SimpleMode> {

        private final Retractions mode;

        Helper(WorkingMemory memory, Retractions mode) {
            super(memory);
            this.mode = mode;
        }

        @Override
        public InternalFactHandle insertLogical(EntryPoint entry, Object conclusion, Object asked) {
            return super.insertLogical(entry, conclusion, asked == null ? mode : asked);
        }
    }

    /** What justifies a conclusion; while it waits to go, the last that did. */
    private static final class Justifications extends SimpleBeliefSet {

        private Retraction waiting;

        Justifications(BeliefSystem<SimpleMode> system, InternalFactHandle conclusion) {
            super(system, conclusion);
        }
    }

    /** What the engine says when a justification goes. */
    private record Retraction(SimpleMode justification, RuleImpl rule, InternalMatch match, Object conclusion, PropagationContext context) { }

    private static final class Deferring extends SimpleBeliefSystem {

        private final List<Justifications> doubtful = new ArrayList<>();

        Deferring(InternalWorkingMemoryEntryPoint entry) {
            super(entry, TruthMaintenanceSystemFactory.get().getOrCreateTruthMaintenanceSystem(entry));
        }

        @Override
        @SuppressWarnings("rawtypes") // As the engine declares it.
        public BeliefSet newBeliefSet(InternalFactHandle conclusion) {
            return new Justifications(this, conclusion);
        }

        @Override
        public BeliefSet<SimpleMode> insert(LogicalDependency<SimpleMode> justification, BeliefSet<SimpleMode> set,
                PropagationContext context, ObjectTypeConf type) {
            super.insert(justification, set, context, type);
            // Now that there is another, the one that went may be forgotten.
            retract((Justifications) set);
            return set;
        }

        @Override
        public void delete(SimpleMode justification, RuleImpl rule, InternalMatch match, Object conclusion, BeliefSet<SimpleMode> set,
                PropagationContext context) {
            if (set.size() > 1) {
                super.delete(justification, rule, match, conclusion, set, context);
            } else {
                Justifications last = (Justifications) set;
                last.waiting = new Retraction(justification, rule, match, conclusion, context);
                doubtful.add(last);
            }
        }

        private void settle() {
            // Those that go may leave others without justification, which then stand at the end of the list.
            for (int i = 0; i < doubtful.size(); i++) {
                retract(doubtful.get(i));
            }
            doubtful.clear();
        }

        private void retract(Justifications set) {
            Retraction r = set.waiting;
            if (r != null) {
                set.waiting = null;
                super.delete(r.justification, r.rule, r.match, r.conclusion, set, r.context);
            }
        }
    }
}
