package doha.terms;

/** Somebody whom nobody may threaten under the reading. */
public record ProtectedParty(String whom) {

    @Override
    public String toString() {
        return "conduct against " + whom + " counts";
    }
}
