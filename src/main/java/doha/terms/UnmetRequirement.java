package doha.terms;

import doha.model.Fact;
import java.time.LocalDate;

/**
 * What stands between a duty and being met, or would decide it; concluded only where {@link WhyNot} asks.
 *
 * @param duty    the duty
 * @param what    what is missing, in words
 * @param by      the day by which it was or is owed; null where there is none
 * @param nearest the nearest miss, in words; null where nothing came near
 * @param awaited what is awaited, in words; null where nothing is
 * @param fact    the fact of the nearest miss; null where there is none
 * @param owed    whether it is what the duty's obligor owes, not something else that stands in the way
 */
public record UnmetRequirement(String duty, String what, LocalDate by, String nearest, String awaited, Fact fact, boolean owed) {

    /** Something missing on a duty, with nothing else said of it. */
    public static UnmetRequirement of(String duty, String what) {
        return new UnmetRequirement(duty, what, null, null, null, null, true);
    }

    /** This, as something that stands in the way and that the duty's obligor does not owe. */
    public UnmetRequirement notOwed() {
        return new UnmetRequirement(duty, what, by, nearest, awaited, fact, false);
    }

    /** This, by a day. */
    public UnmetRequirement by(LocalDate day) {
        return new UnmetRequirement(duty, what, day, nearest, awaited, fact, owed);
    }

    /** This, with the nearest miss and its fact. */
    public UnmetRequirement nearest(String miss, Fact missed) {
        return new UnmetRequirement(duty, what, by, miss, awaited, missed, owed);
    }

    /** This, with the nearest miss that a report shows; a null report stands for none at all. */
    public UnmetRequirement nearest(String before, Report report) {
        return report == null ? nearest("there is no report by then", (Fact) null)
                : nearest(before + Phrases.count(report.count()) + " on " + report.on(), report.fact());
    }

    /** This, with what is awaited. */
    public UnmetRequirement awaiting(String thing) {
        return new UnmetRequirement(duty, what, by, nearest, thing, fact, owed);
    }

    @Override
    public String toString() {
        return what;
    }
}
