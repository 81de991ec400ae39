package doha.scenario;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import doha.model.FactType.Form;
import doha.model.Place;
import doha.model.Vocabulary;
import doha.scenario.Node.Entry;
import doha.scenario.Node.Items;
import doha.scenario.Node.Kind;
import doha.scenario.Node.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads facts from a CSV file: a header of field names, a row a fact (interfaces.md, Scenario file). Refused, beside what is
 * refused of any fact: text that is not RFC 4180 ({@code csv}), a row with another number of cells than the header ({@code cells}),
 * unknown fields in the header ({@code unknown-field}), a field named twice ({@code duplicate-key}), a header without {@code on} or
 * {@code fact} ({@code missing}), an empty file ({@code empty}).
 *
 * <p>A node's column is here the number of its cell; it becomes a column of the line only when a fault must be placed.
 */
final class CsvFacts {

    private final SourceText source;
    private final FileReport report;
    private final FactReader reader;
    private final CsvPlaces places;
    private final List<Scalar> header = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    /** The fields that may hold several duties, in one cell separated by spaces. */
    private final Set<String> listed = new HashSet<>();
    private final List<String> known;

    private CsvFacts(SourceText source, Vocabulary vocabulary, Diagnostics faults) {
        this.source = source;
        this.places = new CsvPlaces(source.file(), source.text());
        this.report = new FileReport(faults, places::place);
        this.reader = new FactReader(report, vocabulary);
        this.known = vocabulary.fieldNames();
        vocabulary.factTypes().forEach(type -> type.fields().values().stream()
                .filter(field -> field.form() == Form.DUTY || field.form() == Form.DUTIES).forEach(field -> listed.add(field.name())));
    }

    static List<FactDraft> read(SourceText source, Vocabulary vocabulary, Diagnostics faults) {
        return new CsvFacts(source, vocabulary, faults).read();
    }

    private List<FactDraft> read() {
        List<FactDraft> facts = new ArrayList<>();
        boolean flawed = false;
        // Rows of another length are for us to tell, with their place, however long.
        CsvRecordHandler anyLength = CsvRecordHandler.of(row -> row.maxFields(Integer.MAX_VALUE));
        try (CsvReader<CsvRecord> rows = CsvReader.builder().extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).allowUnclosedQuote(false).build(anyLength, source.text())) {
            for (CsvRecord row : rows) {
                if (row.getFieldCount() == 1 && row.getField(0).isBlank()) {
                    continue;
                }
                if (header.isEmpty()) {
                    readHeader(row);
                } else {
                    FactDraft fact = fact(row);
                    if (fact != null) {
                        facts.add(fact);
                    }
                }
            }
        } catch (CsvParseException e) {
            flawed = true;
            places.flaw().ifPresentOrElse(f -> report.faults().add(f.code(), f.place(), f.message()),
                    () -> report.faults().add("csv", new Place(source.file(), 1, 1), "this is not CSV; write it as RFC 4180 has it"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (header.isEmpty() && !flawed) {
            report.faults().add("empty", new Place(source.file(), 1, 1), "the file is empty; its first line names fields, such as on,fact,count");
        }
        return facts;
    }

    private void readHeader(CsvRecord row) {
        Map<String, Scalar> seen = new HashMap<>();
        for (int i = 0; i < row.getFieldCount(); i++) {
            Scalar name = new Scalar(row.getField(i), Kind.TEXT, (int) row.getStartingLineNumber(), i + 1);
            Scalar earlier = seen.putIfAbsent(name.text(), name);
            boolean isKnown = known.contains(name.text());
            if (earlier != null) {
                report.fault("duplicate-key", name, "the field " + Messages.quoted(name.text()) + " is named twice; the other is at "
                        + report.place(earlier) + ", keep one of them");
            } else if (!isKnown) {
                report.unknown("unknown-field", name, "field", name.text(), known, "a fact takes " + Messages.allOf(known));
            }
            header.add(isKnown && earlier == null ? name : null);
        }
        for (String required : List.of("on", "fact")) {
            if (!seen.containsKey(required)) {
                told.add(required);
                report.fault("missing", new Scalar("", Kind.TEXT, (int) row.getStartingLineNumber(), 1),
                        "'" + required + "' is missing from the header; every fact needs one");
            }
        }
    }

    private FactDraft fact(CsvRecord row) {
        int line = (int) row.getStartingLineNumber();
        Node at = new Scalar("", Kind.TEXT, line, 1);
        if (row.getFieldCount() != header.size()) {
            report.fault("cells", at, "this row has " + cells(row.getFieldCount()) + "; the header has " + header.size());
            return null;
        }
        List<Entry> given = new ArrayList<>(header.size());
        for (int i = 0; i < header.size(); i++) {
            String cell = row.getField(i);
            if (header.get(i) != null && !cell.isEmpty()) {
                given.add(entry(header.get(i), cell, line, i + 1));
            }
        }
        return reader.read(given, at, told);
    }

    /** An entry as YAML would have it; its key is placed at the cell, for it is the cell that should not be there. */
    private Entry entry(Scalar name, String cell, int line, int column) {
        Scalar key = new Scalar(name.text(), Kind.TEXT, line, column);
        if (listed.contains(name.text()) && cell.strip().contains(" ")) {
            List<Node> ids = new ArrayList<>();
            for (String id : cell.strip().split(" +")) {
                ids.add(new Scalar(id, Kind.TEXT, line, column));
            }
            return new Entry(key, new Items(ids, line, column));
        }
        return new Entry(key, new Scalar(cell, CoreSchema.kind(cell), line, column));
    }

    private static String cells(int number) {
        return number == 1 ? "1 cell" : number + " cells";
    }
}
