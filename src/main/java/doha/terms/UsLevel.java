package doha.terms;

/** The last reported number of US forces on the as-of day; {@code report} is null where there is none. */
public record UsLevel(Integer count, Report report) implements Compound {

    /** The level that a report shows; null stands for no report. */
    public static UsLevel of(Report report) {
        return new UsLevel(report == null ? null : report.count(), report);
    }

    @Override
    public java.util.List<?> parts() {
        return report == null ? java.util.List.of() : java.util.List.of(report);
    }

    /** Whether a report shows forces at or under a number. */
    public boolean atMost(int number) {
        return count != null && count <= number;
    }

    @Override
    public String toString() {
        return count == null ? "no report of us-forces" : "us-forces at " + Phrases.count(count);
    }
}
