package doha.analysis;

import doha.engine.Agreement;
import doha.engine.Answer;
import doha.engine.Inquiry;
import doha.engine.Judged;
import doha.engine.Question;
import doha.model.Fact;
import doha.model.FactId;
import doha.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What changed when: every change of a duty's status or phase, of the gate and of the pace, on the day it happened.
 *
 * @param question the known-by day and the reading it rests on; its day is {@code to}
 * @param from     the first day looked at
 * @param to       the last day looked at
 * @param before   how everything stood on the day before the first
 * @param after    how everything stood on the last day
 * @param changes  the changes, in the order of the days; on one day the duties in the order of agreement.md, then gate and pace
 * @param asked    on how many days the rules were asked
 */
public record Timeline(Question question, LocalDate from, LocalDate to, Answer before, Answer after, List<TimelineChange> changes, int asked) {

    /** Copies the list. */
    public Timeline {
        changes = List.copyOf(changes);
    }

    /**
     * The timeline of a scenario from its first fact to the question's day.
     */
    public static Timeline of(Agreement agreement, Scenario scenario, Question question) {
        LocalDate first = scenario.facts().stream().map(Fact::on).min(LocalDate::compareTo).orElse(question.asOf());
        return of(agreement, scenario, question, first.isAfter(question.asOf()) ? question.asOf() : first, question.asOf());
    }

    /**
     * The timeline of a scenario between two days, both included; the question's own day does not matter. A first day after the last
     * is refused with {@link IllegalArgumentException}.
     */
    public static Timeline of(Agreement agreement, Scenario scenario, Question question, LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("the first day, " + from + ", is after the last, " + to);
        }
        TreeSet<LocalDate> factDays = new TreeSet<>();
        scenario.facts().forEach(fact -> factDays.add(fact.on()));
        List<TimelineChange> changes = new ArrayList<>();
        try (Inquiry inquiry = agreement.inquire(scenario, question.asOf(from.minusDays(1))).watching()) {
            Answer first = inquiry.answer();
            Answer before = first;
            int asked = 1;
            // Between two neighbouring days of facts and of what the rules say can turn, nothing does: see timeline.drl.
            for (LocalDate day = next(from.minusDays(1), factDays, inquiry); !day.isAfter(to); day = next(day, factDays, inquiry)) {
                Answer now = inquiry.asOf(day).answer();
                asked++;
                changes.addAll(changes(scenario, inquiry, day, before, now));
                before = now;
            }
            Answer last = inquiry.asOf(to).answer();
            return new Timeline(question.asOf(to), from, to, first, last, changes, asked + 1);
        }
    }

    private static LocalDate next(LocalDate day, SortedSet<LocalDate> factDays, Inquiry inquiry) {
        LocalDate tomorrow = day.plusDays(1);
        SortedSet<LocalDate> facts = factDays.tailSet(tomorrow);
        SortedSet<LocalDate> turning = inquiry.turningDays().tailSet(tomorrow);
        LocalDate next = facts.isEmpty() ? LocalDate.MAX : facts.first();
        return turning.isEmpty() || next.isBefore(turning.first()) ? next : turning.first();
    }

    private static List<TimelineChange> changes(Scenario scenario, Inquiry inquiry, LocalDate day, Answer before, Answer now) {
        List<TimelineChange> changes = new ArrayList<>();
        for (int i = 0; i < now.duties().size(); i++) {
            Judged then = before.duties().get(i);
            Judged row = now.duties().get(i);
            if (then.phase() != row.phase()) {
                boolean duePassed = then.effectiveDue() != null && then.effectiveDue().plusDays(1).equals(day);
                changes.add(new TimelineChange.OfDuty(day, then, row, causes(scenario, inquiry, day, inquiry.behind(row.duty()), duePassed)));
            }
        }
        boolean opened = before.gate() == null ? now.gate() != null : now.gate().open() != before.gate().open();
        if (opened) {
            changes.add(new TimelineChange.OfGate(day, before.gate(), now.gate(), causes(scenario, inquiry, day, inquiry.behindGate(), false)));
        }
        if (!Objects.equals(before.pace(), now.pace())) {
            changes.add(new TimelineChange.OfPace(day, before.pace(), now.pace(), causes(scenario, inquiry, day, inquiry.behindPace(), false)));
        }
        return changes;
    }

    /** The facts behind it that began or ended that day; else a due day that passed; else whatever began or ended; else the day alone. */
    private static List<Cause> causes(Scenario scenario, Inquiry inquiry, LocalDate day, List<FactId> behind, boolean duePassed) {
        Set<Cause> turned = new LinkedHashSet<>();
        for (Fact fact : scenario.facts()) {
            if (fact.on().equals(day)) {
                turned.add(new Cause(Cause.Kind.FACT, fact.id(), day));
            }
        }
        inquiry.endingOn(day).forEach(id -> turned.add(new Cause(Cause.Kind.END, id, day)));
        List<Cause> own = turned.stream().filter(cause -> behind.contains(cause.fact())).toList();
        if (!own.isEmpty()) {
            return own;
        }
        if (duePassed) {
            return List.of(new Cause(Cause.Kind.DUE_DAY_PASSED, null, day.minusDays(1)));
        }
        return turned.isEmpty() ? List.of(new Cause(Cause.Kind.DAY, null, day)) : List.copyOf(turned);
    }
}
