package doha.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import doha.Agreement;
import doha.Assessment;
import java.time.temporal.ChronoUnit;
import doha.scenario.Scenario;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodsTest {

    private static final Agreement AGREEMENT = Agreement.load();
    private static final Scenario RECORD = AGREEMENT.read(Path.of("scenarios/record.yaml"));

    private static Periods periods(Scenario scenario, String asOf, ChronoUnit every) {
        return Periods.of(AGREEMENT, scenario, scenario.query().asOf(LocalDate.parse(asOf)), every);
    }

    private static String days(String signed, String asOf, ChronoUnit every) {
        Scenario scenario = AGREEMENT.parse("title: t\nfacts:\n  - {on: " + signed + ", fact: signing}\n");
        Periods periods = periods(scenario, asOf, every);
        return String.join(" ", periods.periods().keySet().stream().map(last -> periods.name(last) + ":" + last).toList());
    }

    @ParameterizedTest
    @CsvSource({"2020-02-29, 2020-02-29, 2020:2020-02-29", "2020-02-29, 2020-12-30, 2020:2020-12-30",
            "2020-02-29, 2020-12-31, 2020:2020-12-31", "2020-02-29, 2021-01-01, 2020:2020-12-31 2021:2021-01-01",
            "2019-12-31, 2020-01-01, 2019:2019-12-31 2020:2020-01-01", "2020-01-01, 2020-01-01, 2020:2020-01-01",
            "2020-02-29, 2022-08-02, 2020:2020-12-31 2021:2021-12-31 2022:2022-08-02", "2020-02-29, 2020-02-28, "})
    void yearsEndOnTheirLastDayAndTheLastOneOnTheDayAsked(String signed, String asOf, String expected) {
        assertThat(days(signed, asOf, ChronoUnit.YEARS)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource({"2020-02-29, 2020-02-29, 2020-02:2020-02-29", "2020-02-28, 2020-03-01, 2020-02:2020-02-29 2020-03:2020-03-01",
            "2021-01-31, 2021-03-30, 2021-01:2021-01-31 2021-02:2021-02-28 2021-03:2021-03-30",
            "2020-11-30, 2021-01-31, 2020-11:2020-11-30 2020-12:2020-12-31 2021-01:2021-01-31"})
    void monthsLikewise(String signed, String asOf, String expected) {
        assertThat(days(signed, asOf, ChronoUnit.MONTHS)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(names = {"YEARS", "MONTHS"})
    void eachPeriodIsWhatAssessSaysOfItsLastDay(ChronoUnit every) {
        Periods periods = periods(RECORD, "2022-08-02", every);
        periods.periods().forEach((last, outcomes) -> {
            Assessment assessment = AGREEMENT.assess(RECORD, last);
            assertThat(outcomes.duties()).as(periods.name(last)).usingRecursiveComparison().ignoringFields("facts", "rules")
                    .isEqualTo(assessment.duties());
            assertThat(periods.receipt()).isEqualTo(assessment.receipt());
        });
        assertThat(periods.periods()).hasSize(every == ChronoUnit.YEARS ? 3 : 31);
    }

    @Test
    void theReadingAndTheDayOfKnowledgeHoldThroughout() {
        var query = RECORD.query().asOf(LocalDate.of(2021, 12, 31)).with(Map.of("goals", "binding"))
                .knownBy(LocalDate.of(2020, 3, 1));
        assertThat(Periods.of(AGREEMENT, RECORD, query, ChronoUnit.YEARS).periods()).hasSize(2).allSatisfy((last, outcomes) -> assertThat(
                outcomes.duties()).usingRecursiveComparison()
                .ignoringFields("facts", "rules").isEqualTo(AGREEMENT.assess(RECORD, query.asOf(last)).duties()));
        assertThat(Periods.of(AGREEMENT, RECORD, query.knownBy(LocalDate.of(2020, 2, 28)), ChronoUnit.YEARS).periods()).isEmpty();
    }
}
