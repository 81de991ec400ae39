package doha.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doha.internal.document.Document.RowGroup;
import doha.internal.document.Document.Line;
import doha.internal.document.Document.Row;
import doha.internal.document.Document.Table;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    private static String write(int width, boolean colour, List<String> columns, Row... rows) throws IOException {
        StringBuilder out = new StringBuilder();
        new TextTable(new Table(columns, "", List.of(new RowGroup("", List.of(rows)))), 0, width, colour).write(out);
        return out.toString();
    }

    @Test
    void columnsAreAsWideAsTheirContentsAndLinesDoNotEndInBlanks() throws IOException {
        assertEquals("id   text\na    one\nbcd        x\n",
                write(40, false, List.of("id", "text", ""), Row.of("a", "one", ""), Row.of("bcd", "", "x")));
    }

    @Test
    void narrowsTheColumnWithMostRoomAndWrapsIt() throws IOException {
        assertEquals("id        text\nI.A.1.us  reduce US\n          forces to\n          8,600\n",
                write(20, false, List.of("id", "text"), Row.of("I.A.1.us", "reduce US forces to 8,600")));
    }

    @Test
    void breaksWordsOnlyWhenNothingElseHelps() throws IOException {
        assertEquals("abcde  xy\nfgh\n", write(9, false, List.of("", ""), Row.of("abcdefgh", "xy")));
    }

    @Test
    void stylesDoNotCountAsWidth() throws IOException {
        assertEquals("\u001b[32mmet\u001b[0m  x\n    \u001b[1mall\u001b[0m\n", write(20, true, List.of("", ""),
                new Row(List.of(new Line("met", Style.GOOD), Line.of("x")), List.of(new Line("all", Style.BOLD)))));
    }
}
