package doha.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMissTest {

    private static final List<String> NAMES = List.of("us-forces", "allied-forces", "support-personnel", "us-determination", "hosting",
            "taliban-prisoners-released", "other-prisoners-released", "us-sanctions-review", "us-sanctions-removed", "I.A.1.us", "I.A.2",
            "ties", "on", "of", "by", "count");

    @ParameterizedTest
    @CsvSource({"us-troops, us-forces", "us-force, us-forces", "US_Forces, us-forces", "forces-us, us-forces",
            "alied-forces, allied-forces",
            "hostign, hosting", "cuont, count", "prisoners-released, other-prisoners-released",
            "us-sanctions-removal, us-sanctions-removed",
            "I.A.1, I.A.1.us", "tie, ties", "On, on"})
    void aSlipOfThePenFindsTheName(String given, String meant) {
        assertEquals(Optional.of(meant), NearMiss.of(given, NAMES));
    }

    @ParameterizedTest
    @CsvSource({"xyzzy", "us", "a", "released", "troops", "signature-of-the-agreement", "it", "'   '"})
    void nothingIsSuggestedWhereNothingIsClose(String given) {
        assertEquals(Optional.empty(), NearMiss.of(given, NAMES));
    }

    @Test
    void swappedNeighboursAreOneSlip() {
        assertEquals(1, NearMiss.distance("count", "cuont"));
        assertEquals(3, NearMiss.distance("", "abc"));
        assertEquals(0, NearMiss.distance("same", "same"));
    }
}
