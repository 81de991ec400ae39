package doha.internal.web;

import com.fasterxml.jackson.core.JsonGenerator;
import doha.Agreement;
import doha.Assessment;
import doha.analysis.Comparison;
import doha.analysis.Flips;
import doha.analysis.ReadingsAnalysis;
import doha.analysis.Reasons;
import doha.analysis.Timeline;
import doha.internal.document.AssessmentJson;
import doha.internal.document.ComparisonOutput;
import doha.internal.document.ExplanationJson;
import doha.internal.document.FlipJson;
import doha.internal.document.Json;
import doha.internal.document.ReadingsJson;
import doha.internal.document.ReasonsJson;
import doha.internal.document.ScenarioJson;
import doha.internal.document.TimelineOutput;
import doha.internal.document.VocabularyJson;
import doha.internal.web.RequestExecutor.Lane;
import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.Query;
import doha.model.Switch;
import doha.scenario.Scenario;
import doha.scenario.ScenarioFolder;
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
        HttpResponse to(Body body) throws IOException;
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
        get("openapi.json", body -> HttpResponse.json(200, openApi));
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
    HttpResponse warmUp() throws IOException {
        for (String file : folder.files()) {
            try {
                Body body = Body.read(("{\"file\": \"" + file + "\"}").getBytes(StandardCharsets.UTF_8), WhatIf.FIELDS);
                for (int i = 0; i < WARMING; i++) {
                    view(whatIf(body), new StringWriter());
                }
                break;
            } catch (HttpError e) {
                // The next one may be usable.
            }
        }
        return HttpResponse.json(200, "");
    }

    private static HttpResponse json(Writing writing) throws IOException {
        StringWriter out = new StringWriter();
        writing.to(out);
        return HttpResponse.json(200, out.toString());
    }

    private WhatIf whatIf(Body body) {
        return WhatIf.read(body, folder, agreement.vocabulary());
    }

    private Assessment assess(WhatIf asked) {
        return agreement.assess(asked.scenario(), asked.query());
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

    private Duty duty(Body body, Query query) {
        Duty duty = agreement.vocabulary().duty(new DutyId(body.text("duty")))
                .orElseThrow(() -> HttpError.badRequest("'duty' names no duty; GET /api/vocabulary lists them"));
        duty.whyNotCounted(query.readings()).ifPresent(name -> {
            throw HttpError.badRequest(duty.id() + " is no duty under " + name + "=" + query.readings().position(name) + "; turn " + name
                    + " to " + duty.countsUnder().get(name));
        });
        return duty;
    }

    private HttpResponse explain(Body body) throws IOException {
        WhatIf asked = whatIf(body);
        Duty duty = duty(body, asked.query());
        return json(out -> ExplanationJson.write(agreement.explain(asked.scenario(), asked.query(), duty.id()), out));
    }

    private HttpResponse timeline(Body body) throws IOException {
        WhatIf asked = whatIf(body);
        Scenario scenario = asked.scenario();
        LocalDate to = body.day("to") != null ? body.day("to") : asked.query().asOf();
        LocalDate from = body.day("from") != null ? body.day("from")
                : scenario.facts().stream().map(Fact::on).filter(day -> !day.isAfter(to)).min(LocalDate::compareTo).orElse(to);
        if (from.isAfter(to)) {
            throw HttpError.badRequest("'from', " + from + ", is after 'to', " + to);
        }
        Timeline timeline = Timeline.of(agreement, scenario, asked.query(), from, to);
        return json(out -> new TimelineOutput(scenario, timeline).json(out));
    }

    private HttpResponse readings(Body body) throws IOException {
        WhatIf asked = whatIf(body);
        List<String> over = body.words("over", agreement.vocabulary().switches().stream().map(Switch::name).toList());
        ReadingsAnalysis all = ReadingsAnalysis.of(agreement, asked.scenario(), asked.query(), over);
        return json(out -> ReadingsJson.write(all, out));
    }

    private HttpResponse flip(Body body) throws IOException {
        WhatIf asked = whatIf(body);
        Duty duty = duty(body, asked.query());
        int most = body.number("most", MOST_FLIPS, FLIPS);
        return json(out -> FlipJson.write(Flips.find(agreement, asked.scenario(), asked.query(), duty.id(), most), out));
    }

    private void pictures(WhatIf asked, Writer out) throws IOException {
        PictureData data = PictureData.of(agreement, asked.scenario(), asked.query());
        try (JsonGenerator json = Json.compact(out)) {
            data.write(json);
        }
    }

    private HttpResponse download(Body body) {
        WhatIf asked = whatIf(body);
        return HttpResponse.file("application/yaml", asked.name(), asked.download());
    }

    /** Of a changed scenario, with what its file says beside it. */
    private HttpResponse report(Body body) throws IOException {
        WhatIf asked = whatIf(body);
        boolean changed = asked.text() != null;
        StringWriter out = new StringWriter();
        ReportPage.of(agreement, changed ? List.of(asked.base(), asked.scenario()) : List.of(asked.base()),
                changed ? List.of(asked.baseQuestion(), asked.query()) : List.of(asked.query())).write(out);
        String file = changed ? asked.name() : asked.base().file();
        return HttpResponse.file("text/html", file.substring(0, file.lastIndexOf('.')) + ".html", out.toString());
    }
}
