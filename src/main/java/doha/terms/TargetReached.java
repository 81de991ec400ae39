package doha.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The day on which the reports in force together satisfied all targets, with those targets and reports. */
public record TargetReached(LocalDate on, List<MeasuredTarget> targets, List<Report> reports) implements Compound {

    @Override
    public List<?> parts() {
        return Stream.concat(targets.stream(), reports.stream()).toList();
    }

    @Override
    public String toString() {
        return "satisfied on " + on;
    }
}
