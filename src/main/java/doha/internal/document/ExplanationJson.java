package doha.internal.document;

import com.fasterxml.jackson.core.JsonGenerator;
import doha.model.Explanation.Missing;
import doha.model.Explanation.Step;
import doha.model.Explanation;
import doha.model.Fact;
import doha.model.Place;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;

/** An explanation as JSON: what an assessment opens with, the duty's verdict, the proof as nested steps,
 * each told once, and why not. */
public final class ExplanationJson {

    private ExplanationJson() { }

    /** Writes an explanation as an indented object and a line end. */
    public static void write(Explanation explanation, Writer out) throws IOException {
        try (JsonGenerator json = Json.indented(out)) {
            write(explanation, json);
        }
        out.write('\n');
    }

    /** Writes an explanation as an object inside other JSON. */
    public static void write(Explanation explanation, JsonGenerator json) throws IOException {
        json.writeStartObject();
        AssessmentJson.opening(explanation.assessment(), json);
        json.writeFieldName("verdict");
        AssessmentJson.verdict(explanation.verdict(), json);
        json.writeFieldName("proof");
        step(explanation.proof(), new IdentityHashMap<>(), json);
        json.writeArrayFieldStart("why-not");
        for (Missing missing : explanation.whyNot()) {
            missing(missing, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Writes a step with all it rests on; one that several conclusions rest on only the first time, then by its id. */
    private static void step(Step step, Map<Step, String> written, JsonGenerator json) throws IOException {
        json.writeStartObject();
        String known = written.get(step);
        if (known != null) {
            json.writeStringField("ref", known);
            json.writeEndObject();
            return;
        }
        String id = "s" + (written.size() + 1);
        written.put(step, id);
        json.writeStringField("id", id);
        json.writeStringField("rule", step.rule());
        json.writeStringField("clause", step.clause());
        json.writeStringField("conclusion", step.conclusion());
        json.writeArrayFieldStart("facts");
        for (Fact fact : step.facts()) {
            fact(fact, json);
        }
        json.writeEndArray();
        Json.strings(json, "readings", step.readings());
        json.writeArrayFieldStart("because");
        for (Step cause : step.because()) {
            step(cause, written, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void missing(Missing missing, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("what", missing.what());
        json.writeStringField("owed-by", missing.owedBy());
        Json.day(json, "by", missing.by());
        json.writeStringField("nearest", missing.nearest());
        json.writeStringField("awaited", missing.awaited());
        json.writeFieldName("fact");
        if (missing.fact() == null) {
            json.writeNull();
        } else {
            fact(missing.fact(), json);
        }
        json.writeEndObject();
    }

    /** Common fields always, with null where absent; of the others those that the fact has. */
    static void fact(Fact fact, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", fact.id().value());
        json.writeStringField("fact", fact.type());
        Json.day(json, "on", fact.on());
        Json.day(json, "until", fact.until());
        Json.day(json, "known", fact.known());
        json.writeStringField("standing", fact.standing().label());
        for (Map.Entry<String, Object> e : fact.values().entrySet()) {
            field(e.getKey(), e.getValue(), json);
        }
        json.writeStringField("source", fact.source());
        json.writeStringField("note", fact.note());
        Place place = fact.place();
        json.writeStringField("file", place == null ? null : place.file());
        Json.number(json, "line", place == null ? null : place.line());
        json.writeEndObject();
    }

    private static void field(String name, Object value, JsonGenerator json) throws IOException {
        if (value instanceof Long count) {
            json.writeNumberField(name, count);
        } else if (value instanceof Boolean truth) {
            json.writeBooleanField(name, truth);
        } else if (value instanceof Collection<?> list) {
            Json.strings(json, name, list);
        } else {
            json.writeStringField(name, value.toString());
        }
    }
}
