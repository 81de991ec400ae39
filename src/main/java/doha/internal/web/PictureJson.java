package doha.internal.web;

import com.fasterxml.jackson.core.JsonGenerator;
import doha.internal.document.FactText;
import doha.model.Duty;
import doha.model.Fact;
import doha.model.Link;
import doha.model.Named;
import doha.model.Phase;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** The pictures as JSON; what is absent is null. */
final class PictureJson {

    private PictureJson() { }

    static void write(TimelinePicture picture, JsonGenerator json) throws IOException {
        json.writeStartObject();
        frame(json, picture.from(), picture.asOf(), picture.end());
        json.writeArrayFieldStart("rows");
        for (TimelinePicture.Row row : picture.rows()) {
            row(row, json);
        }
        json.writeEndArray();
        points("events", picture.events(), json);
        closed(picture.closed(), json);
        points("others", picture.others(), json);
        json.writeEndObject();
    }

    private static void frame(JsonGenerator json, LocalDate from, LocalDate asOf, LocalDate end) throws IOException {
        day(json, "from", from);
        day(json, "as-of", asOf);
        day(json, "end", end);
    }

    private static void row(TimelinePicture.Row row, JsonGenerator json) throws IOException {
        Duty duty = row.duty();
        json.writeStartObject();
        json.writeStringField("duty", duty.id().value());
        json.writeStringField("name", duty.summary());
        json.writeStringField("part", duty.part());
        json.writeStringField("obligor", duty.obligor());
        json.writeArrayFieldStart("spans");
        for (TimelinePicture.Span span : row.spans()) {
            json.writeStartObject();
            day(json, "from", span.from());
            day(json, "to", span.to());
            phase(json, span.phase());
            json.writeEndObject();
        }
        json.writeEndArray();
        day(json, "due", row.due());
        day(json, "effective-due", row.effectiveDue());
        number(json, "days-late", row.daysLate());
        points("points", row.points(), json);
        json.writeEndObject();
    }

    private static void phase(JsonGenerator json, Phase phase) throws IOException {
        json.writeStringField("status", phase == null ? null : phase.status().label());
        named(json, "phase", phase);
        named(json, "tone", phase == null ? null : Tone.of(phase));
    }

    private static void points(String name, List<TimelinePicture.Point> points, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (TimelinePicture.Point point : points) {
            json.writeStartObject();
            fact(json, point.fact());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void fact(JsonGenerator json, Fact fact) throws IOException {
        json.writeStringField("id", fact.id().value());
        day(json, "day", fact.on());
        json.writeStringField("type", fact.type());
        json.writeStringField("text", FactText.claim(fact));
        json.writeStringField("source", fact.source());
    }

    private static void closed(List<TimelinePicture.Closed> closings, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("closed");
        for (TimelinePicture.Closed closing : closings) {
            json.writeStartObject();
            day(json, "from", closing.from());
            day(json, "to", closing.to());
            json.writeArrayFieldStart("reasons");
            for (String reason : closing.reasons()) {
                json.writeString(reason);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void write(WithdrawalPicture picture, JsonGenerator json) throws IOException {
        json.writeStartObject();
        frame(json, picture.from(), picture.asOf(), picture.end());
        json.writeArrayFieldStart("levels");
        for (WithdrawalPicture.Level level : picture.levels()) {
            json.writeStartObject();
            fact(json, level.fact());
            json.writeNumberField("count", level.count());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("ceilings");
        for (WithdrawalPicture.Ceiling ceiling : picture.ceilings()) {
            json.writeStartObject();
            day(json, "day", ceiling.day());
            json.writeNumberField("count", ceiling.count());
            json.writeEndObject();
        }
        json.writeEndArray();
        closed(picture.closed(), json);
        json.writeArrayFieldStart("milestones");
        for (WithdrawalPicture.Goal goal : picture.milestones()) {
            json.writeStartObject();
            json.writeStringField("duty", goal.duty());
            json.writeNumberField("count", goal.number());
            day(json, "due", goal.due());
            day(json, "effective-due", goal.moved());
            json.writeBooleanField("reached", goal.reached());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("paces");
        for (WithdrawalPicture.Stand stand : picture.paces()) {
            json.writeStartObject();
            day(json, "day", stand.day());
            named(json, "word", stand.word());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static void write(NetworkPicture picture, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("nodes");
        for (NetworkPicture.Node node : picture.nodes()) {
            json.writeStartObject();
            json.writeStringField("id", node.id());
            named(json, "sort", node.sort());
            json.writeStringField("name", node.name());
            json.writeStringField("part", node.part());
            phase(json, node.phase());
            day(json, "since", node.since());
            json.writeStringField("state", node.state());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("links");
        for (Link link : picture.links()) {
            json.writeStartObject();
            json.writeStringField("from", link.from());
            json.writeStringField("to", link.to());
            named(json, "kind", link.kind());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void day(JsonGenerator json, String name, LocalDate day) throws IOException {
        json.writeStringField(name, day == null ? null : day.toString());
    }

    private static void named(JsonGenerator json, String name, Named value) throws IOException {
        json.writeStringField(name, value == null ? null : value.label());
    }

    private static void number(JsonGenerator json, String name, Long number) throws IOException {
        if (number == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, number);
        }
    }
}
