package doha.internal.document;

import java.io.IOException;
import java.io.Writer;

/** A result in every form that it is given out in. */
public interface View {

    /** The result as a record for programs: its JSON. */
    Object data();

    /** The result for readers. */
    Document document();

    /** The result as rows of cells, the header first: its CSV. */
    default Iterable<? extends Iterable<String>> rows() {
        throw new UnsupportedOperationException("no result in rows");
    }

    /**
     * Writes it.
     *
     * @param format as {@code --format} takes it; any other than those below is text for a terminal
     * @param width  how many columns of a terminal text may take
     * @param colour whether text is coloured
     */
    default void write(String format, int width, boolean colour, Writer out) throws IOException {
        switch (format) {
            case "json" -> Json.write(data(), out);
            case "jsonl" -> out.append(Json.line(data())).append('\n');
            case "csv" -> new Csv(out).write(rows());
            case "markdown" -> new Markdown(out).write(document());
            case "mermaid" -> Mermaid.write(document(), out);
            default -> new TerminalText(out, width, colour).write(document());
        }
    }
}
