package doha.analysis;

import doha.Agreement;
import doha.IncrementalAssessment;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.Named;
import doha.model.Outcomes;
import doha.model.Query;
import doha.model.Verdict;
import doha.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What changed when: every change of a duty's status or phase, of the gate and of the pace, on the day it happened.
 *
 * @param query   the known-by day and the reading it rests on; its day is {@code to}
 * @param from    the first day looked at
 * @param to      the last day looked at
 * @param before  the state on the day before the first
 * @param after   the state on the last day
 * @param changes the changes, in the order of the days; on one day the duties in the order of the vocabulary, then gate and pace
 */
public record Timeline(Query query, LocalDate from, LocalDate to, Outcomes before, Outcomes after, List<TimelineChange> changes) {

    /** The subject of a change of the gate. */
    public static final String GATE = "gate";
    /** The subject of a change of the pace. */
    public static final String PACE = "pace";

    /** Copies the list. */
    public Timeline {
        changes = List.copyOf(changes);
    }

    /**
     * One change.
     *
     * @param day     the first day on which it is so
     * @param subject the id of the duty, {@link #GATE} or {@link #PACE}
     * @param before  the state of the day before: a {@link Verdict}, {@link doha.model.Gate} or {@link doha.model.Pace}; null if
     *                there was no gate or pace yet
     * @param after   the state of the day, of the same class; null if there is none any more
     * @param causes  what made it happen; at least one
     */
    public record TimelineChange(LocalDate day, String subject, @Nullable Object before, @Nullable Object after, List<Cause> causes) {

        /** Copies the list. */
        public TimelineChange {
            causes = List.copyOf(causes);
        }
    }

    /**
     * What made something change on a day.
     *
     * @param kind what it is
     * @param fact the fact; null if it is the passing of a day that no fact began
     * @param day  the day of the fact, of its end, or the due day that passed; with {@link CauseKind#DAY}, the day the fact began, or
     *             the day itself
     */
    public record Cause(CauseKind kind, @Nullable FactId fact, LocalDate day) {}

    /** What makes something change. */
    public enum CauseKind implements Named {
        /** A fact of that day. */
        FACT,
        /** Conduct that was over on that day. */
        END,
        /** A due day that passed. */
        DUE_DAY_PASSED,
        /** The day itself: conduct has then lasted long enough, or a due day that the pace was ahead of has come. */
        DAY
    }

    /** The timeline of a scenario from its first fact to the day of the query. */
    public static Timeline of(Agreement agreement, Scenario scenario, Query query) {
        LocalDate first = scenario.facts().stream().map(Fact::on).min(LocalDate::compareTo).orElse(query.asOf());
        return of(agreement, scenario, query, first.isAfter(query.asOf()) ? query.asOf() : first, query.asOf());
    }

    /**
     * The timeline of a scenario between two days, both included; the query's own day does not matter. A first day after the last
     * throws {@link IllegalArgumentException}.
     */
    public static Timeline of(Agreement agreement, Scenario scenario, Query query, LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("the first day, " + from + ", is after the last, " + to);
        }
        try (IncrementalAssessment session = agreement.inquire(scenario, query)) {
            List<Fact> known = known(scenario, query);
            Function<LocalDate, Outcomes> on = day -> session.answer(scenario, query.asOf(day));
            Outcomes before = on.apply(from.minusDays(1));
            List<TimelineChange> changes = new ArrayList<>();
            for (TimelineSearch.Step step : new TimelineSearch(on, known).steps(from, to)) {
                changes.addAll(changes(step, new TimelineCauses(step, session, scenario, query, known)));
            }
            return new Timeline(query.asOf(to), from, to, before, on.apply(to), changes);
        }
    }

    /**
     * The state of everything from a scenario's first fact to the day of the session's query, each from its day until the next; the
     * last one is as it is on that day. Without the causes of the changes, and so several times faster than a timeline. The session
     * must be of that scenario; its query is the same afterwards.
     */
    public static NavigableMap<LocalDate, Outcomes> states(IncrementalAssessment session, Scenario scenario) {
        Query query = session.query();
        LocalDate to = query.asOf();
        List<Fact> known = known(scenario, query);
        LocalDate from = known.stream().map(Fact::on).filter(day -> day.isBefore(to)).min(LocalDate::compareTo).orElse(to);
        NavigableMap<LocalDate, Outcomes> states = new TreeMap<>(Map.of(from, session.asOf(from).answer()));
        new TimelineSearch(day -> session.asOf(day).answer(), known).steps(from.plusDays(1), to.isAfter(from) ? to : from.plusDays(1))
                .stream().filter(step -> !step.day().isAfter(to)).forEach(step -> states.put(step.day(), step.after()));
        // A due day can move without any change of state.
        states.put(states.lastKey(), session.asOf(to).answer());
        return states;
    }

    /** The facts that a query takes into account. */
    static List<Fact> known(Scenario scenario, Query query) {
        return scenario.facts().stream().filter(fact -> query.knownBy() == null || !fact.known().isAfter(query.knownBy())).toList();
    }

    private static List<TimelineChange> changes(TimelineSearch.Step step, TimelineCauses causes) {
        List<TimelineChange> changes = new ArrayList<>();
        for (Verdict row : step.after().duties()) {
            Verdict then = step.before().duty(row.duty().id());
            if (then.phase() != row.phase()) {
                changes.add(new TimelineChange(step.day(), row.duty().id().value(), then, row, causes.ofDuty(row.duty().id())));
            }
        }
        if (step.changes(TimelineSearch::gate)) {
            changes.add(new TimelineChange(step.day(), GATE, step.before().gate(), step.after().gate(), causes.ofGate()));
        }
        if (step.changes(TimelineSearch::pace)) {
            changes.add(new TimelineChange(step.day(), PACE, step.before().pace(), step.after().pace(), causes.ofPace()));
        }
        return changes;
    }

    @Override
    public String toString() {
        return changes.size() + " changes from " + from + " to " + to;
    }
}
