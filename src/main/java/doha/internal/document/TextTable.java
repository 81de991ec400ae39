package doha.internal.document;

import doha.internal.document.Document.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table for eyes: columns as wide as their contents, wrapped where the whole would be wider than allowed, never cut. Between
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

    /** A table of at most {@code width} columns of the terminal; colour only where asked for. */
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

    /** Whether anything has been added. */
    boolean hasRows() {
        return !lines.isEmpty();
    }

    /** Writes the table, header first unless all of it is blank. */
    public void write(Appendable out) throws IOException {
        int[] widths = widths();
        if (!String.join("", headers).isEmpty()) {
            List<Line> header = new ArrayList<>();
            for (String name : headers) {
                header.add(new Line(name, Style.DIM));
            }
            writeRow(out, header, widths);
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
        int[] widths = new int[headers.size()];
        int[] words = new int[headers.size()];
        int[][] texts = new int[headers.size()][];
        int total = 0;
        for (int i = 0; i < widths.length; i++) {
            List<String> column = column(i);
            texts[i] = new int[column.size()];
            for (int j = 0; j < texts[i].length; j++) {
                texts[i][j] = TextWidth.of(TextWidth.clean(column.get(j)));
                widths[i] = Math.max(widths[i], texts[i][j]);
                words[i] = Math.max(words[i], Wrap.widestWord(column.get(j)));
            }
            total += widths[i];
        }
        narrow(widths, words, texts, total - Math.max(widths.length, width - indent - GAP.length() * (widths.length - 1)));
        return widths;
    }

    private List<String> column(int number) {
        List<String> column = new ArrayList<>();
        column.add(headers.get(number));
        for (Entry line : lines) {
            if (line.cells() != null) {
                column.add(line.cells().get(number).text());
            }
        }
        return column;
    }

    /** Takes {@code excess} away from the widths: where it makes fewest texts wrap for what is won; words break only if they must. */
    private static void narrow(int[] widths, int[] words, int[][] texts, int excess) {
        int left = excess;
        while (left > 0) {
            int best = -1;
            int bestGain = 0;
            int bestCost = 0;
            int widest = 0;
            for (int i = 0; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
                int next = Math.max(words[i], widestBelow(texts[i], widths[i]));
                int gain = Math.min(left, widths[i] - next);
                int cost = wider(texts[i], widths[i] - gain) - wider(texts[i], widths[i]);
                if (gain > 0 && (best < 0 || cost * bestGain < bestCost * gain)) {
                    best = i;
                    bestGain = gain;
                    bestCost = cost;
                }
            }
            int gain = best < 0 ? 1 : bestGain;
            widths[best < 0 ? widest : best] -= gain;
            left -= gain;
        }
    }

    /** The width of the widest text that is narrower than {@code width}. */
    private static int widestBelow(int[] texts, int width) {
        int widest = 0;
        for (int text : texts) {
            widest = text < width ? Math.max(widest, text) : widest;
        }
        return widest;
    }

    private static int wider(int[] texts, int width) {
        int count = 0;
        for (int text : texts) {
            count += text > width ? 1 : 0;
        }
        return count;
    }

    private void writeRow(Appendable out, List<Line> cells, int[] widths) throws IOException {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            List<String> pieces = Wrap.lines(cells.get(i).text(), Math.max(1, widths[i]));
            wrapped.add(pieces);
            height = Math.max(height, pieces.size());
        }
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
