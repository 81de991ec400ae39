package doha.internal.document;

import doha.model.Named;
import doha.model.Phase;

/** A phase under the name {@code status/phase}. */
record StatusPhase(Phase phase) implements Named {

    @Override
    public String name() {
        return phase.name();
    }

    @Override
    public String label() {
        return phase.status().label() + "/" + phase.label();
    }
}
