package doha.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrapTest {

    @Test
    void breaksAtSpaces() {
        assertEquals(List.of("the quick", "brown fox"), Wrap.lines("the quick brown  fox", 10));
    }

    @Test
    void anEmptyTextIsOneEmptyLine() {
        assertEquals(List.of(""), Wrap.lines("", 10));
    }

    @Test
    void breaksAWordThatIsWiderThanTheLineAfterAStopAndLosesNothing() {
        assertEquals(List.of("III.3.", "nonintervention"), Wrap.lines("III.3.nonintervention", 15));
        assertEquals(List.of("abcde", "fghij", "k"), Wrap.lines("abcdefghijk", 5));
    }

    @Test
    void neverPartsALetterFromItsMarkNorSplitsAWideOne() {
        assertEquals(List.of("ae\u0301", "bc"), Wrap.lines("ae\u0301bc", 2));
        assertEquals(List.of("喀布", "尔"), Wrap.lines("喀布尔", 5));
        assertTrue(Wrap.lines("🕊🕊", 1).size() == 2);
    }
}
