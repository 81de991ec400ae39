package doha.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A time in which a gate is closed without a break.
 *
 * @param gate   the gate
 * @param number 1 for the first closing of that gate, and so on
 * @param since  the first closed day
 * @param ended  the first open day after it; null while it is closed
 * @param parts  the violations or determinations that make it, none of which it could do without
 */
public record Closing(String gate, int number, LocalDate since, LocalDate ended, List<?> parts) implements Compound, Interval {

    /** One closing for each run of overlapping or adjoining times of two sorts, in the order of their days. */
    public static List<Closing> ofOverlapping(String gate, Collection<?> times, Collection<?> others) {
        return of(gate, Stream.concat(times.stream(), others.stream()).map(Interval.class::cast)
                .sorted(Comparator.comparing(Interval::since).thenComparing(Object::toString).thenComparing(Closing::name)).toList());
    }

    private static String name(Interval time) {
        return time instanceof Dated named ? named.getName() : "";
    }

    /** One closing for each run of overlapping or adjoining times, which are in the order of their first days. */
    static List<Closing> of(String gate, List<? extends Interval> sorted) {
        List<Closing> closings = new ArrayList<>();
        List<Interval> run = new ArrayList<>();
        for (Interval each : sorted) {
            LocalDate end = run.isEmpty() ? each.since() : end(run, 1);
            if (!run.isEmpty() && end != null && each.since().isAfter(end)) {
                closings.add(new Closing(gate, closings.size() + 1, run.get(0).since(), end, List.copyOf(run)));
                run.clear();
            } else if (end == null || each.ended() != null && !each.ended().isAfter(end)) {
                // It adds no day.
                continue;
            }
            while (!run.isEmpty() && !each.since().isAfter(run.size() == 1 ? run.get(0).since() : end(run, 2))) {
                // What the last one added, this one adds too.
                run.remove(run.size() - 1);
            }
            run.add(each);
        }
        if (!run.isEmpty()) {
            closings.add(new Closing(gate, closings.size() + 1, run.get(0).since(), end(run, 1), List.copyOf(run)));
        }
        return closings;
    }

    private static LocalDate end(List<Interval> run, int fromLast) {
        return run.get(run.size() - fromLast).ended();
    }

    /**
     * One closing from each determination that closes the gate to the next that does not; what was determined before the signing
     * holds from the signing on, and none goes on when the gate ends.
     *
     * @param determinations each a {@link Determination}
     * @param closing        the word that closes the gate
     * @param end            the day from which the gate is open for good; null if there is none
     */
    public static List<Closing> ofDeterminations(String gate, Collection<?> determinations, String closing, LocalDate signing,
            LocalDate end) {
        List<Closing> closings = new ArrayList<>();
        Determination first = null;
        for (Determination said : determinations.stream().map(Determination.class::cast).sorted(Dated.ORDER).toList()) {
            if (said.word().equals(closing)) {
                first = first == null ? said : first;
            } else if (first != null) {
                addClosing(closings, gate, Days.later(first.on(), signing), Days.earlier(said.on(), end), List.of(first, said));
                first = null;
            }
        }
        if (first != null) {
            addClosing(closings, gate, Days.later(first.on(), signing), end, List.of(first));
        }
        return closings;
    }

    private static void addClosing(List<Closing> closings, String gate, LocalDate since, LocalDate ended, List<?> parts) {
        if (ended == null || since.isBefore(ended)) {
            closings.add(new Closing(gate, closings.size() + 1, since, ended, parts));
        }
    }

    /** Whether the gate is closed by it on a day. */
    public boolean covers(LocalDate day) {
        return !since.isAfter(day) && (ended == null || ended.isAfter(day));
    }

    /** How many of its days fall on or before {@code last}. */
    public long daysTo(LocalDate last) {
        LocalDate end = ended == null || ended.isAfter(last) ? last.plusDays(1) : ended;
        return Math.max(0, end.toEpochDay() - since.toEpochDay());
    }

    /** How many days of several closings fall on or before {@code last}. */
    public static long daysTo(LocalDate last, Collection<?> closings) {
        return closings.stream().mapToLong(closing -> ((Closing) closing).daysTo(last)).sum();
    }

    /** By the day it began: closings are hashed often, and may be made of very many parts. */
    @Override
    public int hashCode() {
        return since.hashCode();
    }

    @Override
    public String toString() {
        return "gate closed" + Phrases.time(since, ended);
    }
}
