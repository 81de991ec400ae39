package doha.terms;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far a duty has come (semantics.md, Progress).
 *
 * @param duty     the duty
 * @param share    in ten-thousandths, rounded down; null if a number is missing
 * @param inPart   whether a finding says that it is performed in part
 * @param measures what it asks for, by the names of the levels and totals
 * @param parts    these, and the findings
 */
public record DutyProgress(String duty, Integer share, boolean inPart, List<ProgressMeasure> measures, List<?> parts) implements Compound {

    /** Copies the lists. */
    public DutyProgress {
        measures = List.copyOf(measures);
        parts = List.copyOf(parts);
    }

    /** The least of what it asks for, and all of it once it is done; null if it asks for no number and no finding mentions it. */
    public static DutyProgress of(String duty, Collection<?> measures, Collection<?> inPart, Collection<?> fulfilled) {
        if (measures.isEmpty() && inPart.isEmpty()) {
            return null;
        }
        List<ProgressMeasure> sorted = measures.stream().map(ProgressMeasure.class::cast).sorted(Comparator.comparing(ProgressMeasure::of))
                .toList();
        Integer share = fulfilled.isEmpty() ? least(sorted) : (Integer) ProgressMeasure.WHOLE;
        List<?> parts = Stream.concat(sorted.stream(), inPart.stream().sorted(Comparator.comparing(Object::toString))).toList();
        return new DutyProgress(duty, share, !inPart.isEmpty(), sorted, parts);
    }

    private static Integer least(List<ProgressMeasure> measures) {
        boolean known = !measures.isEmpty() && measures.stream().allMatch(measure -> measure.share() != null);
        return known ? measures.stream().map(ProgressMeasure::share).min(Comparator.naturalOrder()).orElseThrow() : null;
    }

    @Override
    public String toString() {
        return duty + " progress" + (share == null ? "" : ": " + share / 100 + " %") + (inPart ? ", performed in part" : "");
    }
}
