package doha.internal.document;

import doha.Assessment;
import doha.analysis.StanceAnalysis;
import doha.internal.document.Document.Line;
import doha.internal.document.Document.Row;
import doha.internal.document.Document.RowGroup;
import doha.internal.document.Document.Table;
import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Phase;
import doha.model.Stance;
import doha.model.Status;
import doha.model.Verdict;
import doha.model.Vocabulary;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What follows from whose reading: a row a duty, a column a stance, those on which they differ first. */
public record StancesView(StanceAnalysis analysis, Vocabulary vocabulary) implements View {

    private static final String OWN = "own";
    private static final String NO_DUTY = "–";

    public record StancesEntry(@JsonForm(inline = true) ResultHeader asked, List<StanceEntry> stances, List<StanceRow> duties) {}

    record StanceEntry(
            @Describe("null for the scenario's own reading, which comes first") @Nullable String stance,
            @Describe("null for the scenario's own reading") @Nullable String holder,
            @Describe("the switches that are not at their default") Map<String, String> positions,
            List<String> sources, int met, int breached, int pending) {}

    record StanceRow(DutyId id, String place,
            @Describe("whether the stances give more than one status, or some make it no duty") boolean differs,
            @Describe("in the order of the stances") List<StanceVerdict> verdicts) {}

    record StanceVerdict(
            @Describe("null for the scenario's own reading") @Nullable String stance,
            @Describe("null where it is no duty") @Nullable Status status,
            @Nullable Phase phase, @Nullable LocalDate effectiveDue, @Nullable LocalDate decidedOn) {}

    @Override
    public StancesEntry data() {
        List<StanceEntry> stances = new ArrayList<>(List.of(entry(null, null, List.of(), analysis.own())));
        for (Assessment held : analysis.held()) {
            Stance stance = stance(held);
            stances.add(entry(stance.name(), stance.holder(), stance.sources(), held));
        }
        return new StancesEntry(ResultHeader.of(analysis.own()), stances, analysis.duties().stream().map(duty -> {
            List<StanceVerdict> verdicts = new ArrayList<>();
            for (Verdict each : analysis.verdicts(duty)) {
                String stance = stances.get(verdicts.size()).stance();
                verdicts.add(each == null ? new StanceVerdict(stance, null, null, null, null)
                        : new StanceVerdict(stance, each.status(), each.phase(), each.effectiveDue(), each.decidedOn()));
            }
            return new StanceRow(duty.id(), duty.place(), analysis.differs(duty), verdicts);
        }).toList());
    }

    private Stance stance(Assessment held) {
        return vocabulary.stance(held.query().stance()).orElseThrow();
    }

    private StanceEntry entry(@Nullable String stance, @Nullable String holder, List<String> sources, Assessment assessment) {
        Map<Status, Integer> counts = assessment.summary();
        return new StanceEntry(stance, holder, ResultHeader.departures(assessment.query().readings().asMap(), vocabulary), sources,
                counts.get(Status.MET), counts.get(Status.BREACHED), counts.get(Status.PENDING));
    }

    /** As {@link View#write}; a terminal has no room for as many columns, so that they are numbered there, and verdicts are signs. */
    @Override
    public void write(String format, int width, boolean colour, Writer out) throws IOException {
        if (format.equals("table")) {
            List<String> numbers = Stream.concat(Stream.of(OWN), IntStream.rangeClosed(1, analysis.held().size()).mapToObj(String::valueOf))
                    .toList();
            new TerminalText(out, width, colour).write(document(numbers, Labels::sign,
                    "✓ met, ✗ breached, … pending, " + NO_DUTY + " no duty under that reading"));
        } else {
            View.super.write(format, width, colour, out);
        }
    }

    @Override
    public Document document() {
        return document(names(), Labels::status, NO_DUTY + ": no duty under that reading");
    }

    private List<String> names() {
        return Stream.concat(Stream.of(OWN), analysis.held().stream().map(held -> held.query().stance())).toList();
    }

    private Document document(List<String> columns, Function<Status, String> words, String legend) {
        List<Row> stances = new ArrayList<>(List.of(stance(columns.get(0), "the scenario's own reading", analysis.own())));
        for (Assessment held : analysis.held()) {
            Stance stance = stance(held);
            String column = columns.get(stances.size());
            stances.add(stance(column.equals(stance.name()) ? column : column + " " + stance.name(),
                    stance.holder() + " (" + String.join("; ", stance.sources()) + ")", held));
        }
        Document document = ResultHeader.document(analysis.own(), vocabulary,
                "what follows on this record from whose reading; it is not what the holder of a reading says")
                .table(List.of("stance", "whose reading", "met", "breached", "pending"), stances);
        List<RowGroup> groups = new ArrayList<>();
        for (boolean differs : List.of(true, false)) {
            List<Row> rows = analysis.duties().stream().filter(duty -> analysis.differs(duty) == differs)
                    .map(duty -> row(duty, words)).toList();
            if (!rows.isEmpty()) {
                groups.add(new RowGroup(differs ? "The readings differ" : "All readings agree", rows));
            }
        }
        return document.table(new Table(Stream.concat(Stream.of("duty"), columns.stream()).toList(), "", groups)).say(legend);
    }

    private static Row stance(String name, String whose, Assessment assessment) {
        return Row.of(Stream.concat(Stream.of(name, whose), assessment.summary().values().stream().map(String::valueOf))
                .toArray(String[]::new));
    }

    private Row row(Duty duty, Function<Status, String> words) {
        List<Line> cells = new ArrayList<>(List.of(new Line(duty.id().value(), Style.BOLD)));
        for (Verdict verdict : analysis.verdicts(duty)) {
            cells.add(verdict == null ? Line.of(NO_DUTY) : new Line(words.apply(verdict.status()), Labels.style(verdict.status())));
        }
        return new Row(cells, List.of());
    }

    @Override
    public List<List<String>> rows() {
        return Csv.table(Csv.joined(List.of("id", "place", "differs"), names()), analysis.duties().stream().map(duty -> Csv.joined(
                List.of(duty.id(), duty.place(), analysis.differs(duty)),
                analysis.verdicts(duty).stream().map(verdict -> verdict == null ? null : Labels.pair(verdict.phase())).toList())));
    }
}
