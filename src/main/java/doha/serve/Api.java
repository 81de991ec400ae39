package doha.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import doha.analysis.AllReadings;
import doha.analysis.Comparison;
import doha.analysis.Flips;
import doha.analysis.Reasons;
import doha.analysis.Timeline;
import doha.engine.Agreement;
import doha.engine.Assessment;
import doha.engine.Question;
import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.Switch;
import doha.output.AssessmentJson;
import doha.output.ComparisonOutput;
import doha.output.ExplanationJson;
import doha.output.FlipJson;
import doha.output.Json;
import doha.output.ReadingsJson;
import doha.output.ReasonsJson;
import doha.output.ScenarioJson;
import doha.output.TimelineOutput;
import doha.output.VocabularyJson;
import doha.page.PictureData;
import doha.report.Report;
import doha.scenario.Scenario;
import doha.scenario.ScenarioFolder;
import doha.serve.Workers.Lane;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What can be asked over HTTP, and the answers: the same objects as {@code --format json} of the commands. For any number of threads. */
final class Api {

    private static final int MOST_FLIPS = 50;
    private static final int FLIPS = 10;
    private static final int WARMING = 30;

    /**
     * One thing that can be asked.
     *
     * @param method what it is asked with
     * @param path   where
     * @param fields the fields that a body takes; empty for GET
     * @param lane   how long it may take
     * @param answer gives the answer to a body; null for GET
     */
    record Endpoint(String method, String path, List<String> fields, Lane lane, Answer answer) { }

    /** Gives an answer; refusals are thrown. */
    interface Answer {
        Reply to(Body body) throws IOException;
    }

    /** Writes the JSON of an answer. */
    private interface Writing {
        void to(Writer out) throws IOException;
    }

    private final Agreement agreement;
    private final ScenarioFolder folder;
    private final List<Endpoint> endpoints = new ArrayList<>();

    Api(Agreement agreement, ScenarioFolder folder) {
        this.agreement = agreement;
        this.folder = folder;
        String openApi = OpenApi.document(agreement.vocabulary());
        get("openapi.json", body -> Reply.json(200, openApi));
        get("vocabulary", body -> json(out -> VocabularyJson.write(agreement.vocabulary(), out)));
        get("scenarios", body -> json(out -> new Listing(folder, agreement.vocabulary()).write(out)));
        post("scenario", Lane.QUICK, body -> json(out -> ScenarioJson.write(whatIf(body).scenario(), out)));
        post("assess", Lane.QUICK, body -> json(out -> AssessmentJson.write(assess(whatIf(body)), out)));
        post("explain", Lane.QUICK, this::explain, "duty");
        post("compare", Lane.QUICK, body -> json(out -> new ComparisonOutput(List.of(compare(whatIf(body))), false).json(out)));
        post("view", Lane.QUICK, body -> json(out -> view(whatIf(body), out)));
        post("timeline", Lane.SLOW, this::timeline, "from", "to");
        post("readings", Lane.SLOW, this::readings, "over");
        post("flip", Lane.SLOW, this::flip, "duty", "most");
        post("pictures", Lane.SLOW, body -> json(out -> pictures(whatIf(body), out)));
        post("download", Lane.QUICK, this::download);
        post("report", Lane.SLOW, this::report);
    }

    private void get(String name, Answer answer) {
        endpoints.add(new Endpoint("GET", "/api/" + name, List.of(), Lane.QUICK, answer));
    }

    private void post(String name, Lane lane, Answer answer, String... more) {
        List<String> fields = new ArrayList<>(WhatIf.FIELDS);
        fields.addAll(List.of(more));
        endpoints.add(new Endpoint("POST", "/api/" + name, fields, lane, answer));
    }

    List<Endpoint> endpoints() {
        return endpoints;
    }

    /** Has the first usable scenario viewed a few times, so that the first reader finds the program quick. */
    Reply warmUp() throws IOException {
        for (String file : folder.files()) {
            try {
                Body body = Body.read(("{\"file\": \"" + file + "\"}").getBytes(StandardCharsets.UTF_8), WhatIf.FIELDS);
                for (int i = 0; i < WARMING; i++) {
                    view(whatIf(body), new StringWriter());
                }
                break;
            } catch (Refusal e) {
                // The next one may be usable.
            }
        }
        return Reply.json(200, "");
    }

    private static Reply json(Writing writing) throws IOException {
        StringWriter out = new StringWriter();
        writing.to(out);
        return Reply.json(200, out.toString());
    }

    private WhatIf whatIf(Body body) {
        return WhatIf.read(body, folder, agreement.vocabulary());
    }

    private Assessment assess(WhatIf asked) {
        return agreement.assess(asked.scenario(), asked.question());
    }

    private Comparison compare(WhatIf asked) {
        Assessment base = agreement.assess(asked.base(), asked.baseQuestion());
        return Comparison.of(asked.base(), base, asked.scenario(), assess(asked));
    }

    /** Verdicts, what differs from the base, and why, of one reading of the files. */
    private void view(WhatIf asked, Writer out) throws IOException {
        Comparison comparison = compare(asked);
        try (JsonGenerator json = Json.compact(out)) {
            json.writeStartObject();
            json.writeFieldName("assessment");
            AssessmentJson.write(comparison.other(), comparison.other().duties(), json);
            json.writeFieldName("comparison");
            new ComparisonOutput(List.of(comparison), false).json(json);
            json.writeFieldName("reasons");
            ReasonsJson.write(Reasons.of(agreement, comparison, asked.base(), asked.scenario()), json);
            json.writeEndObject();
        }
    }

    private Duty duty(Body body, Question question) {
        Duty duty = agreement.vocabulary().duty(new DutyId(body.text("duty")))
                .orElseThrow(() -> Refusal.badRequest("'duty' names no duty; GET /api/vocabulary lists them"));
        if (duty.annex() && question.readings().position("annexes").equals("public-text")) {
            throw Refusal.badRequest(duty.id() + " is no duty under annexes=public-text; turn annexes to as-reported");
        }
        return duty;
    }

    private Reply explain(Body body) throws IOException {
        WhatIf asked = whatIf(body);
        Duty duty = duty(body, asked.question());
        return json(out -> ExplanationJson.write(agreement.explain(asked.scenario(), asked.question(), duty.id()), out));
    }

    private Reply timeline(Body body) throws IOException {
        WhatIf asked = whatIf(body);
        Scenario scenario = asked.scenario();
        LocalDate to = body.day("to") != null ? body.day("to") : asked.question().asOf();
        LocalDate from = body.day("from") != null ? body.day("from")
                : scenario.facts().stream().map(Fact::on).filter(day -> !day.isAfter(to)).min(LocalDate::compareTo).orElse(to);
        if (from.isAfter(to)) {
            throw Refusal.badRequest("'from', " + from + ", is after 'to', " + to);
        }
        Timeline timeline = Timeline.of(agreement, scenario, asked.question(), from, to);
        return json(out -> new TimelineOutput(scenario, timeline).json(out));
    }

    private Reply readings(Body body) throws IOException {
        WhatIf asked = whatIf(body);
        List<String> over = body.words("over", agreement.vocabulary().switches().stream().map(Switch::name).toList());
        AllReadings all = AllReadings.of(agreement, asked.scenario(), asked.question(), over);
        return json(out -> ReadingsJson.write(all, out));
    }

    private Reply flip(Body body) throws IOException {
        WhatIf asked = whatIf(body);
        Duty duty = duty(body, asked.question());
        int most = body.number("most", MOST_FLIPS, FLIPS);
        return json(out -> FlipJson.write(Flips.find(agreement, asked.scenario(), asked.question(), duty.id(), most), out));
    }

    private void pictures(WhatIf asked, Writer out) throws IOException {
        PictureData data = PictureData.of(agreement, asked.scenario(), asked.question());
        try (JsonGenerator json = Json.compact(out)) {
            data.write(json);
        }
    }

    private Reply download(Body body) {
        WhatIf asked = whatIf(body);
        return Reply.file("application/yaml", asked.name(), asked.download());
    }

    /** Of a changed scenario, with what its file says beside it. */
    private Reply report(Body body) throws IOException {
        WhatIf asked = whatIf(body);
        boolean changed = asked.text() != null;
        StringWriter out = new StringWriter();
        Report.of(agreement, changed ? List.of(asked.base(), asked.scenario()) : List.of(asked.base()),
                changed ? List.of(asked.baseQuestion(), asked.question()) : List.of(asked.question())).write(out);
        String file = changed ? asked.name() : asked.base().file();
        return Reply.file("text/html", file.substring(0, file.lastIndexOf('.')) + ".html", out.toString());
    }
}
