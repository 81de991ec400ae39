package doha.internal.document;

import com.fasterxml.jackson.core.JsonGenerator;
import doha.analysis.Reasons.Part;
import doha.analysis.Reasons.Reason;
import doha.analysis.Reasons;
import doha.model.DutyId;
import java.io.IOException;
import java.util.Map;

/** The reasons of differences as JSON. */
public final class ReasonsJson {

    private ReasonsJson() { }

    /** Writes reasons as an object inside other JSON. */
    public static void write(Reasons reasons, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("duties");
        for (Map.Entry<DutyId, Reason> e : reasons.duties().entrySet()) {
            reason(e.getKey().value(), e.getValue(), json);
        }
        json.writeEndObject();
        reason("gate", reasons.gate(), json);
        reason("pace", reasons.pace(), json);
        json.writeEndObject();
    }

    private static void reason(String name, Reason reason, JsonGenerator json) throws IOException {
        if (reason == null) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        json.writeStringField("how", reason.how().label());
        json.writeArrayFieldStart("parts");
        for (Part part : reason.parts()) {
            json.writeStartObject();
            json.writeStringField("kind", part.kind().label());
            json.writeStringField("name", part.name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
