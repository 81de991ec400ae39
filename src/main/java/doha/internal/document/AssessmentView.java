package doha.internal.document;

import doha.Assessment;
import doha.internal.document.Document.Line;
import doha.internal.document.Document.Row;
import doha.internal.document.Document.RowGroup;
import doha.internal.document.Document.Table;
import doha.internal.document.VerdictEntry.DutyState;
import doha.model.Diagnostic;
import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Gate;
import doha.model.Pace;
import doha.model.Status;
import doha.model.Tally;
import doha.model.Verdict;
import doha.model.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where every duty stands, of which some may be shown; the summary still counts all. */
public record AssessmentView(Assessment assessment, List<Verdict> shown, List<Diagnostic> notes, Vocabulary vocabulary,
        @Nullable Map<DutyId, List<String>> decidedBy) implements View {

    public record AssessmentEntry(
            @JsonForm(inline = true) ResultHeader header,
            Summary summary,
            List<VerdictEntry> duties,
            @Describe("what seems off in the scenario, though it can be used; none of it changes a verdict") List<NoteEntry> notes,
            @Describe("null before the signing") @JsonForm(optional = true) Optional<Gate> gate,
            @Describe("null before the signing") @JsonForm(optional = true) Optional<Pace> pace) {}

    record NoteEntry(String file, int line, int column, String text) {

        static NoteEntry of(Diagnostic note) {
            return new NoteEntry(note.place().file(), note.place().line(), note.place().column(), note.message());
        }
    }

    @Describe("counts every duty, shown or not")
    record Summary(int met, int breached, int pending,
            @Describe("for each part of the agreement; undetermined is part of pending") List<PartTally> byPart,
            @Describe("for each party, the duties that it owes alone or with others") List<PartyTally> byParty) {}

    record PartTally(String part, @JsonForm(inline = true) Tally tally) {}
    record PartyTally(String party, @JsonForm(inline = true) Tally tally) {}

    public AssessmentView(Assessment assessment, List<Diagnostic> notes, Vocabulary vocabulary) {
        this(assessment, assessment.duties(), notes, vocabulary, null);
    }

    @Override
    public AssessmentEntry data() {
        Map<Status, Integer> counts = assessment.summary();
        return new AssessmentEntry(ResultHeader.of(assessment),
                new Summary(counts.get(Status.MET), counts.get(Status.BREACHED), counts.get(Status.PENDING),
                        assessment.byPart().entrySet().stream().map(e -> new PartTally(e.getKey(), e.getValue())).toList(),
                        assessment.byParty().entrySet().stream().map(e -> new PartyTally(e.getKey(), e.getValue())).toList()),
                shown.stream().map(v -> VerdictEntry.of(v, decidedBy == null ? null : decidedBy.get(v.duty().id()))).toList(),
                notes.stream().map(NoteEntry::of).toList(),
                vocabulary.gates().isEmpty() ? null : Optional.ofNullable(assessment.gate()),
                vocabulary.pace().isEmpty() ? null : Optional.ofNullable(assessment.pace()));
    }

    @Override
    public Document document() {
        List<RowGroup> groups = byPart(shown, Verdict::duty, v -> new Row(List.of(
                new Line(v.duty().id().value(), Style.BOLD), new Line(Labels.status(v.phase()), Labels.style(v.status())),
                Line.of(v.duty().obligor()), Line.of(Labels.due(v.due(), v.effectiveDue()).replace("→ ", "→\u00a0")),
                Line.of(Labels.day(v.decidedOn())), Line.of(v.daysLate() == null ? "" : Labels.number(v.daysLate())),
                Line.of(v.progress() == null ? ""
                        : Labels.progress(v.progress()).replace(" done", "").replace("done in part", "in part").replace(' ', '\u00a0'))),
                Stream.concat(Stream.of(v.duty().summary()), ExplanationView.reached(v).stream()).map(Line::of).toList()));
        Document document = ResultHeader.document(assessment, vocabulary);
        if (!shown.isEmpty()) {
            document.table(new Table(List.of("duty", "status", "owed by", "due", "decided", "days late", "done"), "what is owed", groups));
        }
        String some = shown.size() == assessment.duties().size() ? ""
                : " Shown: " + (shown.isEmpty() ? "none" : Integer.toString(shown.size())) + " of them.";
        List<Line> summary = new ArrayList<>(List.of(new Line(Sentences.summary(assessment) + some, Style.BOLD)));
        assessment.byParty().forEach((party, tally) -> summary.add(Line.of(Sentences.tally(party, tally))));
        Sentences.gate(assessment, vocabulary).ifPresent(sentence -> summary.add(Line.of(sentence)));
        Sentences.pace(assessment, vocabulary).ifPresent(sentence -> summary.add(Line.of(sentence)));
        return document.pageHeading(2, "Summary").say(summary);
    }

    static <T> List<RowGroup> byPart(Iterable<T> items, Function<T, Duty> duty, Function<T, Row> row) {
        Map<String, List<Row>> parts = new LinkedHashMap<>();
        items.forEach(item -> parts.computeIfAbsent(duty.apply(item).part(), part -> new ArrayList<>()).add(row.apply(item)));
        return parts.entrySet().stream().map(part -> new RowGroup(part.getKey(), part.getValue())).toList();
    }

    /** A row a duty. What was asked stands in every row, so that the rows of many assessments can be put under one header. */
    @Override
    public List<List<String>> rows() {
        Map<String, Object> asked = asked(assessment, vocabulary);
        return Csv.table(Csv.joined(asked.keySet(), Json.names(VerdictEntry.DutyWords.class), DutyState.columns(), List.of("facts")),
                shown.stream().map(verdict -> Csv.joined(asked.values(), Json.fields(VerdictEntry.DutyWords.of(verdict.duty())).values(),
                        DutyState.of(verdict).cells(), List.of(verdict.facts()))));
    }

    /** What was asked; of the switches those that are not at their default. */
    static Map<String, Object> asked(Assessment assessment, Vocabulary vocabulary) {
        Map<String, Object> asked = Json.fields(ResultHeader.of(assessment));
        asked.remove("receipt");
        asked.put("readings", ResultHeader.departures(assessment.query().readings().asMap(), vocabulary));
        return asked;
    }
}
