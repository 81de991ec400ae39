package doha.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an agreement is called, whose it is and when it was made. None of this decides a verdict.
 *
 * @param id       by which scenarios name it
 * @param title    the head of a report
 * @param name     its name within a sentence
 * @param signed   the day on which it was signed
 * @param expected the days that the text expected of other events, by the type of their fact
 * @param example  a duty that messages name as an example
 */
public record AgreementDefinition(String id, String title, String name, LocalDate signed, Map<String, LocalDate> expected,
        DutyId example) {

    /** Copies the days, keeping their order. */
    public AgreementDefinition {
        expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
    }
}
