package doha.scenario;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import doha.model.FactType.Field;
import doha.model.FactType.Form;
import doha.model.Place;
import doha.scenario.Node.Entry;
import doha.scenario.Node.Items;
import doha.scenario.Node.Scalar;
import doha.scenario.Node.ScalarType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads facts from a CSV file, a row a fact, by its header and the entry that includes it (interfaces.md, Scenario file). */
final class CsvFacts {

    /** The cells of a row, each with the place where it begins: the parser itself counts only the lines of rows. */
    private static final class Cells extends AbstractBaseCsvCallbackHandler<List<Scalar>> {

        private final String file;
        private List<Scalar> cells = List.of();
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
            String[] lines = quoted ? SourceText.LINE_END.split(text, -1) : new String[] {text};
            String last = lines[lines.length - 1];
            int column = lines.length > 1 ? 1 : next.column();
            // The quotes around a cell, and those doubled in it.
            int quotes = !quoted ? 0 : (lines.length > 1 ? 1 : 2) + (int) last.chars().filter(c -> c == '"').count();
            next = new Place(file, next.line() + lines.length - 1, column + quotes + last.codePointCount(0, last.length()) + 1);
        }

        @Override
        protected List<Scalar> buildRecord() {
            return cells;
        }
    }

    private final SourceText source;
    private final IncludeEntry entry;
    private final FieldParser values;
    private List<Scalar> header = List.of();
    private int width;
    /** The column of each field that has one, and of those that have their value by what a cell says. */
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<Scalar, Integer> asked = new LinkedHashMap<>();
    private final Set<String> days;
    /** The fields that may hold several duties, in one cell separated by spaces. */
    private final Set<String> listed;

    private CsvFacts(SourceText source, IncludeEntry entry, FieldParser values) {
        this.source = source;
        this.entry = entry;
        this.values = values;
        this.days = fields(Form.DAY);
        this.listed = fields(Form.DUTY, Form.DUTIES);
    }

    private Set<String> fields(Form... forms) {
        return values.vocabulary().fields().filter(field -> List.of(forms).contains(field.form())).map(Field::name)
                .collect(Collectors.toSet());
    }

    static List<FactDraft> read(SourceText source, IncludeEntry entry, FieldParser values) {
        return new CsvFacts(source, entry, values).read();
    }

    private List<FactDraft> read() {
        List<FactDraft> facts = new ArrayList<>();
        Cells cells = new Cells(source.file());
        CsvHeader first = new CsvHeader(values, entry);
        if (!first.isSeparated(source)) {
            return facts;
        }
        // A row of another length is a fault of its own, with its place. A reader of a text in memory needs no closing.
        CsvReader<List<Scalar>> rows = CsvReader.builder().extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).allowUnclosedQuote(false)
                .fieldSeparator(entry.delimiter()).build(cells, source.text());
        try {
            Iterator<List<Scalar>> filled = rows.stream().filter(row -> !row.stream().allMatch(CsvHeader::isBlank)).iterator();
            if (filled.hasNext()) {
                List<Scalar> names = filled.next();
                header = first.read(names);
                width = names.size();
            } else {
                values.faults().add("empty", new Place(source.file(), 1, 1),
                        "the file is empty; its first line names fields, such as on,fact,count");
            }
            if (!header.isEmpty()) {
                findColumns();
                filled.forEachRemaining(row -> row(row, facts));
            }
        } catch (CsvParseException e) {
            values.faults().add("csv", cells.next, String.valueOf(e.getMessage()).startsWith("Unclosed")
                    ? "this quote is never closed; close it where the cell ends, and double the quotes within it"
                    : "more text follows the closing quote of this cell; double the quotes within a cell");
        }
        return facts;
    }

    private void findColumns() {
        List<String> names = texts(header);
        if (entry.isPlain()) {
            List<String> fields = values.fieldNames();
            names.stream().filter(fields::contains).forEach(name -> columns.put(name, names.indexOf(name)));
        }
        entry.columns().forEach((field, column) -> columns.put(field, names.indexOf(column.text())));
        entry.named().forEach(column -> asked.put(column, names.indexOf(column.text())));
    }

    private void row(List<Scalar> cells, List<FactDraft> facts) {
        // A longer row than the header with all its columns may hold a comma without quotes: its end is not cut off.
        List<Scalar> row = cells.size() <= width ? CsvHeader.withoutBlankEnd(cells, header.size()) : cells;
        int more = row.size() - header.size();
        if (more == 0 && !entry.where().entrySet().stream()
                .allMatch(where -> where.getValue().contains(cell(row, where.getKey()).text()))) {
            return;
        }
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

    private Scalar cell(List<Scalar> row, Scalar column) {
        return row.get(Objects.requireNonNull(asked.get(column)));
    }

    /** A row's cells as YAML would have them; a key is placed at its cell, for it is the cell that should not be there. */
    private FactDraft fact(List<Scalar> row) {
        Map<String, Entry> given = new LinkedHashMap<>();
        columns.forEach((field, column) -> {
            Scalar cell = row.get(column);
            if (!cell.text().isEmpty()) {
                given.put(field, new Entry(new Scalar(field, ScalarType.TEXT, cell.place()), value(field, cell)));
            }
        });
        entry.values().forEach((field, cells) -> {
            Scalar cell = cell(row, cells.column());
            Node value = cells.values().get(cell.text());
            if (value != null) {
                given.put(field, new Entry(new Scalar(field, ScalarType.TEXT, cell.place()), value));
            }
        });
        entry.set().forEach(one -> given.putIfAbsent(one.name(), one));
        return FactReader.read(List.copyOf(given.values()), row.get(0), values);
    }

    private Node value(String field, Scalar cell) {
        String text = cell.text().strip();
        if (listed.contains(field) && text.contains(" ")) {
            return new Items(Stream.of(text.split(" +")).map(id -> (Node) new Scalar(id, ScalarType.TEXT, cell.place())).toList(),
                    cell.place());
        }
        DayForm form = days.contains(field) ? entry.days() : null;
        if (form == null) {
            return cell;
        }
        List<LocalDate> meant = form.days(cell.text());
        if (meant.size() == 1) {
            return new Scalar(meant.get(0).toString(), ScalarType.TEXT, cell.place());
        }
        values.fault(meant.isEmpty() && form.fits(cell.text()) ? "no-such-day" : "wrong-kind", cell, form.fault(cell.text()));
        return new Scalar(cell.text(), ScalarType.REFUSED, cell.place());
    }
}
