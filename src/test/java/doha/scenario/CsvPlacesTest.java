package doha.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doha.model.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvPlacesTest {

    private static String flaw(String text) {
        return new CsvPlaces("f.csv", text).flaw().map(Diagnostic::toString).orElse("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a,b", "a,", ",", "a,\"b\"", "\"a\"", "\"a\"\"b\",c\r\n", "\"\"", "\"\"\"\"", "a\"b,c", "\"a,\nb\"\n"})
    void whatTheStandardAllowsHasNoFlaw(String text) {
        assertEquals("none", flaw(text));
    }

    @Test
    void theFirstFlawIsToldWhereItsCellBegins() {
        assertEquals("f.csv:2:3: this quote is never closed; close it where the cell ends, and double the quotes within it", flaw("a,b\nc,\"d"));
        assertEquals("f.csv:1:1: this quote is never closed; close it where the cell ends, and double the quotes within it", flaw("\"d\"\""));
        assertEquals("f.csv:1:3: more text follows the closing quote of this cell; double the quotes within a cell", flaw("a,\"b\"c\n\"d"));
    }
}
