package doha.terms;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.PriorityQueue;
import org.kie.api.runtime.rule.AccumulateFunction;

/**
 * Lets a rule ask for the earliest of several dated terms: {@code accumulate(Fulfilment($d : this); $first : earliest($d))}. Of none,
 * there is no earliest, and the rule does not match. Terms mostly come in order and seldom go: a heap takes them in faster than a tree.
 */
public final class Earliest implements AccumulateFunction<PriorityQueue<Dated>> {

    private static final long serialVersionUID = 1L;

    /** For the engine. */
    public Earliest() {
    }

    @Override
    public PriorityQueue<Dated> createContext() {
        return new PriorityQueue<>(Dated.ORDER);
    }

    @Override
    public void init(PriorityQueue<Dated> seen) {
        seen.clear();
    }

    @Override
    public void accumulate(PriorityQueue<Dated> seen, Object value) {
        seen.add((Dated) value);
    }

    @Override
    public void reverse(PriorityQueue<Dated> seen, Object value) {
        seen.remove(value);
    }

    @Override
    public Object getResult(PriorityQueue<Dated> seen) {
        return seen.peek();
    }

    @Override
    public boolean supportsReverse() {
        return true;
    }

    @Override
    public Class<?> getResultType() {
        return Dated.class;
    }

    @Override
    public void writeExternal(ObjectOutput out) {
    }

    @Override
    public void readExternal(ObjectInput in) {
    }
}
