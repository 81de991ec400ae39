package doha.terms;

import java.time.LocalDate;
import java.util.List;

/** The day on which the reports in force together were at or under a limit, and those reports. */
public record Attained(LocalDate on, List<Report> reports) implements Compound {

    @Override
    public List<Report> parts() {
        return reports;
    }

    @Override
    public String toString() {
        return "satisfied on " + on;
    }
}
