package doha.internal.document;

import com.fasterxml.jackson.core.JsonGenerator;
import doha.analysis.Change;
import doha.analysis.Counterfactual.Found;
import doha.analysis.Counterfactual;
import doha.model.DutyOutcome;
import java.io.IOException;
import java.io.Writer;

/** A flip as JSON: what an assessment opens with, the duty's verdict, the answers, and what was tried. */
public final class FlipJson {

    private FlipJson() { }

    /** Writes a flip as an indented object and a line end. */
    public static void write(Counterfactual flip, Writer out) throws IOException {
        try (JsonGenerator json = Json.indented(out)) {
            json.writeStartObject();
            AssessmentJson.opening(flip.assessment(), json);
            json.writeFieldName("verdict");
            AssessmentJson.verdict(flip.verdict(), json);
            json.writeArrayFieldStart("answers");
            for (Found answer : flip.answers()) {
                answer(flip, answer, json);
            }
            json.writeEndArray();
            search(flip.search(), json);
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void answer(Counterfactual flip, Found answer, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("words", FlipWords.changes(answer));
        json.writeNumberField("size", answer.size());
        json.writeArrayFieldStart("changes");
        for (Change change : answer.changes()) {
            change(change, json);
        }
        json.writeEndArray();
        DutyOutcome v = answer.verdict();
        json.writeObjectFieldStart("verdict");
        json.writeStringField("status", v.status().label());
        json.writeStringField("phase", v.phase().label());
        Json.day(json, "due", v.due());
        Json.day(json, "effective-due", v.effectiveDue());
        Json.day(json, "decided-on", v.decidedOn());
        Json.number(json, "days-late", v.daysLate());
        json.writeEndObject();
        json.writeStringField("yaml", FlipYaml.scenario(flip, answer));
        json.writeEndObject();
    }

    private static void change(Change change, JsonGenerator json) throws IOException {
        json.writeStartObject();
        if (change instanceof Change.Turned turned) {
            json.writeStringField("change", "reading");
            json.writeStringField("reading", turned.name());
            json.writeStringField("from", turned.from());
            json.writeStringField("to", turned.to());
        } else if (change instanceof Change.Dropped dropped) {
            json.writeStringField("change", "remove");
            json.writeStringField("fact", dropped.fact().id().value());
        } else if (change instanceof Change.Silence silence) {
            json.writeStringField("change", silence.added() ? "unknown" : "not-unknown");
            json.writeStringField("duty", silence.duty().value());
        } else if (change instanceof Change.Edited edited) {
            json.writeStringField("change", "edit");
            json.writeFieldName("before");
            ExplanationJson.fact(edited.before(), json);
            json.writeFieldName("after");
            ExplanationJson.fact(edited.after(), json);
            Json.strings(json, "fields", edited.fields());
        }
        json.writeEndObject();
    }

    private static void search(Counterfactual.Search search, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("search");
        json.writeNumberField("judged", search.tried());
        json.writeNumberField("days-moved-up-to", search.horizon());
        json.writeBooleanField("more", search.cut());
        json.writeNumberField("pairs-tried", search.pairs());
        json.writeNumberField("pairs", search.allPairs());
        json.writeEndObject();
    }
}
