package doha.terms;

import java.time.LocalDate;

/**
 * A milestone of the pace.
 *
 * @param turn    1 for the first, and so on
 * @param duty    the duty it belongs to
 * @param number  the level it asks for
 * @param due     the duty's effective due day; null if the duty was released
 * @param reached whether the level of the as-of day is at or under the number
 */
public record Milestone(int turn, String duty, int number, LocalDate due, boolean reached) {

    @Override
    public String toString() {
        return "milestone " + Phrases.count(number) + " of " + duty + (due == null ? ", released" : ", due " + due)
                + (reached ? ", reached" : ", not reached");
    }
}
