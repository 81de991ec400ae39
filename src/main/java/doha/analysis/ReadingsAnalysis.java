package doha.analysis;

import doha.Agreement;
import doha.Assessment;
import doha.IncrementalAssessment;
import doha.internal.rules.Dependencies;
import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Query;
import doha.model.Readings;
import doha.model.Switch;
import doha.model.Verdict;
import doha.scenario.Scenario;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The outcomes of every duty under each reading of the text.
 *
 * @param own         the assessment under the scenario's own reading
 * @param over        the switches that vary, in the order of the vocabulary
 * @param readings    how many readings that makes
 * @param evaluations how often the rules were run; what they give under all other readings follows from that
 * @param duties      the duties that are duties under some of the readings, in the order of the vocabulary
 */
public record ReadingsAnalysis(Assessment own, List<String> over, long readings, int evaluations, List<DutyReadings> duties) {

    /** Copies the lists. */
    public ReadingsAnalysis {
        over = List.copyOf(over);
        duties = List.copyOf(duties);
    }

    /** The row of a duty; one that is a duty under no reading throws {@link java.util.NoSuchElementException}. */
    public DutyReadings duty(String id) {
        return duties.stream().filter(d -> d.duty().id().value().equals(id)).findFirst().orElseThrow();
    }

    /** Explores every reading there is. */
    public static ReadingsAnalysis of(Agreement agreement, Scenario scenario, Query query) {
        return of(agreement, scenario, query, agreement.vocabulary().switches().stream().map(Switch::name).toList());
    }

    /**
     * Explores the readings in which some switches take all their positions and the others stay as the query has them. An unknown
     * switch throws {@link IllegalArgumentException}; rules that under some reading give a duty no phase, or two, throw
     * {@link doha.model.RulesException}.
     */
    public static ReadingsAnalysis of(Agreement agreement, Scenario scenario, Query query, Collection<String> over) {
        Assessment assessment = agreement.assess(scenario, query);
        Readings own = query.readings();
        ReadingSpace space = new ReadingSpace(agreement.vocabulary(), own, over);
        Collection<Duty> duties = agreement.vocabulary().duties();
        try (IncrementalAssessment session = agreement.inquire(scenario, query)) {
            ReadingExplorer explorer = new ReadingExplorer(space, choice -> session.under(space.reading(choice, own)).terms());
            Map<Duty, DecisionDiagram> phases = explore(explorer, agreement.dependencies(), duties, space.choice(own));
            ReadingStatistics statistics = new ReadingStatistics(space, own,
                    choice -> agreement.assess(scenario, query.under(space.reading(choice, own))));
            List<DutyReadings> rows = phases.entrySet().stream().map(each -> statistics.of(each.getKey(), each.getValue()))
                    .filter(row -> row.readings() > 0).toList();
            List<String> varied = agreement.vocabulary().switches().stream().map(Switch::name).filter(over::contains).toList();
            // The assessment under the own reading was a run too.
            return new ReadingsAnalysis(assessment, varied, space.size(), 1 + explorer.runs(), rows);
        }
    }

    private static Map<Duty, DecisionDiagram> explore(ReadingExplorer explorer, Dependencies dependencies, Collection<Duty> duties,
            int[] own) {
        try {
            return explorer.fromFew(dependencies, duties, own);
        } catch (ReadingExplorer.Contradiction e) {
            // Rules that hide what they need: nothing can be spared then.
            return explorer.fromAll(duties);
        }
    }

    /** For each duty of an assessment, in its order, the switches that alone, from the reading used, change its status. */
    public static Map<DutyId, List<String>> deciding(Agreement agreement, Scenario scenario, Assessment assessment) {
        Query query = assessment.query();
        Map<DutyId, List<String>> deciding = new LinkedHashMap<>();
        assessment.duties().forEach(verdict -> deciding.put(verdict.duty().id(), new ArrayList<>()));
        try (IncrementalAssessment session = agreement.inquire(scenario, query)) {
            for (Switch turned : agreement.vocabulary().switches()) {
                for (String position : turned.positions()) {
                    if (position.equals(query.readings().position(turned.name()))) {
                        continue;
                    }
                    for (Verdict other : session.under(query.readings().with(turned.name(), position)).answer().duties()) {
                        List<String> switches = deciding.get(other.duty().id());
                        if (switches != null && assessment.duty(other.duty().id()).status() != other.status()) {
                            switches.add(turned.name());
                        }
                    }
                }
                session.under(query.readings());
            }
        }
        deciding.replaceAll((duty, switches) -> switches.stream().distinct().toList());
        return deciding;
    }

    @Override
    public String toString() {
        return duties.size() + " duties over " + readings + " readings of '" + own.scenario() + "', "
                + duties.stream().filter(DutyReadings::disputed).count() + " disputed";
    }
}
