package doha.analysis;

import doha.Agreement;
import doha.Assessment;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.Phase;
import doha.model.Query;
import doha.model.ScenarioException;
import doha.model.Silence;
import doha.model.Status;
import doha.model.Verdict;
import doha.scenario.Scenario;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The smallest changes that give a duty another status.
 *
 * @param scenario   the scenario that is changed
 * @param assessment the state of the duties without any change
 * @param verdict    the verdict on the duty without any change
 * @param to         the status that is looked for; null for any other
 * @param answers    the smallest changes, smallest first; those that only doubt the record last
 * @param tried      how many changed scenarios were evaluated
 * @param horizon    by up to how many days every day was moved; 0 if enough smaller answers were found before
 * @param cut        whether there may be more answers than these
 * @param pairs      how many pairs were tried; 0 if enough smaller answers were found before
 * @param allPairs   how many pairs there are of switches and facts left out, neither of which is enough alone
 */
public record Counterfactual(Scenario scenario, Assessment assessment, Verdict verdict, @Nullable Status to, List<Answer> answers,
        int tried, long horizon, boolean cut, int pairs, int allPairs) {

    /** By how many days a day is moved at most. */
    public static final long HORIZON = 1_000;

    /** Copies the list. */
    public Counterfactual {
        answers = List.copyOf(answers);
    }

    /**
     * Changes that give the duty another status.
     *
     * @param changes one change, or two if none alone is enough
     * @param size    for a day, by how many days it moves; for a count, by how much; 0 for all other changes
     * @param verdict the verdict on the duty then
     */
    public record Answer(List<Change> changes, long size, Verdict verdict) {

        /** Copies the list. */
        public Answer {
            changes = List.copyOf(changes);
        }

        /** Whether it only unmakes the signing, takes a fact at a weaker standing, or declares the record silent: that is no other course of events. */
        public boolean doubtsRecord() {
            return changes.stream().allMatch(this::doubtsRecord);
        }

        private boolean doubtsRecord(Change change) {
            if (change instanceof FactChange c) {
                boolean weaker = c.before() != null && c.after() != null && !c.after().standing().atLeast(c.before().standing());
                return weaker || c.before() != null && c.before().type().equals("signing")
                        && (c.isRemoval() || verdict.phase() == Phase.NOT_TRIGGERED);
            }
            return change instanceof SilenceChange silence && silence.added();
        }
    }

    /** One thing that is different from a scenario, or from how it is read. */
    public sealed interface Change {

        /** The scenario with this change; one that is not sound throws {@link ScenarioException}. */
        Scenario applyTo(Scenario scenario);
    }

    /**
     * A switch in another position.
     *
     * @param name the switch
     * @param from its position now
     * @param to   its position then
     */
    public record SwitchChange(String name, String from, String to) implements Change {

        @Override
        public Scenario applyTo(Scenario scenario) {
            return scenario.withReadings(scenario.readings().with(name, to));
        }
    }

    /**
     * A fact left out, with another value in one field, moved as a whole in {@code on} and {@code until}, or added, as one that is awaited.
     *
     * @param before the fact as it is; null if it is added
     * @param after  the fact as it would be; null if it is left out
     * @param fields the fields that differ, except {@code known}, which follows {@code on}
     */
    public record FactChange(@Nullable Fact before, @Nullable Fact after, List<String> fields) implements Change {

        /** Copies the list. */
        public FactChange {
            fields = List.copyOf(fields);
        }

        /** Whether the fact is left out. */
        public boolean isRemoval() {
            return after == null;
        }

        @Override
        public Scenario applyTo(Scenario scenario) {
            return before == null ? scenario.withFacts(Stream.concat(scenario.facts().stream(), Stream.of(after)).toList())
                    : after == null ? scenario.without(before.id())
                            : scenario.withFacts(
                                    scenario.facts().stream().map(fact -> fact.id().equals(before.id()) ? after : fact).toList());
        }
    }

    /**
     * A duty put among those on which the record is silent, or taken from them.
     *
     * @param duty  the duty
     * @param added whether it is put among them
     */
    public record SilenceChange(DutyId duty, boolean added) implements Change {

        @Override
        public Scenario applyTo(Scenario scenario) {
            Set<Silence> unknown = new LinkedHashSet<>(scenario.unknown());
            if (added) {
                unknown.add(Silence.on(duty));
            } else {
                unknown.removeIf(silence -> silence.duty().equals(duty));
            }
            return scenario.withUnknown(unknown);
        }
    }

    /**
     * The smallest changes that give a duty another status, at most so many: switches, then facts left out, then added facts that are
     * awaited, then moved days by the number of days, then counts by how far they are, then other words, then pairs; at the end what only
     * doubts the record. Given a status, only changes that give that one are answers. A duty that is not one under the reading throws
     * {@link java.util.NoSuchElementException}; fewer than one answer asked for, {@link IllegalArgumentException}.
     */
    public static Counterfactual of(Agreement agreement, Scenario scenario, Query query, DutyId duty, @Nullable Status to, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("at least one answer is asked for, not " + most);
        }
        return new CounterfactualSearch(agreement, scenario, query, duty, to, most).search();
    }

    /** The scenario with the changes of an answer, asked what was asked: it gives the promised verdict. It has no file, and this title. */
    public Scenario with(Answer answer, String title) {
        Query query = assessment.query();
        Scenario changed = new Scenario(null, title, scenario.description(), query.asOf(), query.knownBy(), query.readings(),
                scenario.unknown(), scenario.facts(), List.of(), List.of(), null, scenario.vocabulary());
        for (Change change : answer.changes()) {
            changed = change.applyTo(changed);
        }
        return changed.checked();
    }

    @Override
    public String toString() {
        return answers.size() + " answers for " + verdict.duty().id() + " in '" + scenario.title() + "', " + tried + " changes tried";
    }
}
