package doha.terms;

/** An area in which conduct counts under the reading. */
public record TerritorialScope(String area) {

    @Override
    public String toString() {
        return "conduct in areas " + area + " counts";
    }
}
