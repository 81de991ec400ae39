package doha.terms;

/** A duty not done in time by what counts, of which it is asked what the facts would show if every standing counted. */
public record ExcludedEvidenceAsked(String duty) {

    @Override
    public String toString() {
        return duty + " not done in time by what counts";
    }
}
