package doha.terms;

/** Nothing decides this duty: the record is silent, or its number is missing (semantics.md, Silence). */
public record Undeterminable(String duty) {

    @Override
    public String toString() {
        return "nothing shows " + duty;
    }
}
