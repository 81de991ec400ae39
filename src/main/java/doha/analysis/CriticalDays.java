package doha.analysis;

import static doha.analysis.Counterfactual.HORIZON;

import doha.analysis.Counterfactual.Change;
import doha.analysis.Counterfactual.FactChange;
import doha.model.Fact;
import doha.model.Outcomes;
import doha.model.Query;
import doha.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days that matter to a scenario's verdicts, and the ways on which the days of its facts can move. */
final class CriticalDays {

    private final Scenario scenario;
    private final CandidateEvaluator candidates;
    private final LocalDate end;
    private final @Nullable LocalDate knownBy;
    private final NavigableSet<Long> days = new TreeSet<>();
    private final List<ValueProbe> probes = new ArrayList<>();

    CriticalDays(Scenario scenario, Query query, CandidateEvaluator candidates) {
        this.scenario = scenario;
        this.candidates = candidates;
        // What happens or ends after the as-of day does not count, on whatever day it is.
        this.end = query.asOf().plusDays(1);
        this.knownBy = query.knownBy();
        add(query.asOf(), query.knownBy());
        scenario.facts().forEach(fact -> add(fact.on(), fact.until(), fact.day("to")));
        candidates.unchanged().duties().forEach(row -> add(row.due(), row.effectiveDue(), row.decidedOn()));
    }

    private void add(@Nullable LocalDate... some) {
        Stream.of(some).filter(Objects::nonNull).map(LocalDate::toEpochDay).forEach(day -> days.addAll(List.of(day - 1, day, day + 1)));
    }

    /** Every way on which a day of a fact can move. */
    List<ValueProbe> probes() {
        for (Fact fact : scenario.facts()) {
            LocalDate until = fact.until();
            LocalDate latest = until != null && until.isBefore(end) ? until.minusDays(1) : end;
            begin(day -> new FactChange(fact, fact.moved(day, until), List.of("on")), fact, latest, days);
            if (until != null) {
                whole(fact, until);
            }
            boolean conduct = scenario.vocabulary().factType(fact.type()).orElseThrow().conduct();
            if (fact.on().isBefore(end) && conduct && !"performed".equals(fact.word("outcome"))) {
                until(fact);
            }
            if (knownBy != null && !fact.on().isAfter(knownBy)) {
                Function<LocalDate, Change> known = day -> new FactChange(fact, scenario.vocabulary().edit(fact, "known", day),
                        List.of("known"));
                probe(known, fact.known(), fact.known().isAfter(knownBy) ? knownBy : knownBy.plusDays(1), days);
            }
            LocalDate to = fact.day("to");
            if (to != null) {
                Function<LocalDate, Change> extended = day -> new FactChange(fact, fact.with("to", day), List.of("to"));
                probe(extended, to, to.plusDays(HORIZON), days);
                probe(extended, to, to.minusDays(HORIZON), days);
            }
        }
        return probes;
    }

    private void whole(Fact fact, LocalDate until) {
        long length = until.toEpochDay() - fact.on().toEpochDay();
        NavigableSet<Long> both = new TreeSet<>(days);
        days.forEach(day -> both.add(day - length));
        begin(day -> new FactChange(fact, fact.moved(day, day.plusDays(length)), List.of("on", "until")), fact, end, both);
    }

    /** The day on which a fact begins, moved later if it counts, and earlier. */
    private void begin(Function<LocalDate, Change> change, Fact fact, LocalDate latest, NavigableSet<Long> milestones) {
        if (fact.on().isBefore(end)) {
            probe(change, fact.on(), earlier(latest, fact.on().plusDays(HORIZON)), milestones);
        }
        probe(change, fact.on(), fact.on().minusDays(HORIZON), milestones);
    }

    private void until(Fact fact) {
        Function<LocalDate, Change> until = day -> new FactChange(fact, fact.moved(fact.on(), day), List.of("until"));
        LocalDate first = fact.on().plusDays(1);
        LocalDate now = fact.until();
        if (now == null) {
            // Some conduct without an end lasts one day, all other has not ended.
            Outcomes ended = candidates.outcomes(List.of(until.apply(end)));
            now = candidates.unchanged().equals(ended) ? end : first;
        }
        LocalDate earliest = now.minusDays(HORIZON);
        probe(until, now, earliest.isAfter(first) ? earliest : first, days);
        if (now.isBefore(end)) {
            probe(until, now, earlier(end, now.plusDays(HORIZON)), days);
        }
    }

    private void probe(Function<LocalDate, Change> change, LocalDate from, LocalDate to, NavigableSet<Long> milestones) {
        if (!from.equals(to)) {
            probes.add(new ValueProbe(day -> change.apply(LocalDate.ofEpochDay(day)), true, from.toEpochDay(), to.toEpochDay(),
                    milestones));
        }
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
