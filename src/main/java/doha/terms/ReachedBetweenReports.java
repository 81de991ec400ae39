package doha.terms;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The two reports between which a level or total reached the number that a duty asks for, where only the later one, after the effective
 * due day, shows it there.
 *
 * @param duty   the duty
 * @param before the last report that falls short
 * @param after  the first that does not
 */
public record ReachedBetweenReports(String duty, Report before, Report after) implements Compound {

    /** Of the levels that reached their numbers on the day a duty was done: the one whose report before is the latest; null if none. */
    public static ReachedBetweenReports ofLevels(String duty, LocalDate on, Collection<?> targets) {
        return targets.stream().map(MeasuredTarget.class::cast).map(target -> {
            Report after = target.course().at(on);
            Report before = target.course().at(on.minusDays(1));
            boolean crossed = after != null && before != null && after.on().equals(on) && target.limit().allows(after.count())
                    && !target.limit().allows(before.count());
            return crossed ? new ReachedBetweenReports(duty, before, after) : null;
        }).filter(Objects::nonNull)
                .max(Comparator.comparing((ReachedBetweenReports each) -> each.before.on()).thenComparing(each -> each.after.of()))
                .orElse(null);
    }

    /** Of a total that reached a number on the day a duty was done; null if no report of that day shows it, or none is before it. */
    public static ReachedBetweenReports ofTotal(String duty, LocalDate on, int number, Collection<?> reports) {
        LevelHistory course = LevelHistory.of("", reports);
        Report after = course.at(on);
        Report before = course.at(on.minusDays(1));
        return after != null && before != null && after.on().equals(on) && after.count() >= number && before.count() < number
                ? new ReachedBetweenReports(duty, before, after) : null;
    }

    @Override
    public List<?> parts() {
        return List.of(before, after);
    }

    @Override
    public String toString() {
        return duty + " reached somewhere from " + before.on() + " to " + after.on();
    }
}
