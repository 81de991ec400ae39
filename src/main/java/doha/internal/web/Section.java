package doha.internal.web;

import doha.Agreement;
import doha.Assessment;
import doha.Explanation;
import doha.analysis.DutyReadings;
import doha.analysis.ReadingsAnalysis;
import doha.internal.document.Document.Items;
import doha.internal.document.Document.Item;
import doha.internal.document.ExplanationView;
import doha.internal.document.Json;
import doha.internal.document.Labels;
import doha.internal.document.ReadingsView;
import doha.internal.document.Sentences;
import doha.internal.rules.Link;
import doha.model.Diagnostic;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.Query;
import doha.model.Status;
import doha.model.Switch;
import doha.model.Tally;
import doha.model.Verdict;
import doha.scenario.Scenario;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a report says of one scenario.
 *
 * @param id         sets its anchors apart from those of other sections
 * @param scenario   the scenario
 * @param assessment where every duty stands
 * @param settings   the reading: every switch with its position
 * @param pictures   its pictures
 * @param data       these as JSON, fit to stand inside a script element
 * @param whys       the explanation of each verdict, in the order of the agreement
 * @param readings   which verdicts hold under every reading
 * @param notes      what seems off in the scenario
 */
public record Section(String id, Scenario scenario, Assessment assessment, List<Setting> settings,
        PictureData.Pictures pictures, String data, List<Why> whys, ReadingsAnalysis readings, List<Diagnostic> notes) {

    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** A switch and its position, and whether it is not the default. */
    public record Setting(Switch about, String position, boolean own) {}

    /** An explanation as a page shows it; {@code lacks} is what is missing, or what would decide it, empty if nothing is. */
    public record Why(Verdict verdict, String rule, Item proof, Items lacks) {

        static Why of(Explanation explanation) {
            return new Why(explanation.verdict(), explanation.proof().rule(), ExplanationView.proof(explanation),
                    ExplanationView.whyNot(explanation));
        }
    }

    static Section of(String id, Agreement agreement, Scenario scenario, Query query) {
        Assessment assessment = agreement.assess(scenario, query);
        PictureData.Pictures pictures = PictureData.of(agreement, scenario, query).pictures();
        List<Setting> settings = agreement.vocabulary().switches().stream()
                .map(about -> new Setting(about, query.readings().position(about.name()),
                        !query.readings().position(about.name()).equals(about.defaultPosition())))
                .toList();
        List<Why> whys = assessment.duties().stream().map(verdict -> Why.of(agreement.explain(scenario, query, verdict.duty().id())))
                .toList();
        return new Section(id, scenario, assessment, settings, pictures, insideScript(Json.line(pictures)), whys,
                ReadingsAnalysis.of(agreement, scenario, query), agreement.notes(scenario, query));
    }

    /** JSON as it may stand inside a script element: no markup can begin or end in it. */
    static String insideScript(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026").replace("\u2028", "\\u2028").replace("\u2029",
                "\\u2029");
    }

    public String title() {
        return scenario.title();
    }

    /** A day for reading: {@code 2 May 2021}; a dash if there is none. */
    public static String day(LocalDate day) {
        return day == null ? "–" : LONG_DAY.format(day);
    }

    /** A day for a table: {@code 13 Jul 2020}. */
    public static String cell(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    /** The summary that can be quoted. */
    public String lead() {
        Map<Status, Integer> counts = assessment.summary();
        int all = assessment.duties().size();
        long own = settings.stream().filter(Setting::own).count();
        return "As of " + day(assessment.query().asOf())
                + (assessment.query().knownBy() == null ? "" : ", by what was known on " + day(assessment.query().knownBy()))
                + ", on "
                + (own == 0 ? "the default reading of the text" : "a reading with " + Labels.count(own, "switch", "switches") + " set")
                + ", " + Labels.count(counts.get(Status.MET), "of " + all + " duties is met", "of " + all + " duties are met") + ", "
                + Labels.count(counts.get(Status.BREACHED), "is breached", "are breached") + " and "
                + Labels.count(counts.get(Status.PENDING), "is pending", "are pending") + ".";
    }

    /** What is breached, the gate and the pace, in a sentence each. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        String breached = assessment.duties().stream().filter(v -> v.status() == Status.BREACHED)
                .map(v -> v.duty().id() + (v.daysLate() == null ? "" : " (" + Labels.count(v.daysLate(), "day", "days") + " late)"))
                .collect(Collectors.joining(", "));
        if (!breached.isEmpty()) {
            sentences.add((count(Status.BREACHED) == 1 ? "Breached is " : "Breached are ") + breached + ".");
        }
        Sentences.gate(assessment, scenario.vocabulary()).ifPresent(sentences::add);
        Sentences.pace(assessment, scenario.vocabulary()).ifPresent(sentences::add);
        return sentences.stream().map(Section::reading).toList();
    }

    /** A text with its days for reading. */
    static String reading(String text) {
        return ISO_DAY.matcher(text).replaceAll(found -> day(LocalDate.parse(found.group())));
    }

    /** The heading of the picture of the pace; null if there is no such picture. */
    public String paceHeading() {
        return pictures.pace() == null ? null
                : Labels.capital(pictures.pace().noun()) + (pictures.pace().closed() == null ? "" : " and gate");
    }

    public String reading() {
        String own = settings.stream().filter(Setting::own).map(s -> s.about().name() + "=" + s.position())
                .collect(Collectors.joining(", "));
        return own.isEmpty() ? "all " + settings.size() + " disputed points of the text are at their defaults"
                : own + "; the other disputed points of the text are at their defaults";
    }

    public int count(Status status) {
        return assessment.summary().get(status);
    }

    public Map<String, List<Verdict>> parts() {
        return assessment.duties().stream().collect(Collectors.groupingBy(v -> v.duty().part(), LinkedHashMap::new, Collectors.toList()));
    }

    /** The effective due day if it is not the text's; empty otherwise. */
    public static String moved(Verdict verdict) {
        if (verdict.due() == null || verdict.due().equals(verdict.effectiveDue())) {
            return "";
        }
        return verdict.effectiveDue() == null ? "ended by the gate" : "moved to " + cell(verdict.effectiveDue());
    }

    /** How far a duty has come, as a cell; empty if that is not known. */
    public static String done(Verdict verdict) {
        return verdict.progress() == null ? "" : Labels.progress(verdict.progress()).replace(" done", "");
    }

    /** Between which reports a number was reached, if only the later one, after the due day, shows it; empty otherwise. */
    public static String reached(Verdict verdict) {
        return verdict.reachedBetween() == null ? ""
                : "reached somewhere from " + cell(verdict.reachedBetween().from()) + " to " + cell(verdict.reachedBetween().to());
    }

    /** How far a duty has come by its numbers, in sentences. */
    public static List<String> numbers(Verdict verdict) {
        return ExplanationView.numbers(verdict).stream().map(text -> Labels.capital(reading(text)) + ".").toList();
    }

    /** The sums by part and by party, under a heading each. */
    public Map<String, Map<String, Tally>> sums() {
        Map<String, Map<String, Tally>> sums = new LinkedHashMap<>();
        sums.put("Part of the agreement", assessment.byPart());
        sums.put("Who owes them, alone or with others", assessment.byParty());
        return sums;
    }

    /** The duties whose verdict depends on the reading. */
    public List<DutyReadings> disputed() {
        return readings.duties().stream().filter(DutyReadings::disputed).toList();
    }

    /** The duties whose verdict is the same under every reading under which they are duties. */
    public List<DutyReadings> settled() {
        return readings.duties().stream().filter(row -> !row.disputed()).toList();
    }

    /** The facts in the order of their days, those after the as-of day too. */
    public List<Fact> facts() {
        return scenario.facts().stream().sorted(Comparator.comparing(Fact::on)).toList();
    }

    /** Whether a fact could count on the as-of day; a later one does not. */
    public boolean late(Fact fact) {
        return fact.on().isAfter(assessment.query().asOf())
                || assessment.query().knownBy() != null && fact.known().isAfter(assessment.query().knownBy());
    }

    /** By the number of the fact in {@link #facts()}, the duties in whose rows of the timeline it stands. */
    public List<DutyId> bearsOn(Fact fact) {
        return pictures.timeline().rows().stream().filter(row -> row.points().stream().anyMatch(p -> p.id().equals(fact.id())))
                .map(TimelinePicture.DutyRow::duty).toList();
    }

    public String linkWords(Link link) {
        return switch (link.kind()) {
            case TRIGGERS -> "triggers";
            case GATES -> "closes, when violated,";
            case MOVES -> "moves or ends, when closed,";
            case NEEDS -> "sets the day or the number of";
        };
    }

    /** A verdict with its days in a sentence. */
    public String verdictWords(Verdict v) {
        StringBuilder text = new StringBuilder(v.status().label()).append(", ").append(Labels.words(v.phase()));
        if (v.due() != null) {
            text.append("; due ").append(day(v.due()));
        }
        if (!moved(v).isEmpty()) {
            text.append(", ").append(moved(v));
        }
        if (v.decidedOn() != null) {
            text.append("; decided ").append(day(v.decidedOn()));
        }
        if (v.daysLate() != null && v.daysLate() > 0) {
            text.append("; ").append(Labels.count(v.daysLate(), "day", "days")).append(" late");
        }
        text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
        return text.append('.').toString();
    }

    /** The duties settled with a status, with the phases it comes in. */
    public String settledWords(Status status) {
        return settled().stream().filter(row -> row.statuses().containsKey(status)).map(row -> ReadingsView.settled(row, readings))
                .collect(Collectors.joining(", ")) + ".";
    }
}
