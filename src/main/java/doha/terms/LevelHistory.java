package doha.terms;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

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
        return reports.stream().filter(report -> !report.on().isAfter(day)).reduce((one, later) -> later).orElse(null);
    }

    /** Of some reports of a total, the highest on or before a day, the earliest of equals; null if there is none. */
    public static Report highest(Collection<?> reports, LocalDate last) {
        return of("", reports).reports.stream().filter(report -> !report.on().isAfter(last))
                .reduce((one, later) -> later.count() > one.count() ? later : one).orElse(null);
    }

    /** The lowest report in force on any day from {@code since} to {@code last}, the earliest of equals; null if there is none. */
    public Report lowest(LocalDate since, LocalDate last) {
        return Stream.concat(Stream.ofNullable(at(since)),
                reports.stream().filter(report -> report.on().isAfter(since) && !report.on().isAfter(last)))
                .reduce((one, later) -> later.count() < one.count() ? later : one).orElse(null);
    }

    @Override
    public String toString() {
        return reports.isEmpty() ? of + " was never reported" : of + ": " + reports.size() + (reports.size() == 1 ? " report" : " reports");
    }
}
