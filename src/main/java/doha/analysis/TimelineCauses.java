package doha.analysis;

import doha.IncrementalAssessment;
import doha.analysis.TimelineSearch.Step;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.FactType;
import doha.model.Outcomes;
import doha.model.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * What brought the changes of one day about. A fact that begins or ends that day is a cause if without it that day would have
 * come out otherwise; if all would have come out so without any of them, time alone is the cause.
 */
final class TimelineCauses {

    private final Step step;
    private final IncrementalAssessment inquiry;
    private final List<Fact> facts;
    private final Vocabulary vocabulary;
    private final List<Fact> ofTheDay = new ArrayList<>();
    private final Map<List<Fact>, Outcomes> without = new HashMap<>();

    /** Of a day of change, with the facts that count. */
    TimelineCauses(Step step, IncrementalAssessment inquiry, List<Fact> facts, Vocabulary vocabulary) {
        this.step = step;
        this.inquiry = inquiry;
        this.facts = facts;
        this.vocabulary = vocabulary;
        for (Fact fact : facts) {
            if (fact.on().equals(step.day()) || step.day().equals(fact.until())) {
                ofTheDay.add(fact);
            }
        }
    }

    List<Cause> ofDuty(DutyId duty) {
        List<Fact> facts = facts(answer -> answer.duty(duty).phase());
        if (!facts.isEmpty()) {
            return of(facts);
        }
        LocalDate due = step.before().duty(duty).effectiveDue();
        if (step.day().minusDays(1).equals(due)) {
            return List.of(new Cause(Cause.Kind.DUE_DAY_PASSED, null, due));
        }
        List<Cause> lasting = new ArrayList<>();
        lasting(duty).forEach(fact -> lasting.add(new Cause(Cause.Kind.DAY, fact.id(), fact.on())));
        return lasting.isEmpty() ? List.of(new Cause(Cause.Kind.DAY, null, step.day())) : lasting;
    }

    List<Cause> ofGate() {
        List<Fact> facts = facts(answer -> answer.gate() == null ? "" : answer.gate().open());
        return facts.isEmpty() ? List.of(new Cause(Cause.Kind.DAY, null, step.day())) : of(facts);
    }

    /** Without facts it is a milestone's due day: that has passed, or, where the pace was ahead of it, that has come. */
    List<Cause> ofPace() {
        List<Fact> facts = facts(answer -> answer.pace() == null ? "" : answer.pace());
        if (!facts.isEmpty()) {
            return of(facts);
        }
        LocalDate eve = step.day().minusDays(1);
        boolean passed = !Objects.equals(step.before().pace().ceiling(), step.after().pace().ceiling())
                || step.before().duties().stream().anyMatch(row -> row.duty().equals(step.before().pace().next()) && eve.equals(row.effectiveDue()));
        return List.of(passed ? new Cause(Cause.Kind.DUE_DAY_PASSED, null, eve) : new Cause(Cause.Kind.DAY, null, step.day()));
    }

    private List<Cause> of(List<Fact> facts) {
        List<Cause> causes = new ArrayList<>();
        for (Fact fact : facts) {
            causes.add(new Cause(fact.on().equals(step.day()) ? Cause.Kind.FACT : Cause.Kind.END, fact.id(), step.day()));
        }
        return causes;
    }

    /** The facts of the day that a part of the answer is due to; none where it is due to time alone. */
    private List<Fact> facts(Function<Outcomes, Object> part) {
        Object after = part.apply(step.after());
        if (ofTheDay.isEmpty() || part.apply(without(ofTheDay)).equals(after)) {
            return List.of();
        }
        if (ofTheDay.size() == 1) {
            return ofTheDay;
        }
        List<Fact> needed = new ArrayList<>();
        for (Fact fact : ofTheDay) {
            if (!part.apply(without(List.of(fact))).equals(after)) {
                needed.add(fact);
            }
        }
        return needed.isEmpty() ? enough(part, after) : needed;
    }

    /** The facts of the day each of which alone is enough, where none is needed since another does as well. */
    private List<Fact> enough(Function<Outcomes, Object> part, Object after) {
        List<Fact> enough = new ArrayList<>();
        for (Fact fact : ofTheDay) {
            List<Fact> others = new ArrayList<>(ofTheDay);
            others.remove(fact);
            if (part.apply(without(others)).equals(after)) {
                enough.add(fact);
            }
        }
        return enough.isEmpty() ? ofTheDay : enough;
    }

    /** How the day would have come out had these facts not begun, or ended, on it. */
    private Outcomes without(List<Fact> facts) {
        Outcomes known = without.get(facts);
        if (known != null) {
            return known;
        }
        for (Fact fact : facts) {
            if (fact.on().equals(step.day())) {
                inquiry.drop(fact.id());
            } else {
                inquiry.put(until(fact, step.day().plusDays(1)));
            }
        }
        Outcomes answer = inquiry.asOf(step.day()).answer();
        facts.forEach(inquiry::put);
        without.put(List.copyOf(facts), answer);
        return answer;
    }

    /** The latest conduct among the facts that the verdict on a duty rests on. */
    private List<Fact> lasting(DutyId duty) {
        inquiry.asOf(step.day()).answer();
        Set<FactId> ids = new HashSet<>(inquiry.behind(duty));
        List<Fact> latest = new ArrayList<>();
        for (Fact fact : facts) {
            boolean conduct = vocabulary.factType(fact.type()).map(FactType::conduct).orElse(false);
            if (!conduct || !ids.contains(fact.id()) || !fact.on().isBefore(step.day())) {
                continue;
            }
            if (!latest.isEmpty() && latest.get(0).on().isBefore(fact.on())) {
                latest.clear();
            }
            if (latest.isEmpty() || latest.get(0).on().equals(fact.on())) {
                latest.add(fact);
            }
        }
        return latest;
    }

    private static Fact until(Fact f, LocalDate until) {
        return f.moved(f.on(), until);
    }
}
