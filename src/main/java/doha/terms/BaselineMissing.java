package doha.terms;

/** A duty's target needs a number at signing that is not there (semantics.md, Silence). */
public record BaselineMissing(String duty, String number) {

    @Override
    public String toString() {
        return "no number of " + number + " at signing";
    }
}
