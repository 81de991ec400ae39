package doha.analysis;

import doha.Agreement;
import doha.Assessment;
import doha.model.Duty;
import doha.model.Query;
import doha.model.Stance;
import doha.model.Status;
import doha.model.Verdict;
import doha.scenario.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What follows on one record from whose reading of the text. It is not what the holder of a stance says: by its own reading a holder may
 * be in breach.
 *
 * @param own  the assessment that was asked for: by the scenario's own reading, and what a caller set beside
 * @param held an assessment for each stance of the vocabulary, in its order
 * @param rows a row a duty, those on which the columns differ first, else in the order of the vocabulary
 */
public record StanceAnalysis(Assessment own, List<Held> held, List<DutyStances> rows) {

    /** What follows from the defaults and a stance alone. */
    public record Held(Stance stance, Assessment assessment) {}

    /**
     * A duty under each reading.
     *
     * @param duty     the duty
     * @param verdicts by the scenario's own reading, then by each stance; null where the reading makes it no duty
     */
    public record DutyStances(Duty duty, List<@Nullable Verdict> verdicts) {

        /** Keeps the order. */
        public DutyStances {
            verdicts = Collections.unmodifiableList(new ArrayList<>(verdicts));
        }

        /** Whether the readings give it more than one status, or some make it no duty. */
        public boolean differs() {
            return verdicts.stream().map(verdict -> verdict == null ? null : verdict.status()).distinct().count() > 1;
        }
    }

    /** Copies the lists. */
    public StanceAnalysis {
        held = List.copyOf(held);
        rows = List.copyOf(rows);
    }

    /** Asks a scenario one question under its own reading and under each stance of the agreement. */
    public static StanceAnalysis of(Agreement agreement, Scenario scenario, Query query) {
        Assessment own = agreement.assess(scenario, query);
        Query defaults = query.under(agreement.vocabulary().defaults());
        List<Held> held = agreement.vocabulary().stances().stream()
                .map(stance -> new Held(stance, agreement.assess(scenario, defaults.holding(stance)))).toList();
        List<Assessment> columns = Stream.concat(Stream.of(own), held.stream().map(Held::assessment)).toList();
        List<DutyStances> rows = agreement.vocabulary().duties().stream()
                .map(duty -> new DutyStances(duty, verdicts(columns, duty)))
                .filter(row -> row.verdicts().stream().anyMatch(Objects::nonNull))
                .sorted(Comparator.comparing(row -> !row.differs())).toList();
        return new StanceAnalysis(own, held, rows);
    }

    private static List<@Nullable Verdict> verdicts(List<Assessment> columns, Duty duty) {
        List<@Nullable Verdict> verdicts = new ArrayList<>();
        columns.forEach(column -> verdicts.add(verdict(column, duty)));
        return verdicts;
    }

    private static @Nullable Verdict verdict(Assessment assessment, Duty duty) {
        return assessment.duties().stream().filter(verdict -> verdict.duty().id().equals(duty.id())).findFirst().orElse(null);
    }

    /** How many duties have a status in an assessment. */
    public static int count(Assessment assessment, Status status) {
        return (int) assessment.duties().stream().filter(verdict -> verdict.status() == status).count();
    }

    /** How many rows the columns differ on. */
    @Override
    public String toString() {
        return rows.stream().filter(DutyStances::differs).count() + " of " + rows.size() + " duties differ";
    }
}
