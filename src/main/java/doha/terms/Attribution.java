package doha.terms;

/** Whether a party answers, under the reading, for conduct that it tolerated, or that it acted against. */
public record Attribution(boolean tolerated) {

    @Override
    public String toString() {
        return "conduct that was " + (tolerated ? "tolerated" : "acted against") + " counts";
    }
}
