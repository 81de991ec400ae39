package doha.analysis;

import doha.Agreement;
import doha.Assessment;
import doha.Explanation.Missing;
import doha.analysis.Counterfactual.Answer;
import doha.analysis.Counterfactual.Change;
import doha.analysis.Counterfactual.FactChange;
import doha.analysis.Counterfactual.SilenceChange;
import doha.analysis.Counterfactual.SwitchChange;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.FactType;
import doha.model.FactType.Field;
import doha.model.FactType.Form;
import doha.model.Query;
import doha.model.Standing;
import doha.model.Status;
import doha.model.Switch;
import doha.model.Verdict;
import doha.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the smallest changes to a scenario, or to its reading, that give a duty another status.
 *
 * <p>Tried are, each alone: every other position of every switch; every fact left out; what is awaited, added; every day of every
 * fact moved either way; every count made larger and smaller; every other word in a field that takes one of a few; and the duty put
 * among those on which the record is silent, or taken from them. Then pairs are tried of switches and facts left out that are not
 * enough alone. What only doubts the record is never enough to leave the rest untried. What would make an unsound scenario is no answer.
 */
final class CounterfactualSearch {

    private static final int MOST_PAIRS = 2_000;
    private static final int LONGEST_CONDUCT = 31;

    private final Agreement agreement;
    private final Scenario scenario;
    private final Query query;
    private final DutyId duty;
    private final @Nullable Status to;
    private final int most;
    private final Assessment assessment;
    private final CandidateEvaluator candidates;
    private final List<Answer> found = new ArrayList<>();
    /** Answers that only doubt the record. */
    private final List<Answer> doubts = new ArrayList<>();

    CounterfactualSearch(Agreement agreement, Scenario scenario, Query query, DutyId duty, @Nullable Status to, int most) {
        this.agreement = agreement;
        this.scenario = scenario;
        this.query = query;
        this.duty = duty;
        this.to = to;
        this.most = most;
        this.assessment = agreement.assess(scenario, query);
        this.candidates = new CandidateEvaluator(agreement, scenario, query, duty, to);
    }

    Counterfactual search() {
        try (candidates) {
            List<Change> single = switchesAndRemovals();
            List<Change> alone = single.stream().filter(change -> attempt(List.of(change))).toList();
            if (!enough()) {
                additions();
            }
            long horizon = enough() ? 0 : moves();
            if (!enough()) {
                counts();
            }
            if (!enough()) {
                words();
            }
            List<List<Change>> pairs = pairs(single.stream().filter(change -> !alone.contains(change)).toList());
            int triedPairs = 0;
            while (!enough() && triedPairs < Math.min(pairs.size(), MOST_PAIRS)) {
                attempt(pairs.get(triedPairs++));
            }
            boolean cut = horizon < Counterfactual.HORIZON || found.size() + doubts.size() > most || enough() && triedPairs < pairs.size();
            return new Counterfactual(scenario, assessment, assessment.duty(duty), to,
                    Stream.concat(found.stream(), doubts.stream()).limit(most).toList(),
                    candidates.tried(), horizon, cut, triedPairs, pairs.size());
        }
    }

    private boolean enough() {
        return found.size() >= most;
    }

    /** Whether the changes are an answer, which is kept. */
    private boolean attempt(List<Change> changes) {
        Verdict verdict = candidates.flipped(changes);
        if (verdict != null) {
            keep(new Answer(changes, 0, verdict));
        }
        return verdict != null;
    }

    private void keep(Answer answer) {
        (answer.doubtsRecord() ? doubts : found).add(answer);
    }

    /** What is awaited, all of it together, on the last day on which it would be in time or, if that is past or there is none, now. */
    private void additions() {
        List<Missing> awaited = agreement.explain(scenario, query, duty).whyNot().stream().filter(missing -> missing.type() != null)
                .toList();
        List<Optional<FactType>> types = awaited.stream().map(Missing::type).map(scenario.vocabulary()::factType).toList();
        if (types.isEmpty() || types.contains(Optional.empty())) {
            return;
        }
        boolean conduct = types.stream().flatMap(Optional::stream).anyMatch(FactType::conduct);
        // Conduct counts only once it has lasted.
        for (int back = 0; back <= (conduct ? LONGEST_CONDUCT : 0); back++) {
            int days = back;
            if (attempt(awaited.stream().map(missing -> addition(missing, days)).toList())) {
                return;
            }
        }
    }

    private Change addition(Missing missing, int daysBack) {
        LocalDate day = Stream.of(missing.by(), query.asOf(), query.knownBy()).filter(Objects::nonNull).min(LocalDate::compareTo)
                .orElseThrow().minusDays(daysBack);
        String type = Objects.requireNonNull(missing.type());
        String stem = type + "-" + day;
        String id = Stream.iterate(1, n -> n + 1).map(n -> n == 1 ? stem : stem + "-" + n)
                .filter(each -> scenario.fact(new FactId(each)).isEmpty()).findFirst().orElseThrow();
        Fact fact = scenario.vocabulary().fact(id, type, day);
        return new FactChange(null, missing.count() == null ? fact : scenario.vocabulary().edit(fact, "count", (long) missing.count()),
                List.of());
    }

    private List<Change> switchesAndRemovals() {
        List<Change> changes = new ArrayList<>();
        for (Switch s : scenario.vocabulary().switches()) {
            String now = query.readings().position(s.name());
            s.positions().stream().filter(position -> !position.equals(now))
                    .forEach(position -> changes.add(new SwitchChange(s.name(), now, position)));
        }
        scenario.facts().forEach(fact -> changes.add(new FactChange(fact, null, List.of())));
        return changes;
    }

    /** Tries everything that a fact could say instead, in the fields that take one of a few words; and silence. */
    private void words() {
        List<FactChange> changes = new ArrayList<>();
        for (Fact fact : scenario.facts()) {
            for (Standing standing : Standing.values()) {
                changes.add(change(fact, "standing", standing));
            }
            for (Field field : scenario.vocabulary().factType(fact.type()).orElseThrow().fields().values()) {
                if (field.form() == Form.TRUTH) {
                    changes.add(change(fact, field.name(), !fact.truth(field.name())));
                } else if (field.form() == Form.CHOICE) {
                    field.choices().forEach(choice -> changes.add(change(fact, field.name(), choice)));
                }
            }
        }
        changes.stream().filter(change -> !Objects.equals(change.before(), change.after())).forEach(change -> attempt(List.of(change)));
        attempt(List.of(new SilenceChange(duty, !scenario.isSilentOn(duty))));
    }

    private FactChange change(Fact fact, String field, Object value) {
        return new FactChange(fact, scenario.vocabulary().edit(fact, field, value), List.of(field));
    }

    /** Moves days, the nearest first, until enough is found; returns up to how many days all was tried. */
    private long moves() {
        PriorityQueue<ValueProbe> open = new PriorityQueue<>(Comparator.comparingLong(ValueProbe::nearest));
        open.addAll(new CriticalDays(scenario, query, candidates).probes());
        List<Answer> moved = new ArrayList<>();
        long tried = Counterfactual.HORIZON;
        while (!open.isEmpty()) {
            ValueProbe probe = open.poll();
            if (found.size() + moved.size() >= most && probe.nearest() > furthest(moved)) {
                tried = probe.nearest() - 1;
                break;
            }
            Answer answer = probe.step(candidates);
            if (answer != null) {
                (answer.doubtsRecord() ? doubts : moved).add(answer);
            } else if (!probe.isDone()) {
                open.add(probe);
            }
        }
        addBySize(moved);
        return tried;
    }

    /** The size of the largest of the moves that will be shown. */
    private long furthest(List<Answer> moved) {
        return moved.stream().mapToLong(Answer::size).sorted().skip(most - found.size() - 1L).findFirst().orElse(Long.MAX_VALUE);
    }

    private void counts() {
        List<Answer> counted = new ArrayList<>();
        for (Fact fact : scenario.facts()) {
            Long now = fact.count();
            if (now == null) {
                continue;
            }
            NavigableSet<Long> counts = scenario.facts().stream().filter(f -> f.type().equals(fact.type())).map(Fact::count)
                    .filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
            for (long last : List.of(0L, (long) Integer.MAX_VALUE)) {
                ValueProbe probe = new ValueProbe(count -> change(fact, "count", count), false, now, last, counts);
                while (!probe.isDone()) {
                    Answer answer = probe.step(candidates);
                    if (answer != null) {
                        counted.add(answer);
                    }
                }
            }
        }
        addBySize(counted);
    }

    private void addBySize(List<Answer> answers) {
        answers.stream().sorted(Comparator.comparingLong(Answer::size)).forEach(this::keep);
    }

    /** Every two switches and every switch and fact and every two facts, in the order of the vocabulary and the scenario. */
    private static List<List<Change>> pairs(List<Change> changes) {
        List<List<Change>> pairs = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            for (int j = i + 1; j < changes.size(); j++) {
                boolean sameSwitch = changes.get(i) instanceof SwitchChange a && changes.get(j) instanceof SwitchChange b
                        && a.name().equals(b.name());
                if (!sameSwitch) {
                    pairs.add(List.of(changes.get(i), changes.get(j)));
                }
            }
        }
        return pairs;
    }
}
