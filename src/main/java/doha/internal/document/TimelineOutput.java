package doha.internal.document;

import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import doha.analysis.Cause;
import doha.analysis.Timeline;
import doha.analysis.TimelineChange;
import doha.model.DutyOutcome;
import doha.model.Gate;
import doha.model.Pace;
import doha.model.Status;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;

/** A timeline as a table, JSON, CSV or Markdown. */
public final class TimelineOutput {

    private final Scenario scenario;
    private final Timeline timeline;
    private final TimelineWords words;

    /** Of a scenario's timeline. */
    public TimelineOutput(Scenario scenario, Timeline timeline) {
        this.scenario = scenario;
        this.timeline = timeline;
        this.words = new TimelineWords(scenario);
    }

    /** Writes it for eyes: a row a change, the day shown once. */
    public void table(Vocabulary vocabulary, int width, boolean colour, Appendable out) throws IOException {
        Table.paragraph(out, TextWidth.clean(scenario.title()), 0, width, Style.BOLD, colour);
        Table.paragraph(out, "from " + timeline.from() + " to " + timeline.to()
                + (timeline.query().knownBy() == null ? "" : ", by what was known on " + timeline.query().knownBy()), 0, width,
                Style.PLAIN, colour);
        Table.paragraph(out, "reading: " + ResultHeader.reading(timeline.query().readings(), vocabulary), 0, width, Style.PLAIN, colour);
        out.append('\n');
        Table table = new Table(width, colour, List.of("day", "what", "from", "to", "because of"));
        LocalDate day = null;
        for (TimelineChange change : timeline.changes()) {
            table.row(List.of(Table.Cell.of(change.day().equals(day) ? "" : change.day().toString()),
                    Table.Cell.of(TimelineWords.subject(change)), Table.Cell.of(TimelineWords.before(change)),
                    new Table.Cell(TimelineWords.after(change), style(change)), Table.Cell.of(words.causes(change))));
            day = change.day();
        }
        if (timeline.changes().isEmpty()) {
            Table.paragraph(out, "nothing changes in this time", 0, width, Style.PLAIN, colour);
        } else {
            table.write(out);
        }
    }

    private static Style style(TimelineChange change) {
        if (change instanceof TimelineChange.OfDuty d) {
            return d.after().status() == Status.MET ? Style.GOOD : d.after().status() == Status.BREACHED ? Style.BAD : Style.OPEN;
        }
        return Style.PLAIN;
    }

    /** Writes it as one indented JSON object. */
    public void json(Writer out) throws IOException {
        try (JsonGenerator json = Json.indented(out)) {
            json.writeStartObject();
            json.writeStringField("scenario", scenario.title());
            Json.day(json, "from", timeline.from());
            Json.day(json, "to", timeline.to());
            Json.day(json, "known-by", timeline.query().knownBy());
            Json.strings(json, "readings", timeline.query().readings().asMap());
            json.writeArrayFieldStart("changes");
            for (TimelineChange change : timeline.changes()) {
                write(json, change);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void write(JsonGenerator json, TimelineChange change) throws IOException {
        json.writeStartObject();
        Json.day(json, "day", change.day());
        json.writeStringField("what", TimelineWords.subject(change));
        if (change instanceof TimelineChange.OfDuty d) {
            state(json, "before", d.before());
            state(json, "after", d.after());
        } else if (change instanceof TimelineChange.OfGate g) {
            state(json, "before", g.before());
            state(json, "after", g.after());
        } else if (change instanceof TimelineChange.OfPace p) {
            state(json, "before", p.before());
            state(json, "after", p.after());
        }
        json.writeArrayFieldStart("causes");
        for (Cause cause : change.causes()) {
            json.writeStartObject();
            json.writeStringField("kind", cause.kind().label());
            json.writeStringField("fact", cause.fact() == null ? null : cause.fact().value());
            Json.day(json, "day", cause.day());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void state(JsonGenerator json, String name, DutyOutcome row) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("status", row.status().label());
        json.writeStringField("phase", row.phase().label());
        json.writeEndObject();
    }

    static void state(JsonGenerator json, String name, Gate gate) throws IOException {
        if (gate == null) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        json.writeBooleanField("open", gate.open());
        Json.day(json, "since", gate.since());
        json.writeNumberField("closed-days", gate.closedDays());
        json.writeEndObject();
    }

    static void state(JsonGenerator json, String name, Pace pace) throws IOException {
        if (pace == null) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        json.writeStringField("word", pace.word().label());
        Json.number(json, "ceiling", pace.ceiling());
        Json.number(json, "level", pace.level());
        json.writeStringField("next", pace.next() == null ? null : pace.next().value());
        json.writeEndObject();
    }

    /** Writes it as CSV, a row a change. */
    public void csv(Writer out) throws IOException {
        CsvWriter csv = AssessmentCsv.writer(out);
        csv.writeRecord("day", "what", "before", "after", "causes");
        for (TimelineChange change : timeline.changes()) {
            csv.writeRecord(change.day().toString(), TimelineWords.subject(change), TimelineWords.before(change),
                    TimelineWords.after(change), words.causes(change));
        }
        csv.flush();
    }

    /** Writes it as a Markdown table. */
    public void markdown(Vocabulary vocabulary, Appendable out) throws IOException {
        out.append("# ").append(Markdown.text(scenario.title())).append("\n\n");
        out.append("From ").append(timeline.from().toString()).append(" to ").append(timeline.to().toString());
        out.append(". Reading: ").append(Markdown.text(ResultHeader.reading(timeline.query().readings(), vocabulary))).append("\n\n");
        Markdown.header(out, List.of("day", "what", "from", "to", "because of"));
        for (TimelineChange change : timeline.changes()) {
            Markdown.row(out, List.of(change.day().toString(), TimelineWords.subject(change), TimelineWords.before(change),
                    TimelineWords.after(change), words.causes(change)));
        }
    }
}
