package doha.scenario;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import doha.model.FactType.Form;
import doha.model.Place;
import doha.model.Vocabulary;
import doha.scenario.Node.Entry;
import doha.scenario.Node.Items;
import doha.scenario.Node.Scalar;
import doha.scenario.Node.ScalarType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads facts from a CSV file: a header of field names, a row a fact (interfaces.md, Scenario file). Refused, beside what is
 * refused of any fact: text that is not RFC 4180 ({@code csv}), a row with another number of cells than the header ({@code cells}),
 * another delimiter than the comma ({@code delimiter}), a header by which rows cannot be read (see {@link CsvHeader}), which ends the
 * file, an empty file ({@code empty}). Rows of empty cells are skipped, and empty cells at the end that stand under no name.
 */
final class CsvFacts {

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    /** The cells of a row, each with the place where it begins: the parser itself counts only the lines of rows. */
    private static final class Cells extends AbstractBaseCsvCallbackHandler<List<Scalar>> {

        private final String file;
        private List<Scalar> cells;
        private Place next;

        Cells(String file) {
            this.file = file;
            this.next = new Place(file, 1, 1);
        }

        @Override
        protected void handleBegin(long line) {
            cells = new ArrayList<>();
            next = new Place(file, (int) line, 1);
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            String text = new String(buffer, offset, length);
            cells.add(new Scalar(text, ScalarType.of(text), next));
            int line = next.line();
            int column = next.column();
            String last = text;
            if (quoted) {
                String[] lines = LINE_END.split(text, -1);
                last = lines[lines.length - 1];
                line += lines.length - 1;
                column = lines.length == 1 ? column + 2 : 2;
                column += (int) last.chars().filter(c -> c == '"').count();
            }
            next = new Place(file, line, column + last.codePointCount(0, last.length()) + 1);
        }

        @Override
        protected List<Scalar> buildRecord() {
            return cells;
        }
    }

    private final SourceText source;
    private final FieldParser values;
    private final FactReader reader;
    private List<Scalar> header = List.of();
    private int width;
    /** The fields that may hold several duties, in one cell separated by spaces. */
    private final Set<String> listed = new HashSet<>();

    private CsvFacts(SourceText source, FieldParser values) {
        this.source = source;
        this.values = values;
        this.reader = new FactReader(values);
        values.vocabulary().factTypes().forEach(type -> type.fields().values().stream()
                .filter(field -> field.form() == Form.DUTY || field.form() == Form.DUTIES).forEach(field -> listed.add(field.name())));
    }

    static List<FactDraft> read(SourceText source, Vocabulary vocabulary, Diagnostics faults) {
        return new CsvFacts(source, new FieldParser(faults, vocabulary)).read();
    }

    private List<FactDraft> read() {
        List<FactDraft> facts = new ArrayList<>();
        Cells cells = new Cells(source.file());
        CsvHeader first = new CsvHeader(values);
        if (!first.isCommaSeparated(source)) {
            return facts;
        }
        // A row of another length is a fault of its own, with its place.
        try (CsvReader<List<Scalar>> rows = CsvReader.builder().extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).allowUnclosedQuote(false).build(cells, source.text())) {
            for (List<Scalar> row : rows) {
                if (row.stream().allMatch(CsvHeader::isBlank)) {
                    continue;
                }
                if (width > 0) {
                    // A longer row than the header with all its columns may hold a comma without quotes: its end is not cut off.
                    row(row.size() <= width ? CsvHeader.withoutBlankEnd(row, header.size()) : row, facts);
                    continue;
                }
                header = first.read(row);
                width = row.size();
                if (header.isEmpty()) {
                    return facts;
                }
            }
            if (width == 0) {
                values.faults().add("empty", new Place(source.file(), 1, 1),
                        "the file is empty; its first line names fields, such as on,fact,count");
            }
        } catch (CsvParseException e) {
            values.faults().add("csv", cells.next, String.valueOf(e.getMessage()).startsWith("Unclosed")
                    ? "this quote is never closed; close it where the cell ends, and double the quotes within it"
                    : "more text follows the closing quote of this cell; double the quotes within a cell");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return facts;
    }

    private void row(List<Scalar> row, List<FactDraft> facts) {
        int more = row.size() - header.size();
        if (more == 0 && texts(row).equals(texts(header))) {
            values.fault("duplicate-key", row.get(0), "this line is the header again; leave it out");
        } else if (more == 0) {
            facts.add(fact(row));
        } else if (more > 0 && row.size() <= width) {
            values.fault("cells", row.get(row.size() - 1), "the column of this cell has no name; name it in the header, or empty the cell");
        } else {
            boolean curly = row.stream().anyMatch(cell -> OddCharacters.hasCurlyQuote(cell.text()));
            String remedy = more < 0 ? ", so put a comma for each empty cell"
                    : curly ? ", and curly quotes quote nothing: type straight ones"
                            : CsvHeader.withoutBlankEnd(row, header.size()).size() == header.size()
                                    ? ", so take the empty cells away at its end"
                                    : ", so put a text that holds a comma in quotes, and write numbers without commas";
            values.fault("cells", row.get(0), "this row has " + (row.size() == 1 ? "1 cell" : row.size() + " cells") + "; the header has "
                    + header.size() + remedy);
        }
    }

    private static List<String> texts(List<Scalar> row) {
        return row.stream().map(Scalar::text).toList();
    }

    /** A row's cells as YAML would have them; a key is placed at its cell, for it is the cell that should not be there. */
    private FactDraft fact(List<Scalar> row) {
        List<Entry> given = new ArrayList<>(header.size());
        for (int i = 0; i < header.size(); i++) {
            Scalar cell = row.get(i);
            if (!cell.text().isEmpty()) {
                String name = header.get(i).text();
                String text = cell.text().strip();
                Node value = !listed.contains(name) || !text.contains(" ") ? cell : new Items(Stream.of(text.split(" +"))
                        .map(id -> (Node) new Scalar(id, ScalarType.TEXT, cell.place())).toList(), cell.place());
                given.add(new Entry(new Scalar(name, ScalarType.TEXT, cell.place()), value));
            }
        }
        return reader.read(given, row.get(0));
    }
}
