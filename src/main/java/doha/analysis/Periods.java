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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The verdicts of a scenario at the end of each year or month, from that of the signing to that of the day asked about, on which the last
 * one ends.
 *
 * @param query   the question of the last period; the others have its known-by day and reading
 * @param receipt what the result can be traced to
 * @param periods the periods in their order; none if nothing was signed by the day asked about
 */
public record Periods(Query query, Receipt receipt, List<Period> periods) {

    /**
     * One period.
     *
     * @param name     the year, or the year and the month, such as {@code 2021} or {@code 2021-05}
     * @param asOf     its last day, on which it is judged
     * @param outcomes the verdicts on that day
     */
    public record Period(String name, LocalDate asOf, Outcomes outcomes) {}

    /** Copies the list. */
    public Periods {
        periods = List.copyOf(periods);
    }

    /**
     * The periods of a scenario up to the day of the query. They begin with the one in which it was signed, even if the reading does not
     * count the report that says so.
     *
     * @param every years or months
     */
    public static Periods of(Agreement agreement, Scenario scenario, Query query, ChronoUnit every) {
        Receipt receipt = agreement.assess(scenario, query).receipt();
        List<Period> periods = new ArrayList<>();
        Optional<LocalDate> signed = scenario.facts().stream().filter(fact -> fact.type().equals("signing"))
                .filter(fact -> query.knownBy() == null || !fact.known().isAfter(query.knownBy())).map(Fact::on)
                .filter(day -> !day.isAfter(query.asOf())).findFirst();
        if (signed.isPresent()) {
            try (IncrementalAssessment session = agreement.inquire(scenario, query)) {
                LocalDate day = end(signed.get(), every);
                while (day.isBefore(query.asOf())) {
                    periods.add(period(session, day, every));
                    day = end(day.plusDays(1), every);
                }
                periods.add(period(session, query.asOf(), every));
            }
        }
        return new Periods(query, receipt, periods);
    }

    private static Period period(IncrementalAssessment session, LocalDate day, ChronoUnit every) {
        String name = day.toString();
        return new Period(name.substring(0, name.length() - (every == ChronoUnit.YEARS ? 6 : 3)), day, session.asOf(day).answer());
    }

    private static LocalDate end(LocalDate day, ChronoUnit every) {
        return every == ChronoUnit.YEARS ? day.withDayOfYear(day.lengthOfYear()) : day.withDayOfMonth(day.lengthOfMonth());
    }

    @Override
    public String toString() {
        return periods.size() + " periods to " + query.asOf();
    }
}
