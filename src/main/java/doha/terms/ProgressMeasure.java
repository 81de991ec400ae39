package doha.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How far a duty has come on a level or total that it asks for (semantics.md, Progress).
 *
 * @param duty  the duty
 * @param of    the level or total
 * @param from  the number at the start; null if it is not known
 * @param now   the number on the as-of day; null if it is not known
 * @param to    the number owed; null if it cannot be computed
 * @param falls whether the number falls to what is owed, as a level does, or rises to it
 * @param parts the reports of these numbers
 */
public record ProgressMeasure(String duty, String of, Integer from, Integer now, Integer to, boolean falls, List<Report> parts)
        implements
            Compound {

    /** The share of an undertaking that is complete, in ten-thousandths. */
    static final int WHOLE = 10_000;

    /** Copies the list. */
    public ProgressMeasure {
        parts = List.copyOf(parts);
    }

    /** Of a level: from its number at signing to the number owed, which may not be known. */
    public static ProgressMeasure ofLevel(String duty, LevelHistory course, LocalDate signing, LocalDate asOf, Integer to) {
        Report first = course.at(signing);
        Report last = course.at(asOf);
        List<Report> shown = Stream.of(first, last).filter(Objects::nonNull).distinct().toList();
        return new ProgressMeasure(duty, course.of(), first == null ? null : (Integer) first.count(),
                last == null ? null : (Integer) last.count(),
                to, true, shown);
    }

    /** Of a total: from 0 to the number owed, by the highest of its reports. */
    public static ProgressMeasure ofTotal(String duty, String total, Collection<?> reports, int to) {
        Report highest = LevelHistory.highest(reports, LocalDate.MAX);
        List<Report> shown = new ArrayList<>();
        if (highest != null) {
            shown.add(highest);
        }
        return new ProgressMeasure(duty, total, 0, highest == null ? 0 : highest.count(), to, false, shown);
    }

    /** How far it has come, in ten-thousandths, rounded down; null if a number is missing. */
    public Integer share() {
        if (from == null || now == null || to == null) {
            return null;
        }
        if (!falls || from > to) {
            long come = falls ? (long) from - now : now;
            long way = falls ? (long) from - to : to;
            return way == 0 ? (Integer) WHOLE : (Integer) Math.toIntExact(Math.max(0, Math.min(WHOLE, come * WHOLE / way)));
        }
        return now <= to ? WHOLE : 0;
    }

    @Override
    public String toString() {
        return of + " from " + number(from) + " to " + number(to) + ", now " + number(now);
    }

    private static String number(Integer number) {
        return number == null ? "an unknown number" : Phrases.count(number);
    }
}
