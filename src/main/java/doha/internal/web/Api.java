package doha.internal.web;

import doha.Agreement;
import doha.Assessment;
import doha.analysis.Comparison;
import doha.analysis.Counterfactual;
import doha.analysis.ReadingsAnalysis;
import doha.analysis.Timeline;
import doha.internal.document.AssessmentView;
import doha.internal.document.ComparisonView;
import doha.internal.document.ExplanationView;
import doha.internal.document.FlipView;
import doha.internal.document.Json;
import doha.internal.document.ReadingsView;
import doha.internal.document.ScenarioEntry;
import doha.internal.document.ScenarioSchema;
import doha.internal.document.Schemas;
import doha.internal.document.Sentences;
import doha.internal.document.JsonForm;
import doha.internal.document.TimelineView;
import doha.internal.document.VocabularyEntry;
import doha.internal.web.RequestExecutor.Lane;
import doha.model.Diagnostic;
import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.Query;
import doha.model.Switch;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import doha.scenario.ScenarioFolder;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What can be asked over HTTP, and the answers: the same objects as {@code --format json} of the commands. For any number of threads. */
final class Api {

    static final int MOST_FLIPS = 50;
    static final int FLIPS = 10;
    private static final int WARMING = 30;

    /**
     * One thing that can be asked.
     *
     * @param more the fields that a body takes beside those of a {@link WhatIf}
     * @param lane how long it may take
     * @param data the record of an answer; a text if it is not JSON
     * @param type the media type of an answer
     */
    record Endpoint(String method, String path, String summary, List<String> more, Lane lane, Class<?> data, String type, Answer answer) {

        /** The fields that a body takes; none for GET. */
        List<String> fields() {
            List<String> fields = new ArrayList<>(method.equals("GET") ? List.of() : WhatIf.FIELDS);
            fields.addAll(more);
            return fields;
        }
    }

    /** Gives an answer; refusals are thrown. */
    interface Answer {
        HttpResponse to(Body body) throws IOException;
    }

    private interface Data {
        Object to(Body body) throws IOException;
    }

    /** Verdicts, what differs from the base, and why. */
    record ViewEntry(AssessmentView.AssessmentEntry assessment, Standing standing, Standing baseStanding,
            List<ComparisonView.ComparisonEntry> comparison, Reasons reasons) {}

    /** The gate and the pace, in a sentence each; what the agreement does not have is absent. */
    record Standing(@JsonForm(optional = true) String gate, @JsonForm(optional = true) String pace) {

        static Standing of(Assessment assessment, Vocabulary vocabulary) {
            return new Standing(Sentences.gate(assessment, vocabulary).map(Section::reading).orElse(null),
                    Sentences.pace(assessment, vocabulary).map(Section::reading).orElse(null));
        }
    }

    private final Agreement agreement;
    private final ScenarioFolder folder;
    private final List<Endpoint> endpoints = new ArrayList<>();

    Api(Agreement agreement, ScenarioFolder folder) {
        this.agreement = agreement;
        this.folder = folder;
        get("openapi.json", "This document", Object.class, body -> openApi());
        get("vocabulary", "The duties, the switches, and the fact types with their fields", VocabularyEntry.class,
                body -> VocabularyEntry.of(agreement.vocabulary()));
        get("scenarios", "The scenario files of the folder, read anew each time; those that are refused with their faults", Listing.class,
                body -> Listing.of(folder, agreement.vocabulary()));
        post("scenario", "What a scenario says, changes and all it builds on included", Lane.QUICK, List.of(), ScenarioEntry.class,
                body -> ScenarioEntry.of(whatIf(body).scenario()));
        post("assess", "Where does every duty stand?", Lane.QUICK, List.of(), AssessmentView.AssessmentEntry.class,
                body -> assessment(whatIf(body)));
        post("explain", "Why, and why not?", Lane.QUICK, List.of("duty"), ExplanationView.ExplanationEntry.class, this::explain);
        post("compare", "What differs from the scenario without the changes, asked about the same day?", Lane.QUICK, List.of(),
                ComparisonView.ComparisonEntry[].class, body -> comparison(compare(whatIf(body))));
        post("view", "Verdicts, what differs from the scenario without the changes, and which change each difference takes", Lane.QUICK,
                List.of(), ViewEntry.class, body -> view(whatIf(body)));
        post("timeline", "What changed when?", Lane.SLOW, List.of("from", "to"), TimelineView.TimelineEntry.class, this::timeline);
        post("readings", "Which verdicts hold under every reading, and what decides the others?", Lane.SLOW, List.of("over"),
                ReadingsView.ReadingsEntry.class, this::readings);
        post("flip", "What is the least that would have to be different for another verdict?", Lane.SLOW, List.of("duty", "most"),
                FlipView.FlipEntry.class, this::flip);
        post("pictures", "What the page draws: duties over time, the pace, how duties bear on each other", Lane.SLOW, List.of(),
                PictureData.Pictures.class, body -> pictures(whatIf(body)));
        add("POST", "download", "The changes as a scenario file that extends the scenario's, to be saved beside it", Lane.QUICK, List.of(),
                String.class,
                "application/yaml", this::download);
        add("POST", "report", "A report as one self-contained page; with changes, beside one on the scenario without them", Lane.SLOW,
                List.of(),
                String.class, "text/html", this::report);
    }

    private void get(String name, String summary, Class<?> type, Data data) {
        add("GET", name, summary, Lane.QUICK, List.of(), type, HttpResponse.JSON, body -> HttpResponse.json(200, Json.text(data.to(null))));
    }

    private void post(String name, String summary, Lane lane, List<String> more, Class<?> type, Data data) {
        add("POST", name, summary, lane, more, type, HttpResponse.JSON, body -> HttpResponse.json(200, Json.text(data.to(body))));
    }

    private void add(String method, String name, String summary, Lane lane, List<String> more, Class<?> data, String type, Answer answer) {
        endpoints.add(new Endpoint(method, "/api/" + name, summary, more, lane, data, type, answer));
    }

    /** The description of the API, with the words of the vocabulary. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> openApi() throws IOException {
        Map<String, Object> document = Schemas.read("openapi");
        Map<String, Object> schemas = (Map<String, Object>) ((Map<String, Object>) document.get("components")).get("schemas");
        Schemas.fill(schemas, agreement.vocabulary());
        String file = Json.text(ScenarioSchema.of(agreement.vocabulary())).replace("\"#/$defs/",
                "\"#/components/schemas/scenario-file/$defs/");
        Map<String, Object> schema = (Map<String, Object>) Json.read(file);
        schema.remove("$schema");
        schemas.put("scenario-file", schema);
        return document;
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
                    Json.text(view(whatIf(body)));
                }
                break;
            } catch (HttpError e) {
                // The next one may be usable.
            }
        }
        return HttpResponse.json(200, "");
    }

    private WhatIf whatIf(Body body) {
        return WhatIf.read(body, folder, agreement.vocabulary());
    }

    private Assessment assess(WhatIf asked) {
        return agreement.assess(asked.scenario(), asked.query());
    }

    private AssessmentView.AssessmentEntry assessment(WhatIf asked) {
        return new AssessmentView(assess(asked), notes(asked), agreement.vocabulary()).data();
    }

    private List<Diagnostic> notes(WhatIf asked) {
        return agreement.notes(asked.scenario(), asked.query());
    }

    private Comparison compare(WhatIf asked) {
        Assessment base = agreement.assess(asked.base(), asked.baseQuestion());
        return Comparison.of(asked.base(), base, asked.scenario(), assess(asked));
    }

    private List<ComparisonView.ComparisonEntry> comparison(Comparison comparison) {
        return new ComparisonView(List.of(comparison), false, agreement.vocabulary()).data();
    }

    /** Verdicts, what differs from the base, and why, of one reading of the files. */
    private ViewEntry view(WhatIf asked) {
        Comparison comparison = compare(asked);
        return new ViewEntry(new AssessmentView(comparison.other(), notes(asked), agreement.vocabulary()).data(),
                Standing.of(comparison.other(), agreement.vocabulary()), Standing.of(comparison.base(), agreement.vocabulary()),
                comparison(comparison),
                Reasons.of(agreement, comparison, asked.base(), asked.scenario()));
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

    private Object explain(Body body) {
        WhatIf asked = whatIf(body);
        Duty duty = duty(body, asked.query());
        return new ExplanationView(agreement.explain(asked.scenario(), asked.query(), duty.id()), agreement.vocabulary()).data();
    }

    private Object timeline(Body body) {
        WhatIf asked = whatIf(body);
        Scenario scenario = asked.scenario();
        LocalDate to = body.day("to") != null ? body.day("to") : asked.query().asOf();
        LocalDate from = body.day("from") != null ? body.day("from")
                : scenario.facts().stream().map(Fact::on).filter(day -> !day.isAfter(to)).min(LocalDate::compareTo).orElse(to);
        if (from.isAfter(to)) {
            throw HttpError.badRequest("'from', " + from + ", is after 'to', " + to);
        }
        Timeline timeline = Timeline.of(agreement, scenario, asked.query(), from, to);
        return new TimelineView(scenario, timeline, agreement.vocabulary()).data();
    }

    private Object readings(Body body) {
        WhatIf asked = whatIf(body);
        List<String> over = body.words("over", agreement.vocabulary().switches().stream().map(Switch::name).toList());
        ReadingsAnalysis all = ReadingsAnalysis.of(agreement, asked.scenario(), asked.query(), over);
        return new ReadingsView(all, agreement.vocabulary()).data();
    }

    private Object flip(Body body) {
        WhatIf asked = whatIf(body);
        Duty duty = duty(body, asked.query());
        int most = body.number("most", MOST_FLIPS, FLIPS);
        return new FlipView(Counterfactual.of(agreement, asked.scenario(), asked.query(), duty.id(), null, most), agreement.vocabulary())
                .data();
    }

    private Object pictures(WhatIf asked) {
        return PictureData.of(agreement, asked.scenario(), asked.query()).pictures();
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
