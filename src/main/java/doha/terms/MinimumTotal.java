package doha.terms;

/** A total that a duty asks for: at least {@code number} of {@code total}, counted from the signing. */
public record MinimumTotal(String duty, String total, int number) {

    @Override
    public String toString() {
        return duty + " asks for " + total + " of " + Phrases.count(number) + " or more";
    }
}
