package doha.terms;

import doha.model.Fact;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * What stands between a duty and being met, or would decide it; concluded only if {@link WhyNot} asks.
 *
 * @param duty    the duty
 * @param what    what is missing, in words
 * @param by      the day by which it was or is owed; null if there is none
 * @param nearest the nearest miss, in words; null if nothing came near
 * @param awaited what is awaited, in words; null if nothing is
 * @param type    the type of fact that would do; null if none alone does
 * @param count   the number that such a fact would report; null if it reports none
 * @param fact    the fact of the nearest miss; null if there is none
 * @param owed    whether it is what the duty's obligor owes, not something else that stands in the way
 */
public record UnmetRequirement(String duty, String what, LocalDate by, String nearest, String awaited, String type, Integer count,
        Fact fact,
        boolean owed) {

    /** Something missing on a duty, with nothing else said of it. */
    public static UnmetRequirement of(String duty, String what) {
        return new UnmetRequirement(duty, what, null, null, null, null, null, null, true);
    }

    /**
     * A level that the report in force on the {@code last} day does not bring to its target, with the nearest miss from {@code since} on.
     *
     * @param targets all that the duty asks of levels, each a {@link MeasuredTarget}
     */
    public static UnmetRequirement ofLevel(MeasuredTarget missed, Collection<?> targets, LocalDate since, LocalDate last) {
        LevelCap limit = missed.limit();
        UnmetRequirement unmet = of(missed.duty(), "no " + limit.level() + " of " + limit.asked()).awaitingReport(limit.level(),
                limit.whole());
        Report lowest = missed.course().lowest(since, last);
        if (lowest == null || !limit.allows(lowest.count())) {
            return unmet.nearest("the lowest by then is ", lowest);
        }
        // It was low enough once; had all others been too, the duty would be done.
        LocalDate day = Days.later(lowest.on(), since);
        String others = targets.stream().map(MeasuredTarget.class::cast).filter(target -> !target.reachedBy(day, day))
                .map(target -> target.limit().level()).sorted().collect(Collectors.joining(" and "));
        Report now = missed.course().at(last);
        return unmet
                .nearest(limit.level() + " at " + Phrases.count(now.count()) + " since " + now.on() + "; " + Phrases.count(lowest.count())
                        + " on " + day + ", but not together with " + others, now.fact());
    }

    /** This, as something that stands in the way and that the duty's obligor does not owe. */
    public UnmetRequirement notOwed() {
        return new UnmetRequirement(duty, what, by, nearest, awaited, type, count, fact, false);
    }

    /** This, by a day. */
    public UnmetRequirement by(LocalDate day) {
        return new UnmetRequirement(duty, what, day, nearest, awaited, type, count, fact, owed);
    }

    /** This, with the nearest miss and its fact. */
    public UnmetRequirement nearest(String miss, Fact missed) {
        return new UnmetRequirement(duty, what, by, miss, awaited, type, count, missed, owed);
    }

    /** This, with the nearest miss that a report shows; a null report stands for none at all. */
    public UnmetRequirement nearest(String before, Report report) {
        return report == null ? nearest("there is no report by then", (Fact) null)
                : nearest(before + Phrases.count(report.count()) + " on " + report.on(), report.fact());
    }

    /** This, with what is awaited. */
    public UnmetRequirement awaiting(String thing) {
        return new UnmetRequirement(duty, what, by, nearest, thing, null, null, fact, owed);
    }

    /** This, with the type of fact that is awaited, in words or as it is written. */
    public UnmetRequirement awaitingFact(String factType) {
        return new UnmetRequirement(duty, what, by, nearest, factType, factType.replace(' ', '-'), null, fact, owed);
    }

    /** This, with the report that is awaited of a level or total, and the number that would do. */
    public UnmetRequirement awaitingReport(String of, int number) {
        return new UnmetRequirement(duty, what, by, nearest, "a report of " + of, of, number, fact, owed);
    }

    @Override
    public String toString() {
        return what;
    }
}
