package doha.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import doha.Agreement;
import doha.scenario.Scenario;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    private static final Agreement AGREEMENT = Agreement.load();
    private static final Scenario RECORD = Scenario.read(Path.of("scenarios/record.yaml"));
    private static final Query QUESTION = RECORD.query();

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "-0002-12-31", "+10001-01-01", "+999999999-12-31"})
    void refusesADayFarFromAllThatScenariosHold(String day) {
        LocalDate far = LocalDate.parse(day);

        String said = assertThrows(IllegalArgumentException.class, () -> QUESTION.asOf(far)).getMessage();
        assertEquals("nothing can be asked about " + day + "; ask about a day from -0001-01-01 to +10000-12-31", said);
        assertThrows(IllegalArgumentException.class, () -> QUESTION.knownBy(far));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0001-01-01", "0000-01-01", "9999-12-31", "+10000-12-31"})
    void takesEveryDayScenariosHoldAndTheYearsBeside(String day) {
        assertEquals(32, AGREEMENT.assess(RECORD, QUESTION.asOf(LocalDate.parse(day))).duties().size());
    }
}
