package doha.terms;

import doha.model.Fact;
import doha.model.Standing;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;

/** Terms in words, for explanations. */
public final class Phrases {

    private Phrases() {
    }

    /** A number with commas at the thousands, whatever the locale. */
    public static String count(long number) {
        StringBuilder digits = new StringBuilder(Long.toString(number));
        for (int i = digits.length() - 3; i > (number < 0 ? 1 : 0); i -= 3) {
            digits.insert(i, ',');
        }
        return digits.toString();
    }

    /** A number of days of a kind: {@code 1 closed day}, {@code 120 closed days}. */
    public static String days(long number, String kind) {
        return count(number) + " " + kind + (number == 1 ? "" : "s");
    }

    /** A half-open time by its first and last day: {@code " on D"}, {@code " from D to E"} or {@code " since D"}. */
    public static String time(LocalDate since, LocalDate ended) {
        if (ended == null) {
            return " since " + since;
        }
        LocalDate last = ended.minusDays(1);
        return last.equals(since) ? " on " + since : " from " + since + " to " + last;
    }

    /** The earliest of some facts, by day and then by id. */
    public static Fact first(Collection<?> facts) {
        return facts.stream().map(Fact.class::cast).min(Fact.BY_DAY).orElse(null);
    }

    /** Of some conduct what has lasted most full days by a day, the earliest of equals; null if there is none. */
    public static AdmittedFact longest(Collection<?> conduct, LocalDate asOf) {
        return conduct.stream().map(AdmittedFact.class::cast)
                .min(Comparator.comparingLong((AdmittedFact c) -> -fullDays(c, asOf)).thenComparing(Dated.ORDER)).orElse(null);
    }

    /** How many full days conduct has lasted by a day. */
    public static long fullDays(AdmittedFact conduct, LocalDate asOf) {
        return Days.between(conduct.getOn(), Days.earlier(conduct.getEnded(), asOf));
    }

    /** Why a fact of the right kind does not count, as the end of a sentence. */
    public static String whyNotCounted(Fact fact, LocalDate asOf, LocalDate knownBy, Standing weakest, LocalDate signing) {
        if (!fact.standing().atLeast(weakest)) {
            return " is only " + fact.standing().label() + ", and evidence counts from " + weakest.label() + " up";
        }
        if (fact.on().isBefore(signing)) {
            return " was before the signing";
        }
        if (fact.on().isAfter(asOf)) {
            return " is after the as-of day";
        }
        return " was not known by " + knownBy;
    }
}
