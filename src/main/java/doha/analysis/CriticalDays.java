package doha.analysis;

import doha.analysis.Counterfactual.Change;
import doha.analysis.Counterfactual.FactChange;
import doha.model.Fact;
import doha.model.Outcomes;
import doha.model.Query;
import doha.model.Verdict;
import doha.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The days that matter to a scenario's verdicts, and the ways on which the days of its facts can move. */
final class CriticalDays {

    private final Scenario scenario;
    private final CandidateEvaluator candidates;
    private final long horizon;
    private final LocalDate end;
    private final @Nullable LocalDate knownBy;
    private final NavigableSet<Long> days = new TreeSet<>();
    private final List<ValueProbe> probes = new ArrayList<>();

    /** Days are moved by at most {@code horizon}. */
    CriticalDays(Scenario scenario, Query query, CandidateEvaluator candidates, long horizon) {
        this.scenario = scenario;
        this.candidates = candidates;
        this.horizon = horizon;
        // What happens or ends after the as-of day does not count, on whatever day it is.
        this.end = query.asOf().plusDays(1);
        this.knownBy = query.knownBy();
        add(query.asOf());
        add(query.knownBy());
        for (Fact fact : scenario.facts()) {
            add(fact.on());
            add(fact.until());
            add(fact.day("to"));
        }
        for (Verdict row : candidates.unchanged().duties()) {
            add(row.due());
            add(row.effectiveDue());
            add(row.decidedOn());
        }
    }

    private void add(LocalDate day) {
        if (day != null) {
            days.addAll(List.of(day.toEpochDay() - 1, day.toEpochDay(), day.toEpochDay() + 1));
        }
    }

    /** Every way on which a day of a fact can move. */
    List<ValueProbe> probes() {
        for (Fact fact : scenario.facts()) {
            Function<LocalDate, Change> on = day -> new FactChange(fact, fact.moved(day, fact.until()), List.of("on"));
            boolean counts = fact.on().isBefore(end);
            boolean ends = fact.until() != null;
            if (counts) {
                LocalDate latest = ends && fact.until().isBefore(end) ? fact.until().minusDays(1) : end;
                probe(on, fact.on(), earlier(latest, fact.on().plusDays(horizon)), days);
            }
            probe(on, fact.on(), fact.on().minusDays(horizon), days);
            if (ends) {
                whole(fact, counts);
            }
            boolean conduct = scenario.vocabulary().factType(fact.type()).orElseThrow().conduct();
            if (counts && conduct && !"performed".equals(fact.word("outcome"))) {
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
                probe(extended, to, to.plusDays(horizon), days);
                probe(extended, to, to.minusDays(horizon), days);
            }
        }
        return probes;
    }

    private void whole(Fact fact, boolean counts) {
        long length = fact.until().toEpochDay() - fact.on().toEpochDay();
        NavigableSet<Long> both = new TreeSet<>(days);
        days.forEach(day -> both.add(day - length));
        Function<LocalDate, Change> whole = day -> new FactChange(fact, fact.moved(day, day.plusDays(length)), List.of("on", "until"));
        if (counts) {
            probe(whole, fact.on(), earlier(end, fact.on().plusDays(horizon)), both);
        }
        probe(whole, fact.on(), fact.on().minusDays(horizon), both);
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
        LocalDate earliest = now.minusDays(horizon);
        probe(until, now, earliest.isAfter(first) ? earliest : first, days);
        if (now.isBefore(end)) {
            probe(until, now, earlier(end, now.plusDays(horizon)), days);
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
