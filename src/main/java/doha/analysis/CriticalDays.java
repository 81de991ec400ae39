package doha.analysis;

import doha.analysis.DayProbe.What;
import doha.model.DutyOutcome;
import doha.model.Fact;
import doha.model.Outcomes;
import doha.model.Query;
import doha.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The days that matter to a scenario's verdicts, and the ways on which its facts' days can move. */
final class CriticalDays {

    private final Scenario scenario;
    private final CandidateEvaluator trial;
    private final LocalDate end;
    private final TreeSet<LocalDate> matter = new TreeSet<>();

    CriticalDays(Scenario scenario, Query query, CandidateEvaluator trial) {
        this.scenario = scenario;
        this.trial = trial;
        // What happens or ends after the as-of day does not count, on whatever day it is.
        this.end = query.asOf().plusDays(1);
        add(query.asOf());
        add(query.knownBy());
        for (Fact fact : scenario.facts()) {
            add(fact.on());
            add(fact.until());
            add(fact.day("to"));
        }
        Outcomes answer = trial.unchanged();
        for (DutyOutcome row : answer.duties()) {
            add(row.due());
            add(row.effectiveDue());
            add(row.decidedOn());
        }
    }

    private void add(LocalDate day) {
        if (day != null) {
            matter.add(day.minusDays(1));
            matter.add(day);
            matter.add(day.plusDays(1));
        }
    }

    /** Every way on which a day of a fact can move, by at most so many days. */
    List<DayProbe> tracks(long horizon) {
        List<DayProbe> tracks = new ArrayList<>();
        for (Fact fact : scenario.facts()) {
            boolean ends = fact.until() != null;
            if (fact.on().isBefore(end)) {
                LocalDate latest = ends && fact.until().isBefore(end) ? fact.until().minusDays(1) : end;
                add(tracks, fact, What.ON, fact.on(), earlier(latest, fact.on().plusDays(horizon)), matter);
            }
            add(tracks, fact, What.ON, fact.on(), fact.on().minusDays(horizon), matter);
            if (ends) {
                whole(tracks, fact, horizon);
            }
            if (scenario.vocabulary().factType(fact.type()).orElseThrow().conduct() && !"performed".equals(fact.word("outcome"))
                    && fact.on().isBefore(end)) {
                until(tracks, fact, horizon);
            }
            if (fact.day("to") != null) {
                add(tracks, fact, What.TO, fact.day("to"), fact.day("to").plusDays(horizon), matter);
                add(tracks, fact, What.TO, fact.day("to"), fact.day("to").minusDays(horizon), matter);
            }
        }
        return tracks;
    }

    private void whole(List<DayProbe> tracks, Fact fact, long horizon) {
        long length = fact.until().toEpochDay() - fact.on().toEpochDay();
        TreeSet<LocalDate> days = new TreeSet<>(matter);
        matter.forEach(day -> days.add(day.minusDays(length)));
        if (fact.on().isBefore(end)) {
            add(tracks, fact, What.WHOLE, fact.on(), earlier(end, fact.on().plusDays(horizon)), days);
        }
        add(tracks, fact, What.WHOLE, fact.on(), fact.on().minusDays(horizon), days);
    }

    private void until(List<DayProbe> tracks, Fact fact, long horizon) {
        LocalDate first = fact.on().plusDays(1);
        LocalDate now = fact.until();
        if (now == null) {
            // Some conduct lasts one day where no end is given, all other has not ended.
            now = lastsOn(fact) ? end : first;
        }
        add(tracks, fact, What.UNTIL, now, later(first, now.minusDays(horizon)), matter);
        if (now.isBefore(end)) {
            add(tracks, fact, What.UNTIL, now, earlier(end, now.plusDays(horizon)), matter);
        }
    }

    private boolean lastsOn(Fact fact) {
        Outcomes answer = trial.answer(List.of(new Change.Edited(fact, fact.moved(fact.on(), end), List.of("until"))));
        return answer != null && answer.equals(trial.unchanged());
    }

    private static void add(List<DayProbe> tracks, Fact fact, What what, LocalDate from, LocalDate to, NavigableSet<LocalDate> days) {
        if (!from.equals(to)) {
            tracks.add(new DayProbe(fact, what, from, to, days));
        }
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
