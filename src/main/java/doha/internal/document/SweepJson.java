package doha.internal.document;

import com.fasterxml.jackson.core.JsonGenerator;
import doha.analysis.sweep.Dimension;
import doha.analysis.sweep.DutyCounts;
import doha.analysis.sweep.Proportion;
import doha.analysis.sweep.Refusal;
import doha.analysis.sweep.SweepResult;
import doha.analysis.sweep.SweepSetup;
import doha.model.Named;
import doha.model.Pace;
import doha.model.Phase;
import doha.model.Status;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/**
 * A sweep's result as JSON. All that is counted is in it as whole numbers, so that {@link SweepJsonReader} gets the very result
 * back; shares, intervals and quantiles are there for readers.
 */
public final class SweepJson {

    private final boolean sampled;
    private final JsonGenerator json;

    private SweepJson(boolean sampled, JsonGenerator json) {
        this.sampled = sampled;
        this.json = json;
    }

    /** Writes a result as an indented object and a line end. */
    public static void write(SweepResult result, Writer out) throws IOException {
        try (JsonGenerator json = Json.indented(out)) {
            new SweepJson(result.setup().sampled(), json).write(result);
        }
        out.write('\n');
    }

    private void write(SweepResult result) throws IOException {
        json.writeStartObject();
        setup(result.setup());
        json.writeObjectFieldStart("shard");
        json.writeNumberField("number", result.shard().number());
        json.writeNumberField("of", result.shard().of());
        json.writeEndObject();
        json.writeNumberField("done", result.done());
        json.writeNumberField("judged", result.judged());
        json.writeArrayFieldStart("refused");
        for (Refusal refusal : result.refusals()) {
            json.writeStartObject();
            json.writeStringField("reason", refusal.reason());
            json.writeNumberField("count", refusal.count());
            json.writeNumberField("first", refusal.first());
            json.writeStringField("example", refusal.example());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("duties");
        for (DutyCounts duty : result.duties()) {
            duty(duty);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("gate");
        share("open", result.gate().open(), result.judged());
        share("closed", result.gate().closed(), result.judged());
        share("none", result.gate().none(), result.judged());
        json.writeEndObject();
        json.writeObjectFieldStart("pace");
        for (Pace.Word word : Pace.Word.values()) {
            share(word.label(), result.pace().words().getOrDefault(word, 0L), result.judged());
        }
        share("none", result.pace().none(), result.judged());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void setup(SweepSetup setup) throws IOException {
        json.writeStringField("scenario", setup.scenario());
        Json.day(json, "as-of", setup.asOf());
        Json.day(json, "known-by", setup.knownBy());
        Json.strings(json, "readings", setup.readings());
        json.writeObjectFieldStart("receipt");
        json.writeStringField("version", setup.receipt().version());
        json.writeStringField("rules", setup.receipt().rules());
        json.writeStringField("scenario", setup.receipt().scenario());
        json.writeEndObject();
        json.writeArrayFieldStart("vary");
        for (Dimension dimension : setup.dimensions()) {
            json.writeStartObject();
            json.writeStringField("name", dimension.name());
            json.writeStringField("values", dimension.values());
            json.writeEndObject();
        }
        json.writeEndArray();
        Json.number(json, "samples", setup.samples());
        Json.number(json, "seed", setup.seed());
        json.writeNumberField("points", setup.points());
    }

    private void duty(DutyCounts duty) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", duty.duty().value());
        json.writeNumberField("judged", duty.judged());
        json.writeObjectFieldStart("statuses");
        for (Status status : Status.values()) {
            share(status.label(), duty.count(status), duty.judged());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("phases");
        for (Map.Entry<Phase, Long> e : duty.phases().entrySet()) {
            share(((Named) e.getKey()).label(), e.getValue(), duty.judged());
        }
        json.writeEndObject();
        late(duty);
        json.writeEndObject();
    }

    private void late(DutyCounts duty) throws IOException {
        if (duty.late().isEmpty()) {
            json.writeNullField("days-late");
            return;
        }
        json.writeObjectFieldStart("days-late");
        json.writeNumberField("points", duty.judgedLate());
        json.writeNumberField("min", duty.late(0));
        json.writeNumberField("p5", duty.late(5));
        json.writeNumberField("p25", duty.late(25));
        json.writeNumberField("median", duty.late(50));
        json.writeNumberField("p75", duty.late(75));
        json.writeNumberField("p95", duty.late(95));
        json.writeNumberField("max", duty.late(100));
        json.writeArrayFieldStart("histogram");
        for (Map.Entry<Long, Long> e : duty.late().entrySet()) {
            json.writeStartArray();
            json.writeNumber(e.getKey());
            json.writeNumber(e.getValue());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The interval only for samples: a grid's share is exact. */
    private void share(String name, long count, long of) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("count", count);
        if (of == 0) {
            json.writeNullField("share");
        } else {
            Proportion share = new Proportion(count, of);
            json.writeNumberField("share", rounded(share.value()));
            if (sampled) {
                json.writeNumberField("low", rounded(share.low()));
                json.writeNumberField("high", rounded(share.high()));
            }
        }
        json.writeEndObject();
    }

    private static double rounded(double share) {
        return Math.rint(share * 1e6) / 1e6;
    }
}
