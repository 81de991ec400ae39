package doha.analysis;

import doha.IncrementalAssessment;
import doha.analysis.Timeline.Cause;
import doha.analysis.Timeline.CauseKind;
import doha.analysis.TimelineSearch.Step;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.FactType;
import doha.model.Outcomes;
import doha.model.Pace;
import doha.model.Query;
import doha.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What brought the changes of one day about. A fact that begins or ends that day is a cause if without it that day would have
 * come out otherwise; if all would have come out so without any of them, time alone is the cause.
 */
final class TimelineCauses {

    private final Step step;
    private final LocalDate eve;
    private final IncrementalAssessment session;
    private final Scenario scenario;
    private final Query query;
    private final List<Fact> known;
    private final List<Fact> ofTheDay;
    private final Map<List<Fact>, Outcomes> without = new HashMap<>();

    /** Of a day of change, with the facts of the scenario that are known. */
    TimelineCauses(Step step, IncrementalAssessment session, Scenario scenario, Query query, List<Fact> known) {
        this.step = step;
        this.eve = step.day().minusDays(1);
        this.session = session;
        this.scenario = scenario;
        this.query = query.asOf(step.day());
        this.known = known;
        this.ofTheDay = known.stream().filter(fact -> fact.on().equals(step.day()) || step.day().equals(fact.until())).toList();
    }

    List<Cause> ofDuty(DutyId duty) {
        return causes(answer -> answer.duty(duty).phase(), () -> {
            boolean passed = eve.equals(step.before().duty(duty).effectiveDue());
            List<Cause> lasting = passed ? List.of()
                    : lasting(duty).stream().map(fact -> new Cause(CauseKind.DAY, fact.id(), fact.on())).toList();
            return lasting.isEmpty() ? time(passed) : lasting;
        });
    }

    List<Cause> ofGate() {
        return causes(TimelineSearch::gate, () -> time(false));
    }

    /** Without facts it is a milestone's due day: that has passed, or, if the pace was ahead of it, that has come. */
    List<Cause> ofPace() {
        return causes(TimelineSearch::pace, () -> {
            // A pace comes and goes with facts.
            Pace before = Objects.requireNonNull(step.before().pace());
            Pace after = Objects.requireNonNull(step.after().pace());
            return time(!Objects.equals(before.ceiling(), after.ceiling()) || before.next() != null
                    && step.before().find(before.next()).filter(row -> eve.equals(row.effectiveDue())).isPresent());
        });
    }

    /** The day itself, or that a due day has passed. */
    private List<Cause> time(boolean passed) {
        return List.of(passed ? new Cause(CauseKind.DUE_DAY_PASSED, null, eve) : new Cause(CauseKind.DAY, null, step.day()));
    }

    /** The facts of the day that a part of the answer is due to; if it is due to time alone, other causes. */
    private List<Cause> causes(Function<Outcomes, Object> part, Supplier<List<Cause>> others) {
        Object after = part.apply(step.after());
        if (ofTheDay.isEmpty() || part.apply(without(ofTheDay)).equals(after)) {
            return others.get();
        }
        List<Fact> facts = ofTheDay.stream().filter(fact -> !part.apply(without(List.of(fact))).equals(after)).toList();
        if (facts.isEmpty()) {
            // None is needed, since another does as well: those each of which alone is enough.
            facts = ofTheDay.stream()
                    .filter(fact -> part.apply(without(ofTheDay.stream().filter(other -> other != fact).toList())).equals(after)).toList();
        }
        return (facts.isEmpty() ? ofTheDay : facts).stream()
                .map(fact -> new Cause(fact.on().equals(step.day()) ? CauseKind.FACT : CauseKind.END, fact.id(), step.day())).toList();
    }

    /** The state on the day if these facts did not begin, or end, on it. */
    private Outcomes without(List<Fact> facts) {
        return without.computeIfAbsent(facts, these -> {
            List<Fact> others = new ArrayList<>();
            for (Fact fact : scenario.facts()) {
                if (!these.contains(fact)) {
                    others.add(fact);
                } else if (!fact.on().equals(step.day())) {
                    others.add(fact.moved(fact.on(), step.day().plusDays(1)));
                }
            }
            return session.answer(others, query);
        });
    }

    /** The latest conduct among the facts that the verdict on a duty rests on. */
    private List<Fact> lasting(DutyId duty) {
        session.answer(scenario, query);
        Set<FactId> ids = new HashSet<>(session.behind(duty));
        List<Fact> conduct = known.stream().filter(fact -> ids.contains(fact.id()) && fact.on().isBefore(step.day())
                && scenario.vocabulary().factType(fact.type()).filter(FactType::conduct).isPresent()).toList();
        LocalDate latest = conduct.stream().map(Fact::on).max(LocalDate::compareTo).orElse(null);
        return conduct.stream().filter(fact -> fact.on().equals(latest)).toList();
    }
}
