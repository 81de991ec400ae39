package doha.terms;

/** A number that the text names for a duty, so that rules that compute with it have it from one place. */
public record Figure(String duty, long number) {

    @Override
    public String toString() {
        return "the text of " + duty + " names " + Phrases.count(number);
    }
}
