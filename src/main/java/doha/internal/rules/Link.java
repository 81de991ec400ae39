package doha.internal.rules;

import doha.model.Named;

/**
 * How one duty, event or the gate bears on another, as the rules of a reading have it.
 *
 * @param from a duty's id, {@link #GATE}, or an event: {@code signing}, what has {@code Started}, or the type of a fact
 * @param to   likewise
 * @param kind how it bears on it
 */
public record Link(String from, String to, Effect kind) {

    /** The name of the gate among duties and events. */
    public static final String GATE = "gate";

    /** How one thing bears on another. */
    public enum Effect implements Named {
        /** A duty arises with an event, or its performance is the event. */
        TRIGGERS,
        /** A violation of the duty, or the event, closes the gate. */
        GATES,
        /** A closing of the gate moves the duty's day, or ends the duty. */
        MOVES,
        /** A duty takes its day or its number from another, or its day from an event. */
        NEEDS
    }
}
