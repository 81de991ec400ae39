package doha.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doha.Agreement;
import doha.Assessment;
import doha.IncrementalAssessment;
import doha.model.Outcomes;
import doha.model.Pace;
import doha.model.Query;
import doha.model.Verdict;
import doha.scenario.Scenario;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The state over time, held against asking about single days. */
class TimelineStatesTest {

    private static final Agreement AGREEMENT = Agreement.load();

    private static NavigableMap<LocalDate, Outcomes> states(Scenario scenario, Query query) {
        try (IncrementalAssessment session = AGREEMENT.inquire(scenario, query)) {
            NavigableMap<LocalDate, Outcomes> states = Timeline.states(session, scenario);
            assertEquals(query, session.query());
            return states;
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"record.yaml", "what-if/haven-across-the-deadline.yaml", "what-if/known-that-day.yaml", "signing-day.yaml"})
    void everyDayIsAsAssessSays(String file) {
        Scenario scenario = Scenario.read(Path.of("scenarios").resolve(file));
        Query query = scenario.query();
        NavigableMap<LocalDate, Outcomes> states = states(scenario, query);
        for (LocalDate day = states.firstKey(); !day.isAfter(query.asOf()); day = day.plusDays(11)) {
            Outcomes state = states.floorEntry(day).getValue();
            Assessment assessment = AGREEMENT.assess(scenario, query.asOf(day));
            for (Verdict row : state.duties()) {
                assertEquals(assessment.duty(row.duty().id()).phase(), row.phase(), row.duty().id() + " on " + day);
            }
            assertEquals(withoutPath(assessment.pace()), withoutPath(state.pace()), "on " + day);
        }
    }

    @Test
    void theLastStateIsExactlyThatOfTheLastDay() {
        Scenario scenario = Scenario.read(Path.of("scenarios/record.yaml"));
        Query query = scenario.query().asOf(LocalDate.of(2021, 5, 2));
        Outcomes last = states(scenario, query).lastEntry().getValue();
        Assessment assessment = AGREEMENT.assess(scenario, query);
        assertEquals(assessment.gate(), last.gate());
        assessment.duties().forEach(v -> assertEquals(v.effectiveDue(), last.duty(v.duty().id()).effectiveDue(), v.duty().id().value()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-02-21", "2019-01-01"})
    void onTheDayOfTheFirstFactAndBeforeThereIsOneState(LocalDate day) {
        Scenario scenario = Scenario.read(Path.of("scenarios/record.yaml"));
        assertEquals(Set.of(day), states(scenario, scenario.query().asOf(day)).keySet());
    }

    /** The path moves from day to day; a state holds until something else changes. */
    private static Pace withoutPath(Pace pace) {
        return pace == null ? null : new Pace(pace.word(), pace.ceiling(), pace.level(), null, pace.next());
    }
}
