package doha.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * All closings of a gate, put together from what closes it.
 *
 * @param gate     the gate
 * @param closings in the order of their days; none touches another
 */
public record Closings(String gate, List<Closing> closings) implements Compound {

    /** Copies the list. */
    public Closings {
        closings = List.copyOf(closings);
    }

    @Override
    public List<?> parts() {
        return closings.stream().flatMap(c -> c.parts().stream()).toList();
    }

    /** The latest; null where the gate was never closed. */
    public Closing last() {
        return closings.isEmpty() ? null : closings.get(closings.size() - 1);
    }

    /** The closed days up to and including {@code last}. */
    public long daysTo(LocalDate last) {
        return closings.stream().mapToLong(closing -> closing.daysTo(last)).sum();
    }

    /** One closing for each run of overlapping or adjoining violations, in the order of their days. */
    public static Closings ofOverlapping(String gate, Collection<?> violations) {
        return of(gate, violations.stream().map(Violation.class::cast)
                .sorted(Comparator.<Violation, LocalDate>comparing(Violation::since)
                        .thenComparing(Violation::duty).thenComparing(Violation::getName))
                .toList());
    }

    /** The closings of several gates together; a day on which more than one is closed counts once. */
    static Closings together(Collection<Closings> gates) {
        return of("", gates.stream().flatMap(each -> each.closings.stream())
                .sorted(Comparator.comparing(Closing::since).thenComparing(Closing::gate)).toList());
    }

    /** One closing for each run of overlapping or adjoining times, which are in the order of their first days. */
    private static Closings of(String gate, List<? extends Interval> sorted) {
        List<Closing> closings = new ArrayList<>();
        List<Interval> run = new ArrayList<>();
        LocalDate end = null;
        for (Interval each : sorted) {
            if (!run.isEmpty() && end != null && each.since().isAfter(end)) {
                closings.add(new Closing(gate, closings.size() + 1, run.get(0).since(), end, List.copyOf(run)));
                run.clear();
            }
            end = run.isEmpty() ? each.ended() : end == null || each.ended() == null ? null : Days.later(end, each.ended());
            run.add(each);
        }
        if (!run.isEmpty()) {
            closings.add(new Closing(gate, closings.size() + 1, run.get(0).since(), end, List.copyOf(run)));
        }
        return new Closings(gate, closings);
    }

    /**
     * One closing from each determination that closes the gate to the next that does not; what was determined before the signing
     * holds from the signing on.
     *
     * @param determinations each a {@link Determination}
     * @param closing        the word that closes the gate
     */
    public static Closings ofDeterminations(String gate, Collection<?> determinations, String closing, LocalDate signing) {
        List<Determination> sorted = determinations.stream().map(Determination.class::cast).sorted(Dated.ORDER).toList();
        List<Closing> closings = new ArrayList<>();
        List<Determination> run = new ArrayList<>();
        for (Determination said : sorted) {
            if (said.word().equals(closing)) {
                run.add(said);
            } else if (!run.isEmpty()) {
                LocalDate since = Days.later(run.get(0).on(), signing);
                if (since.isBefore(said.on())) {
                    run.add(said);
                    closings.add(new Closing(gate, closings.size() + 1, since, said.on(), List.copyOf(run)));
                }
                run.clear();
            }
        }
        if (!run.isEmpty()) {
            closings.add(new Closing(gate, closings.size() + 1, Days.later(run.get(0).on(), signing), null, List.copyOf(run)));
        }
        return new Closings(gate, closings);
    }

    @Override
    public String toString() {
        return closings.isEmpty() ? "gate never closed" : "gate closed " + (closings.size() == 1 ? "once" : closings.size() + " times");
    }
}
