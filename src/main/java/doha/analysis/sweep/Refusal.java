package doha.analysis.sweep;

/**
 * Points that make no scenario, for one reason.
 *
 * @param reason  the first fault's code, such as {@code contradiction}
 * @param count   how many points
 * @param first   the number of the first of them
 * @param example what is wrong there
 */
public record Refusal(String reason, long count, long first, String example) {

    Refusal plus(Refusal other) {
        Refusal earlier = first <= other.first ? this : other;
        return new Refusal(reason, count + other.count, earlier.first, earlier.example);
    }
}
