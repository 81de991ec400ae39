package doha.internal.document;

import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import doha.model.Duty;
import doha.model.Vocabulary;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The agreement's duties as a catalogue, in every format. */
public final class Catalogue {

    private static final List<String> FIELDS = List.of("id", "place", "obligor", "owed-to", "kind", "duty", "arises", "due");

    private Catalogue() { }

    /** Writes it for eyes, under the parts of the agreement. */
    public static void table(Vocabulary vocabulary, int width, boolean colour, Appendable out) throws IOException {
        Table table = new Table(width, colour, List.of("duty", "kind", "owed by", "to", "arises", "due")).indent(2);
        String part = "";
        for (Duty duty : vocabulary.duties()) {
            if (!duty.part().equals(part)) {
                if (!part.isEmpty()) {
                    table.across("", 0, Style.PLAIN);
                }
                part = duty.part();
                table.across(part, 0, Style.BOLD);
            }
            table.row(List.of(new Table.Cell(duty.id().value(), Style.BOLD), Table.Cell.of(duty.kind().label()),
                    Table.Cell.of(duty.obligor()), Table.Cell.of(duty.owedTo()), Table.Cell.of(duty.arises()),
                    Table.Cell.of(duty.due())));
            table.across(duty.summary() + " (" + duty.place() + ")", 6, Style.PLAIN);
        }
        table.write(out);
    }

    /** Writes it as an indented array of objects; {@code due} is null where there is none. */
    public static void json(Vocabulary vocabulary, Writer out) throws IOException {
        try (JsonGenerator json = Json.indented(out)) {
            json.writeStartArray();
            for (Duty duty : vocabulary.duties()) {
                json.writeStartObject();
                List<String> values = values(duty);
                for (int i = 0; i < values.size(); i++) {
                    json.writeStringField(FIELDS.get(i), values.get(i).isEmpty() ? null : values.get(i));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        out.write('\n');
    }

    /** Writes it as CSV with a header. */
    public static void csv(Vocabulary vocabulary, Writer out) throws IOException {
        CsvWriter csv = AssessmentCsv.writer(out);
        csv.writeRecord(FIELDS);
        vocabulary.duties().forEach(duty -> csv.writeRecord(values(duty)));
        csv.flush();
    }

    /** Writes it as a markdown table. */
    public static void markdown(Vocabulary vocabulary, Appendable out) throws IOException {
        Markdown.header(out, FIELDS);
        for (Duty duty : vocabulary.duties()) {
            Markdown.row(out, values(duty));
        }
    }

    private static List<String> values(Duty duty) {
        return List.of(duty.id().value(), duty.place(), duty.obligor(), duty.owedTo(), duty.kind().label(), duty.summary(),
                duty.arises(), duty.due());
    }
}
