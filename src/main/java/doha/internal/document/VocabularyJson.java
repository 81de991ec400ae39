package doha.internal.document;

import com.fasterxml.jackson.core.JsonGenerator;
import doha.model.Duty;
import doha.model.FactType;
import doha.model.Standing;
import doha.model.Switch;
import doha.model.Vocabulary;
import java.io.IOException;
import java.io.Writer;

/** The words scenarios are written in, as JSON: what a form for facts and switches needs. */
public final class VocabularyJson {

    private VocabularyJson() { }

    /** Writes a vocabulary as an indented object and a line end. */
    public static void write(Vocabulary vocabulary, Writer out) throws IOException {
        try (JsonGenerator json = Json.indented(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("duties");
            for (Duty duty : vocabulary.duties()) {
                duty(duty, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("readings");
            for (Switch s : vocabulary.switches()) {
                json.writeStartObject();
                json.writeStringField("switch", s.name());
                Json.strings(json, "positions", s.positions());
                json.writeStringField("default", s.defaultPosition());
                json.writeStringField("about", s.about());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("facts");
            for (FactType type : vocabulary.factTypes()) {
                type(type, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("standings");
            for (Standing standing : Standing.values()) {
                json.writeString(standing.label());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void duty(Duty duty, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", duty.id().value());
        json.writeStringField("part", duty.part());
        json.writeStringField("place", duty.place());
        json.writeStringField("obligor", duty.obligor());
        json.writeStringField("owed-to", duty.owedTo());
        json.writeStringField("kind", duty.kind().label());
        json.writeStringField("duty", duty.summary());
        json.writeStringField("arises", duty.arises());
        json.writeStringField("due", duty.due().isEmpty() ? null : duty.due());
        json.writeBooleanField("annex", duty.isDisputed());
        json.writeEndObject();
    }

    private static void type(FactType type, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("fact", type.name());
        json.writeStringField("measure", type.measure().label());
        json.writeBooleanField("conduct", type.conduct());
        json.writeArrayFieldStart("fields");
        for (FactType.Field field : type.fields().values()) {
            json.writeStartObject();
            json.writeStringField("field", field.name());
            json.writeStringField("form", field.form().label());
            Json.strings(json, "choices", field.choices());
            json.writeBooleanField("required", field.required());
            json.writeStringField("default", field.defaultValue() == null ? null : field.defaultValue().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
