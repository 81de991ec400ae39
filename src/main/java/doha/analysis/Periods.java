package doha.analysis;

import doha.Agreement;
import doha.IncrementalAssessment;
import doha.model.Fact;
import doha.model.Outcomes;
import doha.model.Query;
import doha.model.Receipt;
import doha.scenario.Scenario;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The verdicts of a scenario at the end of each year or month, from that of the signing to that of the day asked about, on which the last
 * one ends.
 *
 * @param query   the question of the last period; the others have its known-by day and reading
 * @param receipt what the result can be traced to
 * @param every   years or months
 * @param periods the verdicts of each period by its last day, on which it is judged; none if nothing was signed by the day asked about
 */
public record Periods(Query query, Receipt receipt, ChronoUnit every, SortedMap<LocalDate, Outcomes> periods) {

    /** Copies the map. */
    public Periods {
        periods = Collections.unmodifiableSortedMap(new TreeMap<>(periods));
    }

    /**
     * The periods of a scenario up to the day of the query. They begin with the one in which it was signed, even if the reading does not
     * count the report that says so.
     *
     * @param every years or months
     */
    public static Periods of(Agreement agreement, Scenario scenario, Query query, ChronoUnit every) {
        Receipt receipt = agreement.assess(scenario, query).receipt();
        SortedMap<LocalDate, Outcomes> periods = new TreeMap<>();
        Optional<LocalDate> signed = Timeline.known(scenario, query).stream().filter(fact -> fact.type().equals("signing")).map(Fact::on)
                .filter(day -> !day.isAfter(query.asOf())).findFirst();
        if (signed.isPresent()) {
            try (IncrementalAssessment session = agreement.inquire(scenario, query)) {
                LocalDate day = end(signed.get(), every);
                while (day.isBefore(query.asOf())) {
                    periods.put(day, session.asOf(day).answer());
                    day = end(day.plusDays(1), every);
                }
                periods.put(query.asOf(), session.asOf(query.asOf()).answer());
            }
        }
        return new Periods(query, receipt, every, periods);
    }

    /** What a period is called, such as {@code 2021} or {@code 2021-05}. */
    public String name(LocalDate last) {
        return last.toString().substring(0, every == ChronoUnit.YEARS ? 4 : 7);
    }

    private static LocalDate end(LocalDate day, ChronoUnit every) {
        return every == ChronoUnit.YEARS ? day.withDayOfYear(day.lengthOfYear()) : day.withDayOfMonth(day.lengthOfMonth());
    }

    @Override
    public String toString() {
        return periods.size() + " periods to " + query.asOf();
    }
}
