package doha.internal.document;

import com.fasterxml.jackson.core.JsonGenerator;
import doha.model.Fact;
import doha.scenario.Scenario;
import java.io.IOException;
import java.io.Writer;

/** A scenario as JSON: what its file says, with all it builds on. */
public final class ScenarioJson {

    private ScenarioJson() { }

    /** Writes a scenario as an indented object and a line end. */
    public static void write(Scenario scenario, Writer out) throws IOException {
        try (JsonGenerator json = Json.indented(out)) {
            json.writeStartObject();
            json.writeStringField("file", scenario.file());
            json.writeStringField("title", scenario.title());
            json.writeStringField("description", scenario.description());
            Json.day(json, "as-of", scenario.defaultAsOf());
            Json.day(json, "known-by", scenario.knownBy());
            Json.strings(json, "readings", scenario.readings().asMap());
            Json.strings(json, "unknown", scenario.unknown());
            json.writeArrayFieldStart("facts");
            for (Fact fact : scenario.facts()) {
                ExplanationJson.fact(fact, json);
            }
            json.writeEndArray();
            json.writeStringField("hash", scenario.hash());
            json.writeEndObject();
        }
        out.write('\n');
    }
}
