package doha.internal.document;

import com.fasterxml.jackson.core.JsonGenerator;
import doha.model.Duty;
import doha.model.RuleInfo;
import doha.model.Vocabulary;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** The rules and where they stand: each duty's, then those that serve more than one. */
public final class RuleList {

    private RuleList() { }

    /** Writes the rules for eyes, in the order of the duties. */
    public static void table(Vocabulary vocabulary, List<RuleInfo> rules, int width, boolean colour, Appendable out) throws IOException {
        Table table = new Table(width, colour, List.of("rule", "clause", "where")).indent(2);
        for (Duty duty : vocabulary.duties()) {
            section(table, duty.id().value() + ": " + duty.summary(), of(rules, duty));
        }
        section(table, "Serving more than one duty", of(rules, null));
        table.write(out);
    }

    /** Writes the rules as an indented array of objects, in file order; {@code duty} is null where a rule serves several. */
    public static void json(List<RuleInfo> rules, Writer out) throws IOException {
        try (JsonGenerator json = Json.indented(out)) {
            json.writeStartArray();
            for (RuleInfo rule : rules) {
                json.writeStartObject();
                json.writeStringField("rule", rule.name());
                json.writeStringField("clause", rule.clause());
                json.writeStringField("duty", rule.duty() == null ? null : rule.duty().value());
                json.writeStringField("file", rule.file());
                json.writeNumberField("line", rule.line());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        out.write('\n');
    }

    private static void section(Table table, String title, List<RuleInfo> rules) {
        if (rules.isEmpty()) {
            return;
        }
        if (table.hasRows()) {
            table.across("", 0, Style.PLAIN);
        }
        table.across(title, 0, Style.BOLD);
        for (RuleInfo rule : rules) {
            table.row(List.of(Table.Cell.of(rule.name()), Table.Cell.of(rule.clause()),
                    Table.Cell.of(rule.file() + ":" + rule.line())));
        }
    }

    private static List<RuleInfo> of(List<RuleInfo> rules, Duty duty) {
        List<RuleInfo> found = new ArrayList<>();
        for (RuleInfo rule : rules) {
            if (duty == null ? rule.duty() == null : duty.id().equals(rule.duty())) {
                found.add(rule);
            }
        }
        return found;
    }
}
