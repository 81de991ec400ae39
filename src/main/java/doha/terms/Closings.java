package doha.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * All closings of the gate, put together from what closes it.
 *
 * @param closings in the order of their days; none touches another
 */
public record Closings(List<Closing> closings) implements Compound {

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
        long days = 0;
        for (Closing closing : closings) {
            days += closing.daysTo(last);
        }
        return days;
    }

    /** One closing for each run of overlapping or adjoining violations, in the order of their days. */
    public static Closings ofOverlapping(Collection<?> violations) {
        List<Violation> sorted = violations.stream().map(Violation.class::cast)
                .sorted(Comparator.<Violation, LocalDate>comparing(Violation::since)
                        .thenComparing(Violation::duty).thenComparing(Violation::getName))
                .toList();
        List<Closing> closings = new ArrayList<>();
        List<Violation> run = new ArrayList<>();
        LocalDate end = null;
        for (Violation violation : sorted) {
            if (!run.isEmpty() && end != null && violation.since().isAfter(end)) {
                closings.add(new Closing(closings.size() + 1, run.get(0).since(), end, List.copyOf(run)));
                run.clear();
            }
            end = run.isEmpty() ? violation.ended()
                    : end == null || violation.ended() == null ? null : Days.later(end, violation.ended());
            run.add(violation);
        }
        if (!run.isEmpty()) {
            closings.add(new Closing(closings.size() + 1, run.get(0).since(), end, List.copyOf(run)));
        }
        return new Closings(closings);
    }

    /** One closing from each determination of non-compliance to the next of compliance; what was determined before the signing holds from the signing on. */
    public static Closings ofDeterminations(Collection<?> determinations, LocalDate signing) {
        List<Determination> sorted = determinations.stream().map(Determination.class::cast).sorted(Dated.ORDER).toList();
        List<Closing> closings = new ArrayList<>();
        List<Determination> run = new ArrayList<>();
        for (Determination said : sorted) {
            if (!said.complying()) {
                run.add(said);
            } else if (!run.isEmpty()) {
                LocalDate since = Days.later(run.get(0).on(), signing);
                if (since.isBefore(said.on())) {
                    run.add(said);
                    closings.add(new Closing(closings.size() + 1, since, said.on(), List.copyOf(run)));
                }
                run.clear();
            }
        }
        if (!run.isEmpty()) {
            closings.add(new Closing(closings.size() + 1, Days.later(run.get(0).on(), signing), null, List.copyOf(run)));
        }
        return new Closings(closings);
    }

    @Override
    public String toString() {
        return closings.isEmpty() ? "gate never closed" : "gate closed " + (closings.size() == 1 ? "once" : closings.size() + " times");
    }
}
