package doha.internal.document;

import doha.analysis.Timeline;
import doha.analysis.Timeline.Cause;
import doha.analysis.Timeline.CauseKind;
import doha.analysis.Timeline.TimelineChange;
import doha.internal.document.Document.Line;
import doha.internal.document.Document.Row;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.Gate;
import doha.model.Pace;
import doha.model.Phase;
import doha.model.Readings;
import doha.model.Status;
import doha.model.Verdict;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What changed when, and why. */
public record TimelineView(Scenario scenario, Timeline timeline, Vocabulary vocabulary) implements View {

    public record TimelineEntry(String scenario, LocalDate from, LocalDate to, @Nullable LocalDate knownBy, Readings readings,
            List<ChangeEntry> changes) {}

    record ChangeEntry(
            @Describe("the first day on which it is so") LocalDate day,
            @Describe("a duty's id, gate or pace") String what,
            @Describe("null if there was no gate or pace yet") @JsonForm(oneOf = {
                    PhaseEntry.class, Gate.class, Pace.class}) @Nullable Object before,
            @Describe("null if there is no gate or pace any more") @JsonForm(oneOf = {PhaseEntry.class, Gate.class,
                    Pace.class}) @Nullable Object after,
            List<CauseEntry> causes){
    }

    record PhaseEntry(Status status, Phase phase) {}
    record CauseEntry(CauseKind kind, @Describe("null if it is the passing of a day") @Nullable FactId fact, LocalDate day) {}

    /** As {@link View#write}, and {@code chart}. */
    @Override
    public void write(String format, int width, boolean colour, Writer out) throws IOException {
        if (format.equals("chart")) {
            new TimelineChart(scenario, timeline, !vocabulary.gates().isEmpty()).write(width, colour, out);
        } else {
            View.super.write(format, width, colour, out);
        }
    }

    @Override
    public TimelineEntry data() {
        List<ChangeEntry> changes = timeline.changes().stream().map(change -> new ChangeEntry(change.day(), change.subject(),
                state(change.before()), state(change.after()),
                change.causes().stream().map(cause -> new CauseEntry(cause.kind(), cause.fact(), cause.day())).toList())).toList();
        return new TimelineEntry(scenario.title(), timeline.from(), timeline.to(), timeline.query().knownBy(), timeline.query().readings(),
                changes);
    }

    private static Object state(Object state) {
        return state instanceof Verdict outcome ? new PhaseEntry(outcome.status(), outcome.phase()) : state;
    }

    @Override
    public Document document() {
        Document document = new Document().title(scenario.title()).say(
                "from " + timeline.from() + " to " + timeline.to() + ResultHeader.known(timeline.query().knownBy()),
                "reading: " + ResultHeader.reading(timeline.query().readings().asMap(), vocabulary));
        if (timeline.changes().isEmpty()) {
            return document.say("nothing changes in this time");
        }
        List<Row> rows = new ArrayList<>();
        LocalDate day = null;
        for (TimelineChange change : timeline.changes()) {
            Style style = change.after() instanceof Verdict outcome ? Labels.style(outcome.status()) : Style.PLAIN;
            rows.add(Row.of(Line.of(change.day().equals(day) ? "" : change.day().toString()), Line.of(change.subject()),
                    Line.of(words(change.before(), change)), new Line(words(change.after(), change), style), Line.of(causes(change))));
            day = change.day();
        }
        return document.table(List.of("day", "what", "from", "to", "because of"), rows);
    }

    @Override
    public List<List<String>> rows() {
        return Csv.table(List.of("day", "what", "before", "after", "causes"),
                timeline.changes().stream().map(change -> List.of(change.day(),
                        change.subject(), words(change.before(), change), words(change.after(), change), causes(change))));
    }

    private static String words(Object state, TimelineChange change) {
        if (state == null) {
            return "no " + change.subject() + " yet";
        } else if (state instanceof Verdict row) {
            return Labels.pair(row.phase());
        } else if (state instanceof Gate gate) {
            return gate.open() ? "open" : "closed";
        }
        Pace pace = (Pace) state;
        return pace.word().label() + (pace.level() == null ? ", level not reported" : ", level " + Labels.number(pace.level()))
                + (pace.ceiling() == null ? "" : ", ceiling " + Labels.number(pace.ceiling()))
                + (pace.path() == null ? "" : ", path " + Labels.number(pace.path()))
                + (pace.next() == null ? "" : ", next " + pace.next());
    }

    private String causes(TimelineChange change) {
        return change.causes().stream().map(cause -> words(cause, change.after() instanceof Verdict)).collect(Collectors.joining("; "));
    }

    private String words(Cause cause, boolean ofDuty) {
        return switch (cause.kind()) {
            case FACT -> fact(cause.fact());
            case END -> "the end of " + fact(cause.fact());
            case DUE_DAY_PASSED -> (ofDuty ? "its" : "a milestone's") + " due day " + cause.day() + " passed";
            case DAY -> cause.fact() == null ? "the day came" : "the days since " + fact(cause.fact()) + " began on " + cause.day();
        };
    }

    private String fact(FactId id) {
        Fact fact = scenario.fact(id).orElseThrow();
        return id + " (" + fact.type() + (fact.count() == null ? "" : " " + Labels.number(fact.count())) + ")";
    }
}
