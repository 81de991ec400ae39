package doha.scenario;

import doha.scenario.Mapping.Keys;
import doha.scenario.Node.Entries;
import doha.scenario.Node.Entry;
import doha.scenario.Node.Items;
import doha.scenario.Node.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of {@code include}: a CSV file, and how its rows are to be read as facts (interfaces.md, {@code include} entry).
 *
 * @param days      how days are written; null for YYYY-MM-DD
 * @param columns   the column of each field; empty if the header names the fields, or all fields are under {@code values}
 * @param set       fields with the value that holds where no cell gives one
 * @param values    the fields that take their value by what a cell says
 * @param where     the cells that a row must have, by column
 */
record IncludeEntry(Node node, Node file, String delimiter, @Nullable DayForm days, Map<String, Scalar> columns, List<Entry> set,
        Map<String, CellValues> values, Map<Scalar, Set<String>> where) {

    record CellValues(Scalar column, Map<String, Node> values) {}

    private static final Keys KEYS = Keys.of("an entry of 'include'", "file [delimiter day columns set values where]");
    private static final String COMMA = ",";

    boolean isPlain() {
        return columns.isEmpty() && values.isEmpty();
    }

    /** The columns that it names, each at each of its places. */
    List<Scalar> named() {
        return Stream.of(columns.values().stream(), values.values().stream().map(CellValues::column), where.keySet().stream())
                .flatMap(each -> each).toList();
    }

    boolean gives(String field) {
        return columns.containsKey(field) || values.containsKey(field) || sets(field);
    }

    boolean sets(String field) {
        return set.stream().anyMatch(entry -> entry.name().equals(field));
    }

    /** A file name, or a mapping; null, with a fault, if rows cannot be read by it. */
    static @Nullable IncludeEntry of(Node node, FieldParser parser) {
        if (!(node instanceof Entries)) {
            return new IncludeEntry(node, node, COMMA, null, Map.of(), List.of(), Map.of(), Map.of());
        }
        int before = parser.faults().reported();
        Mapping entry = Mapping.of(node, KEYS, parser);
        return entry == null ? null : new Reading(parser, entry, before).read();
    }

    private record Reading(FieldParser parser, Mapping entry, int before) {

        private @Nullable IncludeEntry read() {
            String delimiter = delimiter();
            DayForm days = days();
            Map<String, Scalar> columns = new LinkedHashMap<>();
            fields("columns").forEach(one -> columns.put(one.name(), parser.scalar(one.value(), one.name(), "the name of a column")));
            Map<Scalar, Set<String>> where = new LinkedHashMap<>();
            entry.entries("where").forEach(one -> where.put(one.key(), accepted(one)));
            Map<String, CellValues> values = new LinkedHashMap<>();
            List<Entry> given = new ArrayList<>();
            for (Entry one : fields("values")) {
                Optional.ofNullable(cells(one, given)).ifPresent(cells -> values.put(one.name(), cells));
                if (columns.containsKey(one.name())) {
                    parser.fault("duplicate-key", one.key(), "the field " + Messages.quoted(one.name())
                            + " is under 'columns' too; keep one of them");
                }
            }
            List<Entry> set = fields("set").stream().filter(this::hasValue).toList();
            // Values that fit no fact are reported once here, and hide nothing that is wrong with the rows.
            boolean readable = parser.faults().reported() == before;
            given.addAll(set);
            boolean plain = columns.isEmpty() && values.isEmpty();
            boolean cellsName = plain || columns.containsKey("fact") || values.containsKey("fact");
            check(given, set.stream().filter(one -> one.name().equals("fact") && !cellsName).findFirst());
            Node file = entry.get("file");
            return file == null || !readable ? null
                    : new IncludeEntry(entry.node(), file, delimiter, days, columns, set, values, where);
        }

        private String delimiter() {
            String text = Objects.requireNonNullElse(entry.text("delimiter"), COMMA);
            if (text.codePointCount(0, text.length()) != 1 || text.matches("[\"\r\n]")) {
                parser.fault("delimiter", entry.given("delimiter"), "'delimiter' is " + Messages.quoted(text)
                        + "; it takes one character, such as \";\" or \"\\t\", and no quote or line break");
            }
            return text;
        }

        private @Nullable DayForm days() {
            String text = entry.text("day");
            Optional<DayForm> form = text == null ? Optional.empty() : DayForm.of(text);
            return text == null || form.isPresent() ? form.orElse(null) : parser.fault("day-form", entry.given("day"), Messages.quoted(text)
                    + " is no form of days; it takes day (D or DD), month (M or MM) and year (YYYY) once each, such as D/M/YYYY");
        }

        private List<Entry> fields(String key) {
            List<String> known = parser.fieldNames();
            List<Entry> entries = entry.entries(key);
            entries.stream().filter(one -> !known.contains(one.name()))
                    .forEach(one -> parser.unknownName("field", one.key(), known, "a fact takes " + Messages.allOf(known)));
            return entries.stream().filter(one -> known.contains(one.name())).toList();
        }

        private Set<String> accepted(Entry one) {
            String column = one.name();
            List<Node> cells = one.value() instanceof Items list ? list.items() : List.of(one.value());
            if (cells.isEmpty()) {
                parser.fault("no-value", one.value(), Messages.quoted(column) + " is an empty list; it takes the cells that are accepted");
            }
            return cells.stream().map(cell -> parser.text(cell, column)).filter(Objects::nonNull).collect(Collectors.toSet());
        }

        private @Nullable CellValues cells(Entry field, List<Entry> given) {
            Mapping cells = Mapping.of(field.value(), Messages.quoted(field.name()), parser);
            Node named = cells == null ? null : cells.get("column");
            if (cells == null || named == null) {
                return cells == null ? null : parser.fault("missing", cells.node(), "'column' is missing; it names the column whose cells"
                        + " give values of " + Messages.quoted(field.name()));
            }
            Scalar column = parser.scalar(named, "column", "the name of a column");
            Map<String, Node> values = new LinkedHashMap<>();
            for (Entry one : cells.entries()) {
                if (!one.name().equals("column") && hasValue(one)) {
                    values.put(one.name(), one.value());
                    given.add(new Entry(field.key(), one.value()));
                }
            }
            return column == null ? null : new CellValues(column, values);
        }

        private boolean hasValue(Entry one) {
            boolean none = one.value().isNull();
            if (none) {
                parser.wrongKind(one.value(), Messages.quoted(one.name()), "give it one, or leave it out");
            }
            return !none;
        }

        /** Reports values that fit no fact, each by itself, with the type of the facts if all have one. */
        private void check(List<Entry> given, Optional<Entry> type) {
            for (Entry one : given) {
                List<Entry> fact = Stream.concat(type.filter(other -> other != one).stream(), Stream.of(one)).toList();
                FactReader.checkOrphan(new Entries(fact, one.key().place()), parser);
            }
        }
    }
}
