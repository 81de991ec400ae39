package doha.analysis;

import doha.Agreement;
import doha.IncrementalAssessment;
import doha.model.DutyOutcome;
import doha.model.Fact;
import doha.model.Outcomes;
import doha.model.Query;
import doha.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What changed when: every change of a duty's status or phase, of the gate and of the pace, on the day it happened.
 *
 * @param query the known-by day and the reading it rests on; its day is {@code to}
 * @param from     the first day looked at
 * @param to       the last day looked at
 * @param before   how everything stood on the day before the first
 * @param after    how everything stood on the last day
 * @param changes  the changes, in the order of the days; on one day the duties in the order of agreement.md, then gate and pace
 * @param asked    on how many days the rules were asked
 */
public record Timeline(Query query, LocalDate from, LocalDate to, Outcomes before, Outcomes after, List<TimelineChange> changes, int asked) {

    /** Copies the list. */
    public Timeline {
        changes = List.copyOf(changes);
    }

    /**
     * The timeline of a scenario from its first fact to the question's day.
     */
    public static Timeline of(Agreement agreement, Scenario scenario, Query query) {
        LocalDate first = scenario.facts().stream().map(Fact::on).min(LocalDate::compareTo).orElse(query.asOf());
        return of(agreement, scenario, query, first.isAfter(query.asOf()) ? query.asOf() : first, query.asOf());
    }

    /**
     * The timeline of a scenario between two days, both included; the question's own day does not matter. A first day after the last
     * is refused with {@link IllegalArgumentException}.
     */
    public static Timeline of(Agreement agreement, Scenario scenario, Query query, LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("the first day, " + from + ", is after the last, " + to);
        }
        try (IncrementalAssessment inquiry = agreement.inquire(scenario, query)) {
            List<Fact> counted = scenario.facts().stream()
                    .filter(fact -> query.knownBy() == null || !fact.known().isAfter(query.knownBy())).toList();
            TimelineSearch search = new TimelineSearch(inquiry, counted);
            List<TimelineChange> changes = new ArrayList<>();
            for (TimelineSearch.Step step : search.steps(from, to)) {
                changes.addAll(changes(step, new TimelineCauses(step, inquiry, counted, agreement.vocabulary())));
            }
            return new Timeline(query.asOf(to), from, to, search.before(), search.after(), changes, search.asked());
        }
    }

    private static List<TimelineChange> changes(TimelineSearch.Step step, TimelineCauses causes) {
        List<TimelineChange> changes = new ArrayList<>();
        for (DutyOutcome row : step.after().duties()) {
            DutyOutcome then = step.before().duty(row.duty());
            if (then.phase() != row.phase()) {
                changes.add(new TimelineChange.OfDuty(step.day(), then, row, causes.ofDuty(row.duty())));
            }
        }
        if (!TimelineSearch.sameGate(step.before(), step.after())) {
            changes.add(new TimelineChange.OfGate(step.day(), step.before().gate(), step.after().gate(), causes.ofGate()));
        }
        if (!Objects.equals(step.before().pace(), step.after().pace())) {
            changes.add(new TimelineChange.OfPace(step.day(), step.before().pace(), step.after().pace(), causes.ofPace()));
        }
        return changes;
    }
}
