package doha.analysis.sweep;

/** A sweep that cannot be made, or results that do not belong together; the message says why, in one line. */
public final class SweepException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what is wrong and what would be right. */
    public SweepException(String message) {
        super(message);
    }
}
