package doha.terms;

import java.time.LocalDate;

/** Days as the rules count them. All are days of the place where the agreement is carried out. */
public final class Days {

    /** The start of a duty that has always been in force. */
    public static final LocalDate ALWAYS = LocalDate.MIN;

    private Days() {
    }

    /** The later of two days. */
    public static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The earlier of two days; null stands for a day that never comes. */
    public static LocalDate earlier(LocalDate one, LocalDate other) {
        return one == null ? other : other == null ? one : one.isBefore(other) ? one : other;
    }

    /** A date written out in the text (YYYY-MM-DD); if it has passed when the duty arises, it falls due on that day (semantics.md, Days). */
    public static LocalDate fixed(String day, LocalDate arises) {
        return later(LocalDate.parse(day), arises);
    }

    /** The number of days from one day to a later one. */
    public static long between(LocalDate first, LocalDate then) {
        return then.toEpochDay() - first.toEpochDay();
    }
}
