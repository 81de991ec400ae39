package doha.analysis;

import doha.Agreement;
import doha.Assessment;
import doha.model.Duty;
import doha.model.Query;
import doha.model.Status;
import doha.model.Verdict;
import doha.scenario.Scenario;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What follows on one record from whose reading of the text. It is not what the holder of a stance says: by its own reading a holder may
 * be in breach.
 *
 * @param own    the assessment that was asked for: by the scenario's own reading, and what a caller set beside
 * @param held   an assessment by the defaults and a stance alone, for each stance of the vocabulary, in its order
 * @param duties what is a duty under one of these readings; those on which they differ first, else in the order of the vocabulary
 */
public record StanceAnalysis(Assessment own, List<Assessment> held, List<Duty> duties) {

    /** Copies the lists. */
    public StanceAnalysis {
        held = List.copyOf(held);
        duties = List.copyOf(duties);
    }

    /** Asks a scenario one question under its own reading and under each stance of the agreement. */
    public static StanceAnalysis of(Agreement agreement, Scenario scenario, Query query) {
        Query defaults = query.under(agreement.vocabulary().defaults());
        StanceAnalysis unsorted = new StanceAnalysis(agreement.assess(scenario, query), agreement.vocabulary().stances().stream()
                .map(stance -> agreement.assess(scenario, defaults.holding(stance))).toList(), agreement.vocabulary().duties());
        return new StanceAnalysis(unsorted.own, unsorted.held, unsorted.duties.stream()
                .filter(duty -> unsorted.verdicts(duty).stream().anyMatch(Objects::nonNull))
                .sorted(Comparator.comparing(duty -> !unsorted.differs(duty))).toList());
    }

    /** The verdicts on a duty by the scenario's own reading, then by each stance; null if the reading makes it no duty. */
    public List<@Nullable Verdict> verdicts(Duty duty) {
        return Stream.concat(Stream.of(own), held.stream()).map(column -> Comparison.verdict(column, duty)).toList();
    }

    /** Whether the readings give a duty more than one status, or some make it no duty. */
    public boolean differs(Duty duty) {
        return verdicts(duty).stream().map(verdict -> verdict == null ? null : verdict.status()).distinct().count() > 1;
    }

    /** How many duties have a status in an assessment. */
    public static int count(Assessment assessment, Status status) {
        return (int) assessment.duties().stream().filter(verdict -> verdict.status() == status).count();
    }

    /** How many duties the readings differ on. */
    @Override
    public String toString() {
        return duties.stream().filter(this::differs).count() + " of " + duties.size() + " duties differ";
    }
}
