package doha.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextWidthTest {

    @Test
    void latinAndRightToLeftLettersTakeOneColumn() {
        assertEquals(5, TextWidth.of("Kabul"));
        assertEquals(4, TextWidth.of("کابل"));
    }

    @Test
    void wideLettersAndEmojiTakeTwo() {
        assertEquals(6, TextWidth.of("喀布尔"));
        assertEquals(2, TextWidth.of("🕊"));
        assertEquals(4, TextWidth.of("카불"));
    }

    @Test
    void marksThatSitOnLettersTakeNone() {
        assertEquals(1, TextWidth.of("e\u0301"));
        assertEquals(3, TextWidth.of("a\u200db\ufe0fc"));
    }

    @Test
    void controlCharactersCannotReachTheTerminal() {
        assertEquals(" [31mred two lines", TextWidth.clean("\u001b[31mred\ntwo\u2028lines"));
        assertEquals("safe", TextWidth.clean("\u202esa\u2066fe"));
        assertEquals("plain", TextWidth.clean("plain"));
    }

    @Test
    void breaksAtSpaces() {
        assertEquals(List.of("the quick", "brown fox"), TextWidth.lines("the quick brown  fox", 10));
    }

    @Test
    void anEmptyTextIsOneEmptyLine() {
        assertEquals(List.of(""), TextWidth.lines("", 10));
    }

    @Test
    void breaksAWordThatIsWiderThanTheLineAfterAStopAndLosesNothing() {
        assertEquals(List.of("III.3.", "nonintervention"), TextWidth.lines("III.3.nonintervention", 15));
        assertEquals(List.of("abcde", "fghij", "k"), TextWidth.lines("abcdefghijk", 5));
    }

    @Test
    void neverPartsALetterFromItsMarkNorSplitsAWideOne() {
        assertEquals(List.of("ae\u0301", "bc"), TextWidth.lines("ae\u0301bc", 2));
        assertEquals(List.of("喀布", "尔"), TextWidth.lines("喀布尔", 5));
        assertTrue(TextWidth.lines("🕊🕊", 1).size() == 2);
    }
}
