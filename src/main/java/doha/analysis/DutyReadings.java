package doha.analysis;

import doha.model.Duty;
import doha.model.Phase;
import doha.model.Status;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The outcomes of a duty under the readings explored.
 *
 * @param duty       the duty
 * @param readings   under how many readings it is a duty; the counts below are of these
 * @param statuses   how many give each status; those that none gives are left out
 * @param phases     how many give each phase; those that none gives are left out
 * @param own        the phase under the scenario's own reading; null if it is no duty under that
 * @param decidedBy  the switches that alone, from the scenario's own reading, change the status; for a duty that is not one under that
 *                   reading, from the nearest one under which it is
 * @param dependsOn  the switches that change the status from some reading or other
 * @param conditions for each status that occurs, the readings that give it, among those under which it is a duty: the alternatives, those
 *                   that admit most readings first
 */
public record DutyReadings(Duty duty, long readings, Map<Status, Long> statuses, Map<Phase, Long> phases, @Nullable Phase own,
        List<String> decidedBy, List<String> dependsOn, Map<Status, List<Map<String, List<String>>>> conditions) {

    /** Copies the maps and lists. */
    public DutyReadings {
        Objects.requireNonNull(duty, "duty");
        statuses = Collections.unmodifiableMap(new EnumMap<>(statuses));
        phases = Collections.unmodifiableMap(new EnumMap<>(phases));
        Map<Status, List<Map<String, List<String>>>> copy = new EnumMap<>(Status.class);
        conditions.forEach((status, alternatives) -> copy.put(status, List.copyOf(alternatives)));
        conditions = Collections.unmodifiableMap(copy);
        decidedBy = List.copyOf(decidedBy);
        dependsOn = List.copyOf(dependsOn);
    }

    @Override
    public String toString() {
        return duty.id() + ": " + statuses;
    }

    /** Whether more than one status occurs. */
    public boolean disputed() {
        return statuses.size() > 1;
    }
}
