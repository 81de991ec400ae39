package doha.model;

/** What sort of duty a clause creates (agreement.md, Kinds). */
public enum Kind implements Named {
    /** Do it, by a day if there is one. */
    ACT,
    /** Keep from doing it, or keep it up. */
    STANDING,
    /** Effort is owed, not the result. */
    GOAL
}
