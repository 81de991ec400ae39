package doha.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Where the level would stand if it fell evenly, and stopped while a gate before the present phase is closed (semantics.md, Gates and
 * pace).
 *
 * @param number the level, rounded down
 * @param parts  the milestones and closings that it is computed from
 */
public record PacePath(int number, List<?> parts) implements Compound {

    /** Copies the list. */
    public PacePath {
        parts = List.copyOf(parts);
    }

    /**
     * The path on the as-of day: from the number at signing down to each milestone in turn, in equal steps a day over the days that run.
     * Days are those after the signing, or after the milestone before, up to and including the as-of day; later ones count as open.
     *
     * @param duties     each {@link MilestoneDuty}
     * @param milestones each {@link Milestone} whose number is known
     * @param delays     the closings before each duty
     * @return null if a number is not known or a duty was released
     */
    public static PacePath of(LocalDate signing, LocalDate asOf, int atSigning, Collection<?> duties, Collection<?> milestones,
            Collection<?> delays) {
        List<Milestone> phases = milestones.stream().map(Milestone.class::cast).sorted(Comparator.comparing(Milestone::turn)).toList();
        if (phases.size() < duties.size() || phases.stream().anyMatch(phase -> phase.due() == null)) {
            return null;
        }
        LocalDate begin = signing;
        int from = atSigning;
        List<Object> parts = new ArrayList<>();
        for (Milestone phase : phases) {
            int to = Math.min(from, phase.number());
            parts.add(phase);
            if (asOf.isBefore(phase.due())) {
                List<Closing> closings = Closing.of("", delays.stream().map(DelayedByGate.class::cast)
                        .filter(delay -> delay.duty().equals(phase.duty())).sorted(Comparator.comparing(DelayedByGate::since)).toList());
                long run = running(begin, asOf, closings);
                long all = run + Days.between(asOf, phase.due());
                parts.addAll(closings.stream().flatMap(closing -> closing.parts().stream()).toList());
                return new PacePath(Math.toIntExact(from - ceilingOf((long) (from - to) * run, all)), parts);
            } else if (asOf.equals(phase.due())) {
                return new PacePath(to, parts);
            }
            begin = Days.later(begin, phase.due());
            from = to;
        }
        return new PacePath(from, parts);
    }

    private static long ceilingOf(long number, long by) {
        return -Math.floorDiv(-number, by);
    }

    /** The open days after one day up to and including another. */
    private static long running(LocalDate after, LocalDate last, List<Closing> closings) {
        return Days.between(after, last) - Closing.daysTo(last, closings) + Closing.daysTo(after, closings);
    }

    @Override
    public String toString() {
        return "path: " + Phrases.count(number);
    }
}
