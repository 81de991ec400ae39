package doha.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.Agreement;
import doha.Assessment;
import doha.model.DutyOutcome;
import doha.model.Query;
import doha.scenario.Scenario;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How everything stood over time, held against asking about single days. */
class HistoryTest {

    private static final Agreement AGREEMENT = Agreement.load();

    @ParameterizedTest
    @ValueSource(strings = {"record.yaml", "what-if/haven-across-the-deadline.yaml", "what-if/known-that-day.yaml", "signing-day.yaml"})
    void onEveryDayItStandsAsAssessSays(String file) {
        Scenario scenario = Scenario.read(Path.of("scenarios").resolve(file));
        Query query = scenario.query();
        History history = History.of(AGREEMENT, scenario, query);
        for (LocalDate day = history.from(); !day.isAfter(history.to()); day = day.plusDays(11)) {
            LocalDate asked = day;
            History.Stand stand = history.stands().stream().filter(s -> !s.day().isAfter(asked)).reduce((a, b) -> b).orElseThrow();
            Assessment assessment = AGREEMENT.assess(scenario, query.asOf(day));
            for (DutyOutcome row : stand.answer().duties()) {
                assertEquals(assessment.duty(row.duty()).phase(), row.phase(), row.duty() + " on " + day);
            }
            assertEquals(assessment.pace(), stand.answer().pace(), "on " + day);
        }
    }

    @Test
    void itsLastStandIsExactlyThatOfTheLastDay() {
        Scenario scenario = Scenario.read(Path.of("scenarios/record.yaml"));
        Query query = scenario.query().asOf(LocalDate.of(2021, 5, 2));
        History history = History.of(AGREEMENT, scenario, query);
        Assessment assessment = AGREEMENT.assess(scenario, query);
        assertEquals(assessment.gate(), history.last().gate());
        assessment.duties().forEach(v -> assertEquals(v.effectiveDue(), history.last().duty(v.duty().id()).effectiveDue(), v.duty().id().value()));
    }

    @Test
    void onTheDayOfTheFirstFactThereIsOneStand() {
        Scenario scenario = Scenario.read(Path.of("scenarios/record.yaml"));
        LocalDate first = LocalDate.of(2020, 2, 22);
        History history = History.of(AGREEMENT, scenario, scenario.query().asOf(first));
        assertEquals(1, history.stands().size());
        assertEquals(first, history.from());
        assertEquals(first, history.to());
        assertTrue(history.terms().size() > 10);
    }

    @Test
    void beforeAnyFactThereIsStillAStand() {
        Scenario scenario = Scenario.read(Path.of("scenarios/record.yaml"));
        LocalDate early = LocalDate.of(2019, 1, 1);
        History history = History.of(AGREEMENT, scenario, scenario.query().asOf(early));
        assertEquals(early, history.from());
        assertEquals(1, history.stands().size());
    }
}
