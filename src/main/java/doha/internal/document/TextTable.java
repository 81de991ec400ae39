package doha.internal.document;

import doha.internal.document.Document.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table for eyes: columns as wide as their contents, wrapped if the whole would be wider than allowed, never cut. Between
 * the rows there may be headings, and lines that span all columns. Styles do not count as width.
 */
public final class TextTable {

    private static final String GAP = "  ";

    /** Cells are a row's; without cells, it is a text across the table. */
    private record Entry(List<Line> cells, String text, int indent, Style style) { }

    private final int width;
    private final boolean colour;
    private final List<String> headers;
    private final List<Entry> lines = new ArrayList<>();
    private int indent;

    /** A table of at most {@code width} columns of the terminal; colour only if asked for. */
    public TextTable(int width, boolean colour, List<String> headers) {
        this.width = width;
        this.colour = colour;
        this.headers = List.copyOf(headers);
    }

    /** Moves the rows that far to the right, under their headings. */
    public TextTable indent(int columns) {
        indent = columns;
        return this;
    }

    /** Adds a row; it has as many cells as the table has headers, else {@link IllegalArgumentException}. */
    public TextTable row(List<Line> cells) {
        if (cells.size() != headers.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + headers.size() + " columns");
        }
        lines.add(new Entry(List.copyOf(cells), null, 0, Style.PLAIN));
        return this;
    }

    /** Adds a text across all columns, moved to the right and wrapped. */
    public TextTable across(String text, int columns, Style style) {
        lines.add(new Entry(null, text, columns, style));
        return this;
    }

    /** Writes the table, header first unless all of it is blank. */
    public void write(Appendable out) throws IOException {
        int[] widths = widths();
        if (!String.join("", headers).isEmpty()) {
            writeRow(out, headers.stream().map(name -> new Line(name, Style.DIM)).toList(), widths);
        }
        for (Entry line : lines) {
            if (line.cells() != null) {
                writeRow(out, line.cells(), widths);
            } else {
                paragraph(out, line.text(), line.indent(), width, line.style(), colour);
            }
        }
    }

    /** Writes a text wrapped to {@code width}, every line indented alike. */
    public static void paragraph(Appendable out, String text, int indent, int width, Style style, boolean colour) throws IOException {
        for (String piece : Wrap.lines(text, Math.max(1, width - indent))) {
            if (!piece.isEmpty()) {
                out.append(" ".repeat(indent)).append(style.paint(piece, colour));
            }
            out.append('\n');
        }
    }

    private int[] widths() {
        int columns = headers.size();
        int[] widths = new int[columns];
        int[] words = new int[columns];
        int[][] texts = new int[columns][];
        for (int i = 0; i < columns; i++) {
            int number = i;
            List<String> column = Stream.concat(Stream.of(headers.get(i)),
                    lines.stream().filter(line -> line.cells() != null).map(line -> line.cells().get(number).text())).toList();
            texts[i] = column.stream().mapToInt(text -> TextWidth.of(TextWidth.clean(text))).toArray();
            widths[i] = Arrays.stream(texts[i]).max().orElse(0);
            words[i] = column.stream().mapToInt(Wrap::widestWord).max().orElse(0);
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
            wrapped.add(Wrap.lines(cells.get(i).text(), Math.max(1, widths[i])));
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
