package doha.terms;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * The course of a level: its reports in the order of their days, one a day. A level holds from its day until the next report.
 *
 * @param of      the fact type, such as {@code forces}
 * @param reports the reports, earliest first
 */
public record LevelHistory(String of, List<Report> reports) {

    /** The course that these reports make, whatever their order. */
    public static LevelHistory of(String level, Collection<?> reports) {
        return new LevelHistory(level, reports.stream().map(Report.class::cast).sorted(Dated.ORDER).toList());
    }

    /** The report in force on a day; null before the first. */
    public Report at(LocalDate day) {
        Report last = null;
        for (Report report : reports) {
            if (report.on().isAfter(day)) {
                break;
            }
            last = report;
        }
        return last;
    }

    /** Of some reports of a total, the highest on or before a day, the earliest of equals; null where there is none. */
    public static Report highest(Collection<?> reports, LocalDate last) {
        Report highest = null;
        for (Report report : of("", reports).reports) {
            if (!report.on().isAfter(last) && (highest == null || report.count() > highest.count())) {
                highest = report;
            }
        }
        return highest;
    }

    /** The lowest report in force on any day from {@code since} to {@code last}, the earliest of equals; null where there is none. */
    public Report lowest(LocalDate since, LocalDate last) {
        Report lowest = at(since);
        for (Report report : reports) {
            if (report.on().isAfter(since) && !report.on().isAfter(last)
                    && (lowest == null || report.count() < lowest.count())) {
                lowest = report;
            }
        }
        return lowest;
    }

    @Override
    public String toString() {
        return reports.isEmpty() ? of + " was never reported" : of + ": " + reports.size() + (reports.size() == 1 ? " report" : " reports");
    }
}
