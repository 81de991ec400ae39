package doha;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doha.model.Duty;
import doha.model.DutyId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextAsWrittenTest {

    private static final Agreement AGREEMENT = Agreement.load();

    private static Map<DutyId, LocalDate> dueDays() {
        Map<DutyId, LocalDate> days = new LinkedHashMap<>();
        AGREEMENT.assessAsWritten().duties().stream().filter(v -> v.due() != null).forEach(v -> days.put(v.duty().id(), v.due()));
        return days;
    }

    @Test
    void theRulesGiveTheDaysOfTheTextAsWritten() {
        Map<String, String> days = new TreeMap<>();
        dueDays().forEach((duty, day) -> days.merge(day.toString(), duty.value(), (a, b) -> a + " " + b));
        assertEquals("{2020-02-29=RIV, 2020-03-10=P.3 I.C.plan I.C.5000 I.C.1000, 2020-05-29=I.E.delisting, 2020-06-10=I.C.rest, "
                + "2020-07-13=I.A.1.us I.A.1.allies I.A.2, 2020-08-27=I.D.removal, 2021-04-29=I I.B.1 I.B.2}", days.toString());
    }

    @Test
    void onlyWhatTheVocabularySaysToHaveADayHasOne() {
        Map<DutyId, LocalDate> days = dueDays();
        Set<DutyId> due = AGREEMENT.vocabulary().duties().stream().filter(Duty::hasDue).map(Duty::id).collect(Collectors.toSet());
        assertEquals(due, days.keySet());
    }
}
