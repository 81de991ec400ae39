package doha.internal.document;

import doha.internal.document.Document.RowGroup;
import doha.internal.document.Document.Line;
import doha.internal.document.Document.Row;
import doha.internal.document.Document.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table for eyes: columns as wide as their contents, wrapped if the whole would be wider than allowed, never cut. Headings of groups
 * and notes on rows span all columns. Styles do not count as width.
 *
 * @param indent how far its rows are moved to the right under their headings
 * @param width  how many columns of the terminal it takes at most
 */
record TextTable(Table table, int indent, int width, boolean colour) {

    private static final String GAP = "  ";
    private static final int NOTE_INDENT = 4;

    /** Writes it, header first unless all of it is blank. */
    void write(Appendable out) throws IOException {
        int[] widths = widths();
        if (!String.join("", table.columns()).isEmpty()) {
            writeRow(out, table.columns().stream().map(name -> new Line(name, Style.DIM)).toList(), widths);
        }
        boolean first = true;
        for (RowGroup group : table.groups()) {
            if (!group.heading().isEmpty()) {
                out.append(first ? "" : "\n");
                TerminalText.paragraph(out, group.heading(), 0, width, Style.BOLD, colour);
            }
            first = false;
            for (Row row : group.rows()) {
                writeRow(out, row.cells(), widths);
                for (Line note : row.notes()) {
                    TerminalText.paragraph(out, note.text(), indent + NOTE_INDENT, width, note.style(), colour);
                }
            }
        }
    }

    private int[] widths() {
        int columns = table.columns().size();
        int[] widths = new int[columns];
        int[] words = new int[columns];
        int[][] texts = new int[columns][];
        for (int i = 0; i < columns; i++) {
            int number = i;
            List<String> column = Stream.concat(Stream.of(table.columns().get(i)),
                    table.groups().stream().flatMap(group -> group.rows().stream()).map(row -> row.cells().get(number).text())).toList();
            texts[i] = column.stream().mapToInt(text -> TextWidth.of(TextWidth.clean(text))).toArray();
            widths[i] = Arrays.stream(texts[i]).max().orElse(0);
            words[i] = column.stream().mapToInt(TextWidth::widestWord).max().orElse(0);
        }
        narrow(widths, words, texts, Arrays.stream(widths).sum() - Math.max(columns, width - indent - GAP.length() * (columns - 1)));
        return widths;
    }

    /** Takes {@code excess} away from the widths: where it makes fewest texts wrap for what is won; words break only if they must. */
    private static void narrow(int[] widths, int[] words, int[][] texts, int excess) {
        int left = excess;
        while (left > 0) {
            int best = -1;
            int bestGain = 1;
            long bestCost = 0;
            int widest = 0;
            for (int i = 0; i < widths.length; i++) {
                int now = widths[i];
                widest = now > widths[widest] ? i : widest;
                int gain = Math.min(left, now - Math.max(words[i], Arrays.stream(texts[i]).filter(text -> text < now).max().orElse(0)));
                long cost = Arrays.stream(texts[i]).filter(text -> text > now - gain && text <= now).count();
                if (gain > 0 && (best < 0 || cost * bestGain < bestCost * gain)) {
                    best = i;
                    bestGain = gain;
                    bestCost = cost;
                }
            }
            widths[best < 0 ? widest : best] -= bestGain;
            left -= bestGain;
        }
    }

    private void writeRow(Appendable out, List<Line> cells, int[] widths) throws IOException {
        List<List<String>> wrapped = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            wrapped.add(TextWidth.lines(cells.get(i).text(), Math.max(1, widths[i])));
        }
        int height = wrapped.stream().mapToInt(List::size).max().orElse(1);
        for (int line = 0; line < height; line++) {
            int pending = indent;
            for (int i = 0; i < widths.length; i++) {
                String piece = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
                // Blanks are held back until something follows them, so that no line ends in blanks.
                if (!piece.isEmpty()) {
                    out.append(" ".repeat(pending)).append(cells.get(i).style().paint(piece, colour));
                    pending = 0;
                }
                pending += Math.max(0, widths[i] - TextWidth.of(piece)) + GAP.length();
            }
            out.append('\n');
        }
    }
}
