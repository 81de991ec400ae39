package doha.analysis;

import doha.model.DutyId;
import doha.model.Fact;
import java.util.List;

/** One thing that is different from a scenario, or from how it is read. */
public sealed interface Change {

    /**
     * A switch in another position.
     *
     * @param name the switch
     * @param from its position now
     * @param to   its position then
     */
    record Turned(String name, String from, String to) implements Change { }

    /** A fact left out. */
    record Dropped(Fact fact) implements Change { }

    /**
     * A fact with another value in one field, or moved as a whole in {@code on} and {@code until}.
     *
     * @param before the fact as it is
     * @param after  the fact as it would be
     * @param fields the fields that differ, {@code known} apart, which follows {@code on}
     */
    record Edited(Fact before, Fact after, List<String> fields) implements Change {

        /** Copies the list. */
        public Edited {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A duty put among those on which the record is silent, or taken from them.
     *
     * @param duty  the duty
     * @param added whether it is put among them
     */
    record Silence(DutyId duty, boolean added) implements Change { }
}
