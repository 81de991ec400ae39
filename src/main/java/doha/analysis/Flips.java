package doha.analysis;

import doha.Agreement;
import doha.Assessment;
import doha.analysis.Counterfactual.Found;
import doha.analysis.Counterfactual.Search;
import doha.model.DutyId;
import doha.model.DutyOutcome;
import doha.model.Fact;
import doha.model.Query;
import doha.model.Switch;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Finds the smallest changes to a scenario, or to its reading, that give a duty another status.
 *
 * <p>Tried are, each alone: every other position of every switch; every fact left out; every day of every fact moved either way;
 * every count made larger and smaller; every other word in a field that takes one of a few; and the duty put among those on which
 * the record is silent, or taken from them. Only where none of these does it, pairs of turned switches and facts left out are tried.
 * What would make an unsound scenario is no answer.
 */
public final class Flips {

    /** By how many days a day is moved at most. */
    public static final long HORIZON = 1_000;

    private static final int MOST_PAIRS = 2_000;

    private final Agreement agreement;
    private final Scenario scenario;
    private final Query query;
    private final DutyId duty;
    private final int most;
    private final List<Found> found = new ArrayList<>();

    private Flips(Agreement agreement, Scenario scenario, Query query, DutyId duty, int most) {
        this.agreement = agreement;
        this.scenario = scenario;
        this.query = query;
        this.duty = duty;
        this.most = most;
    }

    /**
     * The smallest changes that give a duty another status, at most so many: turned switches, then facts left out, then moved days
     * by the number of days, then counts by how far they are, then other words, then silence. A duty that is none of the reading
     * throws {@link java.util.NoSuchElementException}; fewer than one answer asked for, {@link IllegalArgumentException}.
     */
    public static Counterfactual find(Agreement agreement, Scenario scenario, Query query, DutyId duty, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("at least one answer is asked for, not " + most);
        }
        return new Flips(agreement, scenario, query, duty, most).find();
    }

    private Counterfactual find() {
        Assessment assessment = agreement.assess(scenario, query);
        try (CandidateEvaluator trial = new CandidateEvaluator(agreement, scenario, query, duty)) {
            turnsAndDrops().forEach(change -> attempt(trial, List.of(change)));
            long days = enough() ? 0 : moves(trial);
            if (!enough()) {
                counts(trial);
            }
            for (Change change : enough() ? List.<Change>of() : words()) {
                attempt(trial, List.of(change));
            }
            List<List<Change>> pairs = found.isEmpty() ? pairs() : List.of();
            int triedPairs = Math.min(pairs.size(), MOST_PAIRS);
            for (List<Change> pair : pairs.subList(0, triedPairs)) {
                attempt(trial, pair);
            }
            List<Found> answers = found.subList(0, Math.min(most, found.size()));
            return new Counterfactual(scenario, assessment, assessment.duty(duty), answers,
                    new Search(trial.tried(), days, days < HORIZON || found.size() > most, triedPairs, pairs.size()));
        }
    }

    private boolean enough() {
        return found.size() >= most;
    }

    private void attempt(CandidateEvaluator trial, List<Change> changes) {
        DutyOutcome verdict = trial.verdict(changes);
        if (trial.flips(verdict)) {
            found.add(new Found(changes, 0, verdict));
        }
    }

    private List<Change> turnsAndDrops() {
        List<Change> changes = new ArrayList<>();
        for (Switch s : scenario.vocabulary().switches()) {
            String now = query.readings().position(s.name());
            for (String position : s.positions()) {
                if (!position.equals(now)) {
                    changes.add(new Change.Turned(s.name(), now, position));
                }
            }
        }
        for (Fact fact : scenario.facts()) {
            changes.add(new Change.Dropped(fact));
        }
        return changes;
    }

    private List<Change> words() {
        List<Change> changes = new ArrayList<>();
        Vocabulary vocabulary = scenario.vocabulary();
        for (Fact fact : scenario.facts()) {
            changes.addAll(Facts.otherWords(fact, vocabulary));
        }
        changes.add(new Change.Silence(duty, !scenario.unknown().contains(duty)));
        return changes;
    }

    /** Moves days, the nearest first, until enough is found; returns up to how many days all was tried. */
    private long moves(CandidateEvaluator trial) {
        List<DayProbe> tracks = new CriticalDays(scenario, query, trial).tracks(HORIZON);
        var open = new java.util.PriorityQueue<>(Comparator.comparingLong(DayProbe::nearest));
        open.addAll(tracks);
        List<Found> moved = new ArrayList<>();
        long tried = HORIZON;
        while (!open.isEmpty()) {
            DayProbe track = open.poll();
            if (track.isDone()) {
                continue;
            }
            if (found.size() + moved.size() >= most && track.nearest() > furthest(moved)) {
                tried = track.nearest() - 1;
                break;
            }
            Found answer = track.step(trial);
            if (answer != null) {
                moved.add(answer);
            } else {
                open.add(track);
            }
        }
        moved.sort(Comparator.comparingLong(Found::size));
        found.addAll(moved);
        return tried;
    }

    /** The size of the largest of the moves that will be shown. */
    private long furthest(List<Found> moved) {
        return moved.stream().mapToLong(Found::size).sorted().skip(most - found.size() - 1L).findFirst().orElse(Long.MAX_VALUE);
    }

    private void counts(CandidateEvaluator trial) {
        List<Found> counted = new ArrayList<>();
        for (Fact fact : scenario.facts()) {
            if (fact.count() != null) {
                NavigableSet<Long> counts = new TreeSet<>();
                scenario.facts().stream().filter(f -> f.type().equals(fact.type())).forEach(f -> counts.add(f.count()));
                CountProbe track = new CountProbe(fact, scenario.vocabulary(), trial);
                for (boolean larger : List.of(false, true)) {
                    Found answer = track.nearest(counts, larger);
                    if (answer != null) {
                        counted.add(answer);
                    }
                }
            }
        }
        counted.sort(Comparator.comparingLong(Found::size));
        found.addAll(counted);
    }

    /** Every two switches and every switch and fact and every two facts, in the order of the vocabulary and the scenario. */
    private List<List<Change>> pairs() {
        List<Change> changes = turnsAndDrops();
        List<List<Change>> pairs = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            for (int j = i + 1; j < changes.size(); j++) {
                boolean sameSwitch = changes.get(i) instanceof Change.Turned a && changes.get(j) instanceof Change.Turned b
                        && a.name().equals(b.name());
                if (!sameSwitch) {
                    pairs.add(List.of(changes.get(i), changes.get(j)));
                }
            }
        }
        return pairs;
    }
}
