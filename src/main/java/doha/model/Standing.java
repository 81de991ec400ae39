package doha.model;

/** How good the evidence for a fact is, weakest first (semantics.md, Evidence). */
public enum Standing implements Named {
    /** A party's accusation. */
    ALLEGED,
    /** One side, or the press. */
    REPORTED,
    /** An impartial body found it, and a side disputes it or is silent. */
    IMPARTIAL,
    /** Both sides say so, or nobody disputes it; the default. */
    CONFIRMED;

    /** Whether a fact of this standing counts where {@code weakest} is the weakest that does. */
    public boolean atLeast(Standing weakest) {
        return compareTo(weakest) >= 0;
    }
}
