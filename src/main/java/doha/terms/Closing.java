package doha.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A time in which a gate is closed without a break.
 *
 * @param gate   the gate
 * @param number 1 for the first closing of that gate, and so on
 * @param since  the first closed day
 * @param ended  the first open day after it; null while it is closed
 * @param parts  the causes that make it, none of which it could do without
 */
public record Closing(String gate, int number, LocalDate since, LocalDate ended, List<?> parts) implements Compound, Interval {

    private static final Comparator<ClosingCause> ORDER = Comparator.comparing(ClosingCause::since).thenComparing(ClosingCause::toString)
            .thenComparing(Closing::name);

    /** One closing for each run of overlapping or adjoining causes, each a {@link ClosingCause}, in the order of their days. */
    public static List<Closing> ofOverlapping(String gate, Collection<?> causes) {
        return of(gate, causes.stream().map(ClosingCause.class::cast).sorted(ORDER).toList());
    }

    /** Of causes that are alike, which may rest on different facts, the same one comes first whatever their order. */
    private static String name(ClosingCause cause) {
        return cause.parts().isEmpty() ? "" : ((Dated) cause.parts().get(0)).getName();
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
