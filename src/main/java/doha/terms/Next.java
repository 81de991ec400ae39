package doha.terms;

/** The duty of the first milestone that the level of the as-of day does not reach. */
public record Next(String duty) {

    @Override
    public String toString() {
        return "next milestone: " + duty;
    }
}
