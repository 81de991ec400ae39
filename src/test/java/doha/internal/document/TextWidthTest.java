package doha.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
