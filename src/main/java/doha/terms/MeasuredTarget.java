package doha.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a duty asks of a level, beside the course that the level took.
 *
 * @param duty   the duty that asks
 * @param limit  what it asks
 * @param course the course of the level
 */
public record MeasuredTarget(String duty, LevelCap limit, LevelHistory course) {

    /** Whether the report in force on the earlier of two days satisfies it; a null due day never comes. */
    public boolean reachedBy(LocalDate due, LocalDate asOf) {
        Report report = course.at(Days.earlier(due, asOf));
        return report != null && limit.allows(report.count());
    }

    /**
     * The first day from {@code since} on which the latest reports of all levels together satisfy the targets, with those
     * reports; null if there is no such day. A level never reported satisfies nothing.
     */
    public static TargetReached firstTogether(Collection<?> targets, LocalDate since) {
        List<MeasuredTarget> asked = targets.stream().map(MeasuredTarget.class::cast).sorted(Comparator.comparing(t -> t.course.of()))
                .toList();
        List<LocalDate> days = Stream.concat(Stream.of(since), asked.stream().flatMap(target -> target.course.reports().stream())
                .map(Report::on).filter(day -> day.isAfter(since))).sorted().toList();
        int[] next = new int[asked.size()];
        for (LocalDate day : days) {
            List<Report> latest = new ArrayList<>(next.length);
            for (int i = 0; i < next.length; i++) {
                List<Report> reports = asked.get(i).course.reports();
                while (next[i] < reports.size() && !reports.get(next[i]).on().isAfter(day)) {
                    next[i]++;
                }
                if (next[i] > 0 && asked.get(i).limit.allows(reports.get(next[i] - 1).count())) {
                    latest.add(reports.get(next[i] - 1));
                }
            }
            if (latest.size() == next.length) {
                return new TargetReached(day, asked, latest);
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return limit + ", held against its reports";
    }
}
