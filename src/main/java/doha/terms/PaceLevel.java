package doha.terms;

import java.util.List;

/**
 * The last reported number of the level that the pace looks at.
 *
 * @param of     the level
 * @param count  the number; null if there is no report
 * @param report the report; null if there is none
 */
public record PaceLevel(String of, Integer count, Report report) implements Compound {

    /** The level that a report shows; null stands for no report. */
    public static PaceLevel of(String level, Report report) {
        return new PaceLevel(level, report == null ? null : (Integer) report.count(), report);
    }

    @Override
    public List<?> parts() {
        return report == null ? List.of() : List.of(report);
    }

    /** Whether a report shows it at or under a number. */
    public boolean atMost(int number) {
        return count != null && count <= number;
    }

    @Override
    public String toString() {
        return count == null ? "no report of " + of : of + " at " + Phrases.count(count);
    }
}
