package doha.terms;

import java.io.Externalizable;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.PriorityQueue;
import org.kie.api.runtime.rule.AccumulateFunction;

/** Lets a rule ask for the earliest of several dated terms: {@code accumulate(Fulfilment($d : this); $first : earliest($d))}. Of none, there is no earliest, and the rule does not match. */
public final class Earliest implements AccumulateFunction<Earliest.Seen> {

    private static final long serialVersionUID = 1L;

    /** The terms seen so far, the earliest at hand. They mostly come in order and seldom go: a heap takes them in faster than a tree. */
    public static final class Seen implements Externalizable {

        private static final long serialVersionUID = 1L;

        private final PriorityQueue<Dated> terms = new PriorityQueue<>(Dated.ORDER);

        /** For serialization, which Drools asks for and nothing here uses. */
        public Seen() {
        }

        @Override
        public void writeExternal(ObjectOutput out) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void readExternal(ObjectInput in) {
            throw new UnsupportedOperationException();
        }
    }

    @Override
    public Seen createContext() {
        return new Seen();
    }

    @Override
    public void init(Seen seen) {
        seen.terms.clear();
    }

    @Override
    public void accumulate(Seen seen, Object value) {
        seen.terms.add((Dated) value);
    }

    @Override
    public void reverse(Seen seen, Object value) {
        seen.terms.remove(value);
    }

    @Override
    public Object getResult(Seen seen) {
        return seen.terms.peek();
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
