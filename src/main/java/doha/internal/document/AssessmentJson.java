package doha.internal.document;

import com.fasterxml.jackson.core.JsonGenerator;
import doha.Assessment;
import doha.model.Duty;
import doha.model.Gate;
import doha.model.Pace;
import doha.model.Status;
import doha.model.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** An assessment as JSON, with the names and the order of interfaces.md; what is absent is null. */
public final class AssessmentJson {

    private AssessmentJson() { }

    /** Writes an assessment as an indented object and a line end. */
    public static void write(Assessment assessment, Writer out) throws IOException {
        write(assessment, assessment.duties(), out);
    }

    /** Writes an assessment with some of its duties, as an indented object and a line end; the summary still counts all. */
    public static void write(Assessment assessment, List<Verdict> rows, Writer out) throws IOException {
        try (JsonGenerator json = Json.indented(out)) {
            write(assessment, rows, json);
        }
        out.write('\n');
    }

    /** Writes an assessment with some of its duties as one line: a line of JSON Lines. */
    public static void writeLine(Assessment assessment, List<Verdict> rows, Writer out) throws IOException {
        try (JsonGenerator json = Json.compact(out)) {
            write(assessment, rows, json);
        }
        out.write('\n');
    }

    /** Writes an assessment with some of its duties as an object inside other JSON. */
    public static void write(Assessment assessment, List<Verdict> rows, JsonGenerator json) throws IOException {
        json.writeStartObject();
        opening(assessment, json);
        json.writeObjectFieldStart("summary");
        for (Status status : Status.values()) {
            json.writeNumberField(status.label(), assessment.summary().get(status));
        }
        json.writeEndObject();
        json.writeArrayFieldStart("duties");
        for (Verdict verdict : rows) {
            verdict(verdict, json);
        }
        json.writeEndArray();
        gate(assessment.gate(), json);
        pace(assessment.pace(), json);
        json.writeEndObject();
    }

    /** Writes the fields that every result opens with: scenario, days, readings, receipt. */
    static void opening(Assessment assessment, JsonGenerator json) throws IOException {
        json.writeStringField("scenario", assessment.scenario());
        Json.day(json, "as-of", assessment.query().asOf());
        Json.day(json, "known-by", assessment.query().knownBy());
        Json.strings(json, "readings", assessment.query().readings().asMap());
        json.writeObjectFieldStart("receipt");
        json.writeStringField("version", assessment.receipt().version());
        json.writeStringField("rules", assessment.receipt().rules());
        json.writeStringField("scenario", assessment.receipt().scenario());
        json.writeEndObject();
    }

    /** Writes a verdict as an object. */
    static void verdict(Verdict verdict, JsonGenerator json) throws IOException {
        Duty duty = verdict.duty();
        json.writeStartObject();
        json.writeStringField("id", duty.id().value());
        json.writeStringField("place", duty.place());
        json.writeStringField("obligor", duty.obligor());
        json.writeStringField("owed-to", duty.owedTo());
        json.writeStringField("kind", duty.kind().label());
        json.writeStringField("duty", duty.summary());
        json.writeStringField("status", verdict.status().label());
        json.writeStringField("phase", verdict.phase().label());
        Json.day(json, "due", verdict.due());
        Json.day(json, "effective-due", verdict.effectiveDue());
        Json.day(json, "decided-on", verdict.decidedOn());
        Json.number(json, "days-late", verdict.daysLate());
        Json.strings(json, "facts", verdict.facts());
        Json.strings(json, "rules", verdict.rules());
        json.writeEndObject();
    }

    private static void gate(Gate gate, JsonGenerator json) throws IOException {
        if (gate == null) {
            json.writeNullField("gate");
            return;
        }
        json.writeObjectFieldStart("gate");
        json.writeBooleanField("open", gate.open());
        Json.day(json, "since", gate.since());
        json.writeNumberField("closed-days", gate.closedDays());
        json.writeEndObject();
    }

    private static void pace(Pace pace, JsonGenerator json) throws IOException {
        if (pace == null) {
            json.writeNullField("pace");
            return;
        }
        json.writeObjectFieldStart("pace");
        json.writeStringField("word", pace.word().label());
        Json.number(json, "ceiling", pace.ceiling());
        Json.number(json, "level", pace.level());
        json.writeStringField("next", pace.next() == null ? null : pace.next().value());
        json.writeEndObject();
    }
}
