package doha.internal.document;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import doha.model.Named;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of cells as CSV. What several results are written one after the other has one header. */
public final class Csv {

    private final CsvWriter csv;
    private boolean begun;

    /** The writer stays open for the caller to close. */
    public Csv(Writer out) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    }

    /** Writes rows, of which the first is the header: it is left out if one has been written. */
    public void write(Iterable<? extends Iterable<String>> rows) throws IOException {
        boolean header = true;
        for (Iterable<String> row : rows) {
            if (!header || !begun) {
                csv.writeRecord(row);
            }
            header = false;
            begun = true;
        }
        csv.flush();
    }

    /** Writes a row of rows that come one at a time. */
    void row(Iterable<String> cells) {
        csv.writeRecord(cells);
    }

    /** Passes all that is written so far on to the writer's own destination. */
    void flush() throws IOException {
        csv.flush();
    }

    /** A table of a header and of rows of values, as {@link #cells}. */
    static List<List<String>> table(Collection<?> header, Stream<? extends Collection<?>> rows) {
        return Stream.concat(Stream.of(header), rows).map(Csv::cells).toList();
    }

    /** Parts of a row one after the other. */
    static List<Object> joined(Collection<?>... parts) {
        return Stream.of(parts).<Object>flatMap(Collection::stream).toList();
    }

    /** Values as cells: what is absent is empty, the items of a list are separated by blanks, as {@code goals=binding} are those of a map. */
    static List<String> cells(Collection<?> values) {
        return values.stream().map(Csv::cell).toList();
    }

    private static String cell(Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().map(Csv::cell).collect(Collectors.joining(" "));
        } else if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(" "));
        }
        return value == null ? "" : value instanceof Named named ? named.label() : value.toString();
    }
}
