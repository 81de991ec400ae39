package doha.analysis;

import doha.Agreement;
import doha.model.AgreementDefinition;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.Query;
import doha.model.Verdict;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The due days of the text as written: what the rules give if nothing happens but what the text expects, on the days it expects it. */
public final class DueDays {

    private DueDays() { }

    /** The due day of each duty that has one under the default readings, in the order of the table. */
    public static Map<DutyId, LocalDate> asWritten(Agreement agreement) {
        Vocabulary vocabulary = agreement.vocabulary();
        AgreementDefinition text = vocabulary.agreement();
        List<Fact> facts = new ArrayList<>(List.of(vocabulary.fact("signing", "signing", text.signed())));
        text.expected().forEach((type, day) -> facts.add(vocabulary.fact(type, type, day)));
        LocalDate last = facts.stream().map(Fact::on).max(LocalDate::compareTo).orElseThrow();
        Scenario scenario = Scenario.of(text.title(), vocabulary, facts);
        Map<DutyId, LocalDate> days = new LinkedHashMap<>();
        for (Verdict verdict : agreement.assess(scenario, new Query(last, null, vocabulary.defaults())).duties()) {
            if (verdict.due() != null) {
                days.put(verdict.duty().id(), verdict.due());
            }
        }
        return days;
    }
}
