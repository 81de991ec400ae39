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
import doha.scenario.Scenario;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Where every duty stands under each reading of the text.
 *
 * @param own         where every duty stands under the scenario's own reading
 * @param over        the switches that vary, in the order of the vocabulary
 * @param readings    how many readings that makes
 * @param evaluations how often the rules were run; what they give under all other readings follows from that
 * @param duties      the duties that are duties under some of the readings, in the order of agreement.md
 */
public record ReadingsAnalysis(Assessment own, List<String> over, long readings, int evaluations, List<DutyReadings> duties) {

    /** Copies the lists. */
    public ReadingsAnalysis {
        over = List.copyOf(over);
        duties = List.copyOf(duties);
    }

    /** The row of a duty; {@link java.util.NoSuchElementException} where it is one under none of the readings. */
    public DutyReadings duty(String id) {
        return duties.stream().filter(d -> d.duty().id().value().equals(id)).findFirst().orElseThrow();
    }

    /** Explores every reading there is. */
    public static ReadingsAnalysis of(Agreement agreement, Scenario scenario, Query query) {
        return of(agreement, scenario, query, agreement.vocabulary().switches().stream().map(Switch::name).toList());
    }

    /**
     * Explores the readings in which some switches take all their positions and the others stay as the question has them. An
     * unknown switch is refused with {@link IllegalArgumentException}; rules that under some reading give a duty no phase, or two,
     * throw {@link doha.model.RulesException}.
     */
    public static ReadingsAnalysis of(Agreement agreement, Scenario scenario, Query query, Collection<String> over) {
        Assessment assessment = agreement.assess(scenario, query);
        Readings own = query.readings();
        ReadingSpace space = new ReadingSpace(agreement.vocabulary(), own, over);
        Collection<Duty> duties = agreement.vocabulary().duties();
        List<DutyId> ids = duties.stream().map(Duty::id).toList();
        try (IncrementalAssessment inquiry = agreement.inquire(scenario, query)) {
            Function<int[], Collection<Object>> run = choice -> inquiry.under(space.reading(choice, own)).terms();
            ReadingExplorer exploration = explore(agreement, space, ids, own, run);
            ReadingStatistics tally = new ReadingStatistics(space, exploration, own, choice -> agreement.assess(scenario, query.under(space.reading(choice, own))));
            List<DutyReadings> rows = new ArrayList<>();
            for (Duty duty : duties) {
                DutyReadings row = tally.of(duty);
                if (row.readings() > 0) {
                    rows.add(row);
                }
            }
            List<String> varied = agreement.vocabulary().switches().stream().map(Switch::name).filter(over::contains).toList();
            // The assessment under the own reading was a run too.
            return new ReadingsAnalysis(assessment, varied, space.size(), 1 + exploration.runs(), rows);
        }
    }

    private static ReadingExplorer explore(Agreement agreement, ReadingSpace space, List<DutyId> duties, Readings own,
            Function<int[], Collection<Object>> run) {
        int[] start = space.choice(own);
        try {
            return new ReadingExplorer(space, agreement.dependencies(), duties, start, run);
        } catch (ReadingExplorer.Contradiction e) {
            // Rules that hide what they need: nothing can be spared then, and every reading is run.
            return new ReadingExplorer(space, Dependencies.unknown(agreement.vocabulary()), duties, start, run);
        }
    }
}
