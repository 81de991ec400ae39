package doha.internal.web;

import com.fasterxml.jackson.core.JsonGenerator;
import doha.internal.document.Json;
import doha.model.Diagnostic;
import doha.model.ScenarioException;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import doha.scenario.ScenarioFolder;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.CancellationException;

/** The scenario files of the folder, those that are refused with their faults. */
final class Listing {

    private static final int MOST_FAULTS = 100;

    private final ScenarioFolder folder;
    private final Vocabulary vocabulary;

    Listing(ScenarioFolder folder, Vocabulary vocabulary) {
        this.folder = folder;
        this.vocabulary = vocabulary;
    }

    void write(Writer out) throws IOException {
        List<String> files = folder.files();
        try (JsonGenerator json = Json.indented(out)) {
            json.writeStartObject();
            json.writeBooleanField("complete", files.size() < ScenarioFolder.MOST_FILES);
            json.writeArrayFieldStart("scenarios");
            for (String file : files) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("interrupted while scenarios were read");
                }
                write(file, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private void write(String file, JsonGenerator json) throws IOException {
        Scenario scenario = null;
        List<Diagnostic> faults = List.of();
        try {
            scenario = folder.read(file, vocabulary);
        } catch (ScenarioException e) {
            faults = e.faults();
        } catch (IllegalArgumentException e) {
            // It went while the others were read.
            return;
        }
        json.writeStartObject();
        json.writeStringField("file", file);
        json.writeStringField("title", scenario == null ? null : scenario.title());
        json.writeStringField("description", scenario == null ? null : scenario.description());
        json.writeStringField("as-of", scenario == null ? null : scenario.defaultAsOf().toString());
        json.writeNumberField("facts", scenario == null ? 0 : scenario.facts().size());
        faults(faults, json);
        json.writeEndObject();
    }

    /** Writes the field {@code faults}: a hundred of them at most. */
    static void faults(List<Diagnostic> faults, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("faults");
        for (Diagnostic fault : faults.subList(0, Math.min(MOST_FAULTS, faults.size()))) {
            json.writeStartObject();
            json.writeStringField("code", fault.code());
            json.writeStringField("file", fault.place().file());
            json.writeNumberField("line", fault.place().line());
            json.writeNumberField("column", fault.place().column());
            json.writeStringField("message", fault.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
