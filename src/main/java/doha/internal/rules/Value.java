package doha.internal.rules;

import java.util.HashSet;
import java.util.Set;

/**
 * What a value may be, as far as it can be shown.
 *
 * @param constants the values it may have; null where it may have any
 * @param absent    whether it may be null
 */
record Value(Set<Object> constants, boolean absent) {

    static final Value UNKNOWN = new Value(null, true);
    static final Value SOME = new Value(null, false);
    static final Value NULL = new Value(Set.of(), true);

    Value {
        constants = constants == null ? null : Set.copyOf(constants);
    }

    static Value of(Object constant) {
        return new Value(Set.of(constant), false);
    }

    static Value oneOf(java.util.Collection<?> constants, boolean absent) {
        return new Value(new HashSet<>(constants), absent);
    }

    boolean isImpossible() {
        return constants != null && constants.isEmpty() && !absent;
    }

    /** What is both this and the other. */
    Value and(Value other) {
        Set<Object> both;
        if (constants == null || other.constants == null) {
            both = constants == null ? other.constants : constants;
        } else {
            both = new HashSet<>(constants);
            both.retainAll(other.constants);
        }
        return new Value(both, absent && other.absent);
    }

    Value present() {
        return new Value(constants, false);
    }

    Value without(Object constant) {
        if (constants == null) {
            return this;
        }
        Set<Object> rest = new HashSet<>(constants);
        rest.remove(constant);
        return new Value(rest, absent);
    }

    /** The one value it can have; null where it may have several, or none. */
    Object only() {
        return constants != null && constants.size() == 1 && !absent ? constants.iterator().next() : null;
    }
}
