package doha.internal.document;

import doha.analysis.Periods;
import doha.model.ExportDefinition;
import doha.model.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Verdicts by period as the tables of researchers (export.md), the header first. */
public final class PeriodTables {

    private static final List<String> STIPULATIONS = List.of("agt_id", "duty", "place", "obligor", "owed_to", "kind", "pam", "pax",
            "period",
            "as_of", "status", "phase", "due", "effective_due", "decided_on", "days_late", "share", "score", "reading", "receipt");

    private PeriodTables() {}

    public static List<List<String>> stipulations(Periods periods, ExportDefinition words, Vocabulary vocabulary) {
        return Csv.table(STIPULATIONS, periods.periods().entrySet().stream().flatMap(period -> period.getValue().duties().stream()
                .map(v -> Arrays.asList(words.paX(), v.duty().id(), v.duty().place(), v.duty().obligor(), v.duty().owedTo(),
                        v.duty().kind(),
                        words.provisionsOf(v.duty().id()), words.topicsOf(v.duty().id()), periods.name(period.getKey()), period.getKey(),
                        v.status(), v.phase(), v.due(), v.effectiveDue(), v.decidedOn(), v.daysLate(),
                        v.progress() == null ? null : v.progress().share(), score(Score.of(v)), departures(periods, vocabulary),
                        Json.fields(periods.receipt())))));
    }

    /** A row for each period, with the columns of the Peace Accords Matrix. */
    public static List<List<String>> matrix(Periods periods, ExportDefinition words, Vocabulary vocabulary) {
        List<String> header = new ArrayList<>(List.of("country", "cowcode", "accordname", "year", "year_count"));
        words.provisions().keySet().forEach(name -> header.addAll(List.of(name + "_prov", name + "_implem")));
        header.addAll(List.of("agg_implem_score", "reading", "receipt"));
        List<List<String>> rows = new ArrayList<>(List.of(header));
        periods.periods().forEach((last, outcomes) -> {
            List<OptionalInt> scores = words.provisions().values().stream().map(duties -> Score.of(outcomes, duties)).toList();
            List<Object> cells = new ArrayList<>(
                    List.of(words.country(), words.cowcode(), words.accordname(), periods.name(last), rows.size()));
            scores.forEach(score -> cells.addAll(Arrays.asList(1, score(score))));
            cells.add(Score.percent(scores).orElse(null));
            cells.addAll(List.of(departures(periods, vocabulary), Json.fields(periods.receipt())));
            rows.add(Csv.cells(cells));
        });
        return rows;
    }

    private static Integer score(OptionalInt score) {
        return score.isPresent() ? score.getAsInt() : null;
    }

    private static Map<String, String> departures(Periods periods, Vocabulary vocabulary) {
        return ResultHeader.departures(periods.query().readings().asMap(), vocabulary);
    }
}
