package doha.terms;

/**
 * A duty's target needs a number at signing that is not there (semantics.md, Silence).
 *
 * @param duty   the duty
 * @param level  the level that it asks for
 * @param number the level whose number at signing is missing
 */
public record BaselineMissing(String duty, String level, String number) {

    @Override
    public String toString() {
        return "no number of " + number + " at signing";
    }
}
