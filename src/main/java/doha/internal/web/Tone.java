package doha.internal.web;

import doha.model.Named;
import doha.model.Phase;

/** How a phase looks: six tones, each with a colour, a shape and a word of its own. */
public enum Tone implements Named {
    /** Done in time, or kept to the end. */
    MET,
    /** Late, or violated. */
    BREACHED,
    /** In force, and its time not over. */
    OPEN,
    /** Stopped or ended by the gate. */
    HELD,
    /** Without a verdict: the record is silent, or a goal was missed. */
    UNDECIDED,
    /** Not yet arisen. */
    IDLE;

    /** The tone of a phase. */
    public static Tone of(Phase phase) {
        return switch (phase) {
            case PERFORMED, KEPT_THROUGHOUT -> MET;
            case OVERDUE, PERFORMED_LATE, VIOLATED, VIOLATION_CEASED -> BREACHED;
            case RUNNING, KEPT_SO_FAR -> OPEN;
            case SUSPENDED, RELEASED -> HELD;
            case GOAL_MISSED, UNDETERMINED -> UNDECIDED;
            case NOT_TRIGGERED -> IDLE;
        };
    }
}
