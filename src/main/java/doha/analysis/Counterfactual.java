package doha.analysis;

import doha.Assessment;
import doha.model.DutyId;
import doha.model.DutyOutcome;
import doha.model.Fact;
import doha.model.Outcomes;
import doha.model.Readings;
import doha.model.Verdict;
import doha.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The smallest changes that give a duty another status.
 *
 * @param scenario   the scenario that is changed
 * @param assessment where the duties stand without any change
 * @param verdict    the verdict on the duty without any change
 * @param answers    the smallest changes, smallest first
 * @param search     what was tried
 */
public record Counterfactual(Scenario scenario, Assessment assessment, Verdict verdict, List<Found> answers, Search search) {

    /** Copies the list. */
    public Counterfactual {
        answers = List.copyOf(answers);
    }

    /**
     * Changes that give the duty another status.
     *
     * @param changes one change, or two where none alone does it
     * @param size    0 for what is turned, dropped or given another word; for a day, by how many days it moves; for a count, by how much
     * @param verdict the verdict on the duty then
     */
    public record Found(List<Change> changes, long size, DutyOutcome verdict) {

        /** Copies the list. */
        public Found {
            changes = List.copyOf(changes);
        }
    }

    /**
     * What was tried.
     *
     * @param tried    how many changed scenarios were judged
     * @param horizon  by up to how many days every day was moved; 0 where enough smaller answers were found before
     * @param cut      whether there may be more answers than those told
     * @param pairs    how many pairs were tried; 0 where a single change does it
     * @param allPairs how many pairs there are, of turned switches and facts left out; 0 where a single change does it
     */
    public record Search(int tried, long horizon, boolean cut, int pairs, int allPairs) { }

    /**
     * The scenario with the changes of an answer, asked what was asked: assessed, it gives the promised verdict. It has no file, and
     * the title given.
     */
    public Scenario with(Found answer, String title) {
        Readings readings = assessment.query().readings();
        Set<DutyId> unknown = new LinkedHashSet<>(scenario.unknown());
        List<Fact> facts = new ArrayList<>(scenario.facts());
        for (Change change : answer.changes()) {
            if (change instanceof Change.Turned turned) {
                readings = readings.with(turned.name(), turned.to());
            } else if (change instanceof Change.Dropped dropped) {
                facts.remove(dropped.fact());
            } else if (change instanceof Change.Edited edited) {
                facts.replaceAll(f -> f.id().equals(edited.before().id()) ? edited.after() : f);
            } else if (change instanceof Change.Silence silence && silence.added()) {
                unknown.add(silence.duty());
            } else if (change instanceof Change.Silence silence) {
                unknown.remove(silence.duty());
            }
        }
        return new Scenario(null, title, scenario.description(), assessment.query().asOf(), assessment.query().knownBy(), readings,
                unknown, facts, List.of(), List.of(), null, scenario.vocabulary()).checked();
    }

    /** The row of a duty in an answer; null where it is no duty of the reading. */
    static DutyOutcome row(Outcomes answer, DutyId duty) {
        return answer.duties().stream().filter(j -> j.duty().equals(duty)).findFirst().orElse(null);
    }
}
