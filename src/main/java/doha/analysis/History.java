package doha.analysis;

import doha.Agreement;
import doha.IncrementalAssessment;
import doha.model.Fact;
import doha.model.Outcomes;
import doha.model.Query;
import doha.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How everything stood from a scenario's first fact to the question's day, without the causes that a {@link Timeline} tells, and so
 * several times faster.
 *
 * @param from   the first day
 * @param to     the last day, the question's
 * @param stands how everything stood, each from its day until the next; the first is of the first day
 * @param terms  everything the rules were given and have concluded on the last day
 */
public record History(LocalDate from, LocalDate to, List<Stand> stands, List<Object> terms) {

    /** How everything stood from a day on. */
    public record Stand(LocalDate day, Outcomes answer) { }

    /** Copies the lists. */
    public History {
        stands = List.copyOf(stands);
        terms = List.copyOf(terms);
    }

    /** How everything stood on the last day. */
    public Outcomes last() {
        return stands.get(stands.size() - 1).answer();
    }

    /** The history of a scenario up to the question's day. */
    public static History of(Agreement agreement, Scenario scenario, Query query) {
        LocalDate to = query.asOf();
        List<Fact> counted = scenario.facts().stream()
                .filter(fact -> query.knownBy() == null || !fact.known().isAfter(query.knownBy())).toList();
        LocalDate from = counted.stream().map(Fact::on).filter(day -> day.isBefore(to)).min(LocalDate::compareTo).orElse(to);
        try (IncrementalAssessment inquiry = agreement.inquire(scenario, query)) {
            TimelineSearch search = new TimelineSearch(inquiry, counted);
            List<TimelineSearch.Step> steps = search.steps(from.plusDays(1), to.isAfter(from) ? to : from.plusDays(1));
            List<Stand> stands = new ArrayList<>();
            stands.add(new Stand(from, search.before()));
            for (TimelineSearch.Step step : steps) {
                if (!step.day().isAfter(to)) {
                    stands.add(new Stand(step.day(), step.after()));
                }
            }
            inquiry.asOf(to);
            // A due day can move without any step: the last day's answer is told as of that day.
            stands.set(stands.size() - 1, new Stand(stands.get(stands.size() - 1).day(), inquiry.answer()));
            return new History(from, to, stands, new ArrayList<>(inquiry.terms()));
        }
    }
}
