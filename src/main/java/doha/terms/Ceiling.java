package doha.terms;

/** The most of the paced level that may remain; null while no milestone's day has passed. */
public record Ceiling(Integer number) {

    @Override
    public String toString() {
        return number == null ? "no ceiling yet" : "ceiling of " + Phrases.count(number);
    }
}
