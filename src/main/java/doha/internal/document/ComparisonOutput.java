package doha.internal.document;

import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import doha.Assessment;
import doha.analysis.Comparison.DutyDifference;
import doha.analysis.Comparison.FactDifference;
import doha.analysis.Comparison;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What differs between scenarios, as a table, JSON, CSV or Markdown. Equal things are left out unless asked for. */
public final class ComparisonOutput {

    private final List<Comparison> comparisons;
    private final boolean all;

    /** Of comparisons with one base; with {@code all}, duties, gate and pace that are equal are shown too. */
    public ComparisonOutput(List<Comparison> comparisons, boolean all) {
        this.comparisons = List.copyOf(comparisons);
        this.all = all;
    }

    /** Writes it for eyes. */
    public void table(int width, boolean colour, Appendable out) throws IOException {
        for (Comparison c : comparisons) {
            if (c != comparisons.get(0)) {
                out.append('\n');
            }
            Table.paragraph(out, "base:  " + TextWidth.clean(c.base().scenario()) + ", " + ResultHeader.day(c.base().query()), 0, width, Style.BOLD, colour);
            Table.paragraph(out, "other: " + TextWidth.clean(c.other().scenario()) + ", " + ResultHeader.day(c.other().query()), 0, width, Style.BOLD, colour);
            out.append('\n');
            Table table = new Table(width, colour, List.of("", "base", "other"));
            for (List<String> row : rows(c)) {
                if (row.size() == 1) {
                    table.across(row.get(0), 0, Style.BOLD);
                } else {
                    table.row(List.of(Table.Cell.of(row.get(0)), Table.Cell.of(row.get(1)), Table.Cell.of(row.get(2))));
                }
            }
            if (table.hasRows()) {
                table.write(out);
            } else {
                out.append("nothing differs\n");
            }
        }
    }

    /** The differences in rows of what, base and other; headings are rows of one cell. */
    public List<List<String>> rows(Comparison c) {
        List<List<String>> rows = new ArrayList<>();
        section(rows, "Facts", c.facts().stream().flatMap(d -> fact(d).stream()).toList());
        if (!c.silence().get(0).isEmpty() || !c.silence().get(1).isEmpty()) {
            section(rows, "Silence", List.of(List.of("unknown", ids(c.silence().get(0)), ids(c.silence().get(1)))));
        }
        List<List<String>> readings = new ArrayList<>();
        c.readings().forEach((name, positions) -> readings.add(List.of(name, positions.get(0), positions.get(1))));
        section(rows, "Readings", readings);
        section(rows, "Duties", c.duties().stream().filter(d -> all || d.differs()).flatMap(d -> duty(d).stream()).toList());
        List<List<String>> withdrawal = new ArrayList<>();
        if (all || c.gateDiffers()) {
            withdrawal.add(List.of("gate", Sentences.gate(c.base()), Sentences.gate(c.other())));
        }
        if (all || c.paceDiffers()) {
            withdrawal.add(List.of("pace", Sentences.pace(c.base()), Sentences.pace(c.other())));
        }
        section(rows, "Withdrawal", withdrawal);
        return rows;
    }

    private static String ids(List<DutyId> duties) {
        return String.join(" ", duties.stream().map(DutyId::value).toList());
    }

    private static void section(List<List<String>> rows, String title, List<List<String>> section) {
        if (!section.isEmpty()) {
            rows.add(List.of(title));
            rows.addAll(section);
        }
    }

    /** A fact that only one has in a row; else a row for each field in which it differs. */
    private static List<List<String>> fact(FactDifference d) {
        if (d.base() == null || d.other() == null) {
            return List.of(List.of(d.id().value(), d.base() == null ? "not there" : FactText.claim(d.base()),
                    d.other() == null ? "not there" : FactText.claim(d.other())));
        }
        boolean knownFollows = d.base().known().equals(d.base().on()) && d.other().known().equals(d.other().on());
        List<List<String>> rows = new ArrayList<>();
        Map<String, Object> there = fields(d.other(), d.base());
        fields(d.base(), d.other()).forEach((name, value) -> {
            if (!Objects.equals(value, there.get(name)) && !(name.equals("known") && knownFollows)) {
                rows.add(List.of(d.id() + ": " + name, text(value), text(there.get(name))));
            }
        });
        return rows;
    }

    private static String text(Object value) {
        return value == null ? "none" : value.toString();
    }

    /** Status and phase in a row, and a row for each day, and the lateness, in which the verdicts differ. */
    private List<List<String>> duty(DutyDifference d) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(d.duty().id().value(), status(d.base()), status(d.other())));
        if (d.base() != null && d.other() != null) {
            field(rows, "due", d.base().due(), d.other().due());
            field(rows, "effectively due", d.base().effectiveDue(), d.other().effectiveDue());
            field(rows, "decided", d.base().decidedOn(), d.other().decidedOn());
            field(rows, "days late", d.base().daysLate(), d.other().daysLate());
        }
        return rows;
    }

    private void field(List<List<String>> rows, String name, Object base, Object other) {
        if (!Objects.equals(base, other)) {
            rows.add(List.of("  " + name, text(base), text(other)));
        }
    }

    private static String status(Verdict v) {
        return v == null ? "no duty" : v.status().label() + "/" + v.phase().label();
    }

    /** The fields of a fact that it or another has a value for. */
    private static Map<String, Object> fields(Fact fact, Fact other) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", fact.type());
        fields.put("on", fact.on());
        fields.put("until", fact.until());
        fields.put("known", fact.known());
        fields.put("standing", fact.standing().label());
        fact.values().forEach(fields::put);
        other.values().keySet().forEach(name -> fields.putIfAbsent(name, null));
        fields.put("source", fact.source());
        fields.put("note", fact.note());
        return fields;
    }

    /** Writes an indented JSON array, an object for each scenario compared with the base. */
    public void json(Writer out) throws IOException {
        try (JsonGenerator json = Json.indented(out)) {
            json(json);
        }
        out.write('\n');
    }

    /** Writes it as an array inside other JSON. */
    public void json(JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Comparison c : comparisons) {
            write(json, c);
        }
        json.writeEndArray();
    }

    private void write(JsonGenerator json, Comparison c) throws IOException {
        json.writeStartObject();
        side(json, "base", c.base());
        side(json, "other", c.other());
        json.writeArrayFieldStart("facts");
        for (FactDifference d : c.facts()) {
            json.writeStartObject();
            json.writeStringField("id", d.id().value());
            json.writeStringField("difference", d.other() == null ? "only-in-base" : d.base() == null ? "only-in-other" : "changed");
            json.writeArrayFieldStart("fields");
            if (d.base() != null && d.other() != null) {
                Map<String, Object> there = fields(d.other(), d.base());
                for (Map.Entry<String, Object> field : fields(d.base(), d.other()).entrySet()) {
                    if (!Objects.equals(field.getValue(), there.get(field.getKey()))) {
                        json.writeStartObject();
                        json.writeStringField("field", field.getKey());
                        json.writeStringField("base", field.getValue() == null ? null : field.getValue().toString());
                        json.writeStringField("other", there.get(field.getKey()) == null ? null : there.get(field.getKey()).toString());
                        json.writeEndObject();
                    }
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("unknown");
        Json.strings(json, "only-in-base", c.silence().get(0));
        Json.strings(json, "only-in-other", c.silence().get(1));
        json.writeEndObject();
        json.writeObjectFieldStart("readings");
        for (Map.Entry<String, List<String>> e : c.readings().entrySet()) {
            Json.strings(json, e.getKey(), e.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("duties");
        for (DutyDifference d : c.duties()) {
            if (all || d.differs()) {
                json.writeStartObject();
                json.writeStringField("id", d.duty().id().value());
                json.writeBooleanField("differs", d.differs());
                state(json, "base", d.base());
                state(json, "other", d.other());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeObjectFieldStart("gate");
        json.writeBooleanField("differs", c.gateDiffers());
        TimelineOutput.state(json, "base", c.base().gate());
        TimelineOutput.state(json, "other", c.other().gate());
        json.writeEndObject();
        json.writeObjectFieldStart("pace");
        json.writeBooleanField("differs", c.paceDiffers());
        TimelineOutput.state(json, "base", c.base().pace());
        TimelineOutput.state(json, "other", c.other().pace());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void side(JsonGenerator json, String name, Assessment a) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("scenario", a.scenario());
        Json.day(json, "as-of", a.query().asOf());
        Json.day(json, "known-by", a.query().knownBy());
        json.writeEndObject();
    }

    private static void state(JsonGenerator json, String name, Verdict v) throws IOException {
        if (v == null) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        json.writeStringField("status", v.status().label());
        json.writeStringField("phase", v.phase().label());
        Json.day(json, "due", v.due());
        Json.day(json, "effective-due", v.effectiveDue());
        Json.day(json, "decided-on", v.decidedOn());
        Json.number(json, "days-late", v.daysLate());
        json.writeEndObject();
    }

    /** Writes it as CSV, a row a difference. */
    public void csv(Writer out) throws IOException {
        CsvWriter csv = AssessmentCsv.writer(out);
        csv.writeRecord("other", "section", "what", "base-value", "other-value");
        for (Comparison c : comparisons) {
            String section = "";
            for (List<String> row : rows(c)) {
                if (row.size() == 1) {
                    section = row.get(0).toLowerCase(java.util.Locale.ROOT);
                } else {
                    csv.writeRecord(c.other().scenario(), section, row.get(0), row.get(1), row.get(2));
                }
            }
        }
        csv.flush();
    }

    /** Writes it as Markdown, a table a scenario. */
    public void markdown(Appendable out) throws IOException {
        for (Comparison c : comparisons) {
            out.append("# ").append(Markdown.text(c.base().scenario())).append(" · ").append(Markdown.text(c.other().scenario())).append("\n\n");
            Markdown.header(out, List.of("what", "base (" + ResultHeader.day(c.base().query()) + ")", "other (" + ResultHeader.day(c.other().query()) + ")"));
            for (List<String> row : rows(c)) {
                Markdown.row(out, row.size() == 1 ? List.of(row.get(0), "", "") : row);
            }
            out.append('\n');
        }
    }
}
