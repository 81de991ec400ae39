package doha.internal.document;

import com.fasterxml.jackson.core.JsonGenerator;
import doha.analysis.Condition;
import doha.analysis.DutyReadings;
import doha.analysis.ReadingsAnalysis;
import doha.model.Phase;
import doha.model.Status;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** All readings as JSON, with the names of interfaces.md. */
public final class ReadingsJson {

    private ReadingsJson() { }

    /** Writes all readings as an indented object and a line end. */
    public static void write(ReadingsAnalysis all, Writer out) throws IOException {
        try (JsonGenerator json = Json.indented(out)) {
            json.writeStartObject();
            AssessmentJson.opening(all.own(), json);
            Json.strings(json, "over", all.over());
            json.writeNumberField("count", all.readings());
            json.writeNumberField("evaluations", all.evaluations());
            long disputed = all.duties().stream().filter(DutyReadings::disputed).count();
            json.writeObjectFieldStart("summary");
            json.writeNumberField("settled", all.duties().size() - disputed);
            json.writeNumberField("disputed", disputed);
            json.writeEndObject();
            json.writeArrayFieldStart("duties");
            for (DutyReadings row : all.duties()) {
                row(row, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void row(DutyReadings row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", row.duty().id().value());
        json.writeStringField("place", row.duty().place());
        json.writeStringField("obligor", row.duty().obligor());
        json.writeStringField("owed-to", row.duty().owedTo());
        json.writeStringField("kind", row.duty().kind().label());
        json.writeStringField("duty", row.duty().summary());
        json.writeStringField("status", row.own() == null ? null : row.own().status().label());
        json.writeStringField("phase", row.own() == null ? null : row.own().label());
        json.writeNumberField("count", row.readings());
        json.writeObjectFieldStart("statuses");
        for (Status status : Status.values()) {
            json.writeNumberField(status.label(), row.statuses().getOrDefault(status, 0L));
        }
        json.writeEndObject();
        json.writeObjectFieldStart("phases");
        for (Map.Entry<Phase, Long> e : row.phases().entrySet()) {
            json.writeNumberField(e.getKey().status().label() + "/" + e.getKey().label(), e.getValue());
        }
        json.writeEndObject();
        json.writeBooleanField("disputed", row.disputed());
        Json.strings(json, "decided-by", row.decidedBy());
        Json.strings(json, "depends-on", row.dependsOn());
        json.writeObjectFieldStart("if");
        for (Map.Entry<Status, Condition> e : row.conditions().entrySet()) {
            condition(e.getKey().label(), e.getValue(), json);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void condition(String status, Condition condition, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(status);
        for (Condition.Term term : condition.terms()) {
            json.writeStartObject();
            for (Map.Entry<String, List<String>> e : term.allowed().entrySet()) {
                Json.strings(json, e.getKey(), e.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
