package doha.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import doha.internal.document.Document.Line;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    private static String write(TextTable table) throws IOException {
        StringBuilder out = new StringBuilder();
        table.write(out);
        return out.toString();
    }

    private static List<Line> row(String... texts) {
        return java.util.Arrays.stream(texts).map(text -> Line.of(text == null ? "" : text)).toList();
    }

    @Test
    void columnsAreAsWideAsTheirContentsAndLinesDoNotEndInBlanks() throws IOException {
        TextTable table = new TextTable(40, false, List.of("id", "text", "")).row(row("a", "one", null)).row(row("bcd", "", "x"));
        assertEquals("id   text\na    one\nbcd        x\n", write(table));
    }

    @Test
    void narrowsTheColumnWithMostRoomAndWrapsIt() throws IOException {
        TextTable table = new TextTable(20, false, List.of("id", "text")).row(row("I.A.1.us", "reduce US forces to 8,600"));
        assertEquals("id        text\nI.A.1.us  reduce US\n          forces to\n          8,600\n", write(table));
    }

    @Test
    void breaksWordsOnlyWhenNothingElseHelps() throws IOException {
        TextTable table = new TextTable(9, false, List.of("", "")).row(row("abcdefgh", "xy"));
        assertEquals("abcde  xy\nfgh\n", write(table));
    }

    @Test
    void stylesDoNotCountAsWidth() throws IOException {
        TextTable table = new TextTable(20, true, List.of("", ""))
                .row(List.of(new Line("met", Style.GOOD), Line.of("x"))).across("all", 2, Style.BOLD);
        assertEquals("\u001b[32mmet\u001b[0m  x\n  \u001b[1mall\u001b[0m\n", write(table));
    }

    @Test
    void aRowOfAnotherLengthIsRefused() {
        TextTable table = new TextTable(20, false, List.of("a", "b"));
        assertEquals("1 cells for 2 columns",
                assertThrows(IllegalArgumentException.class, () -> table.row(row("a"))).getMessage());
    }
}
