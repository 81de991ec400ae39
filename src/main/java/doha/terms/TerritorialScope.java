package doha.terms;

/** An area in which Part Two applies under the reading of its scope. */
public record TerritorialScope(String area) {

    @Override
    public String toString() {
        return "Part Two reaches " + area + " areas";
    }
}
