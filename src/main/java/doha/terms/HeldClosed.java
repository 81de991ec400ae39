package doha.terms;

/** What holds a gate closed on the as-of day; {@code duty} is null if it is the conduct of no duty. */
public record HeldClosed(String gate, String cause, String duty) {

    @Override
    public String toString() {
        return "gate held closed by " + (duty == null ? cause : cause + " of " + duty);
    }
}
