package doha.scenario;

import doha.model.Place;
import doha.scenario.Node.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The first line of a CSV file: what it names, and whether the rows below can be read by it and by the entry that includes it. */
record CsvHeader(FieldParser values, IncludeEntry entry) {

    private static final Pattern SPREADSHEET_LINE = Pattern.compile("(?i)\"?sep=[^ ]\"?,*");
    private static final Pattern OTHER_FORMAT = Pattern.compile("[\\w-]+:( .*)?|[\\[{].*| *- .*|---");
    private static final Map<String, String> DELIMITERS = Map.of(",", "commas", ";", "semicolons", "\t", "tabs", "|", "vertical bars");

    /** Whether cells are separated as the entry says, as far as the first line shows; if not, that is reported. */
    boolean isSeparated(SourceText source) {
        int before = values.faults().reported();
        List<String> lines = source.text().lines().limit(20).toList();
        List<String> filled = lines.stream().dropWhile(String::isBlank).toList();
        boolean spreadsheet = !filled.isEmpty() && SPREADSHEET_LINE.matcher(filled.get(0)).matches();
        if (spreadsheet) {
            values.faults().add("csv", new Place(source.file(), lines.indexOf(filled.get(0)) + 1, 1), Messages.quoted(filled.get(0))
                    + " is a line for spreadsheets alone; leave it out");
        }
        String header = filled.stream().skip(spreadsheet ? 1 : 0).findFirst().orElse("");
        if (OTHER_FORMAT.matcher(header).matches()) {
            values.faults().add("csv", new Place(source.file(), lines.indexOf(header) + 1, 1),
                    "this file seems to be YAML or JSON; 'include' takes CSV files, and 'extends' builds on another scenario");
        }
        DELIMITERS.forEach((delimiter, name) -> {
            if (names(header, delimiter) > names(header, entry.delimiter())) {
                values.faults().add("delimiter", new Place(source.file(), lines.indexOf(header) + 1, header.indexOf(delimiter) + 1),
                        "the cells of this file seem to be separated by " + name + "; say so under 'include': {file: "
                                + ((Scalar) entry.file()).text() + ", delimiter: \"" + delimiter.replace("\t", "\\t") + "\"}");
            }
        });
        return values.faults().reported() == before;
    }

    private long names(String header, String delimiter) {
        List<String> names = entry.isPlain() ? values.fieldNames() : entry.named().stream().map(Scalar::text).toList();
        return Stream.of(header.split(Pattern.quote(delimiter), -1)).map(cell -> cell.replace("\"", "").strip())
                .filter(cell -> names.contains(cell) || names.contains(cell.toLowerCase(Locale.ROOT))).count();
    }

    /** The names of the columns; empty, with a fault, if rows cannot be read by them. Blank ones at the end count if no field is named. */
    List<Scalar> read(List<Scalar> row) {
        int before = values.faults().reported();
        List<Scalar> named = entry.isPlain() ? withoutBlankEnd(row, 0) : row;
        reportColumns(named);
        if (entry.isPlain()) {
            readFields(named);
        } else {
            Stream.of("on", "fact").filter(field -> !entry.gives(field)).forEach(field -> values.fault("missing", entry.node(),
                    "'" + field + "' is missing; every fact needs one, so name its column under 'columns' or 'values', or 'set' it"));
        }
        return values.faults().reported() == before ? named : List.of();
    }

    private void reportColumns(List<Scalar> named) {
        List<String> names = named.stream().map(Scalar::text).filter(name -> !name.isBlank()).toList();
        for (Scalar column : entry.named()) {
            List<Scalar> found = named.stream().filter(cell -> cell.text().equals(column.text())).toList();
            if (found.isEmpty()) {
                values.unknown("column", column, column.text(), names, "the header has " + Messages.allOf(names));
            } else if (found.size() > 1 && !(entry.isPlain() && values.fieldNames().contains(column.text()))) {
                values.fault("duplicate-key", found.get(1), "two columns are called " + Messages.quoted(column.text())
                        + "; the other is at " + found.get(0).place() + ", give one of them another name");
            }
        }
    }

    private void readFields(List<Scalar> row) {
        List<String> known = values.fieldNames();
        List<String> asked = entry.named().stream().map(Scalar::text).toList();
        List<Scalar> named = row.stream().filter(name -> known.contains(name.text()) || !asked.contains(name.text())).toList();
        Map<String, Scalar> seen = new HashMap<>();
        List<Scalar> unknown = new ArrayList<>();
        for (Scalar name : named) {
            Optional<String> near = known.contains(name.text()) ? Optional.of(name.text()) : Messages.nearest(name.text(), known);
            Scalar earlier = seen.putIfAbsent(name.text(), name);
            if (name.text().isBlank()) {
                values.fault("missing", name, "this column has no name; name a field, such as on, or take the column out");
            } else if (earlier != null) {
                values.fault("duplicate-key", name, "the field " + Messages.quoted(name.text()) + " is named twice; the other is at "
                        + earlier.place() + ", keep one of them");
            } else if (near.isEmpty()) {
                unknown.add(name);
            } else if (!near.get().equals(name.text())) {
                values.unknown("field", name, name.text(), known, "");
            }
            near.ifPresent(field -> seen.putIfAbsent(field, name));
        }
        reportMissing(row.get(0), unknown,
                Stream.of("on", "fact").filter(field -> !seen.containsKey(field) && !entry.sets(field)).toList(),
                known.stream().noneMatch(seen::containsKey));
    }

    /** A column of another name is most likely the one that is missing: that is one fault. */
    private void reportMissing(Scalar first, List<Scalar> unknown, List<String> missing, boolean nothingKnown) {
        List<String> known = values.fieldNames();
        if (nothingKnown && !unknown.isEmpty()) {
            values.fault("missing", first,
                    "this line names no field of a fact; the first line of the file names the fields, such as on,fact,count");
        } else if (unknown.isEmpty()) {
            missing.forEach(field -> values.fault("missing", first, "'" + field + "' is missing from the header; every fact needs one"));
        } else if (missing.isEmpty()) {
            unknown.forEach(name -> values.unknown("field", name, name.text(), known, "a fact takes " + Messages.allOf(known)));
        } else {
            values.fault("unknown-field", unknown.get(0), "unknown field" + (unknown.size() == 1 ? " " : "s ")
                    + Messages.allOf(unknown.stream().map(Scalar::text).limit(5).toList()) + ", and " + Messages.allOf(missing)
                    + (missing.size() == 1 ? " is" : " are") + " missing; a fact takes " + Messages.allOf(known));
        }
    }

    /** The cells, without those at the end that are blank and stand beyond a number. */
    static List<Scalar> withoutBlankEnd(List<Scalar> row, int keep) {
        int end = row.size();
        while (end > keep && isBlank(row.get(end - 1))) {
            end--;
        }
        return row.subList(0, end);
    }

    static boolean isBlank(Scalar cell) {
        return cell.text().isBlank() || OddCharacters.plain(cell.text()).isBlank();
    }
}
