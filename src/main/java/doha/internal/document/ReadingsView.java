package doha.internal.document;

import doha.analysis.DutyReadings;
import doha.analysis.ReadingsAnalysis;
import doha.internal.document.Document.Line;
import doha.internal.document.Document.Row;
import doha.model.Named;
import doha.model.Phase;
import doha.model.Status;
import doha.model.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which verdicts hold under every reading, and what decides the others. */
public record ReadingsView(ReadingsAnalysis all, Vocabulary vocabulary) implements View {

    public record ReadingsEntry(
            @JsonForm(inline = true) ResultHeader header,
            @Describe("the switches that vary") @JsonForm(switches = true) List<String> over,
            @Describe(value = "how many readings that makes", least = 1) long count,
            @Describe(value = "how often the rules were run; the other readings follow from these runs", least = 1) int evaluations,
            Disputes summary,
            @Describe("those that are duties under some of the readings") List<DutyReadingsEntry> duties) {}

    /** A phase under the name {@code status/phase}. */
    record StatusPhase(Phase phase) implements Named {

        @Override
        public String name() {
            return phase.name();
        }

        @Override
        public String label() {
            return Labels.pair(phase);
        }
    }

    record Disputes(long settled, long disputed) {}
    record StatusCounts(long met, long breached, long pending) {}

    record DutyReadingsEntry(
            @JsonForm(inline = true) VerdictEntry.DutyWords about,
            @Describe("under the scenario's own reading; null if it is not a duty under that") @Nullable Status status,
            @Nullable Phase phase,
            @Describe(value = "under how many of the readings it is a duty; the counts below are of these", least = 1) long count,
            StatusCounts statuses,
            @Describe("how many readings give each status/phase; those that none gives are left out") Map<StatusPhase, Long> phases,
            @Describe("whether more than one status occurs") boolean disputed,
            @Describe("the switches that alone, from the scenario's own reading (or the nearest that makes it a duty), change the status") @JsonForm(switches = true) List<String> decidedBy,
            @Describe("the switches that change the status from some reading or other") @JsonForm(switches = true) List<String> dependsOn,
            @Describe(name = "if", value = "for each status that occurs, the readings that give it: one of the alternatives, each with the"
                    + " positions it admits; a switch that it does not name may take any") Map<Status, List<ConditionTerm>> conditions) {}

    record ConditionTerm(@JsonForm(inline = true) Map<String, List<String>> allowed) {}

    /** More alternatives than these tell a reader nothing; JSON has them all. */
    private static final int MOST_TERMS = 6;

    @Override
    public ReadingsEntry data() {
        long disputed = disputed().size();
        return new ReadingsEntry(ResultHeader.of(all.own()), all.over(), all.readings(), all.evaluations(),
                new Disputes(all.duties().size() - disputed, disputed), all.duties().stream().map(ReadingsView::entry).toList());
    }

    private static DutyReadingsEntry entry(DutyReadings row) {
        Map<StatusPhase, Long> phases = new LinkedHashMap<>();
        row.phases().forEach((phase, count) -> phases.put(new StatusPhase(phase), count));
        Map<Status, List<ConditionTerm>> conditions = new LinkedHashMap<>();
        row.conditions().forEach((status, condition) -> conditions.put(status,
                condition.stream().map(ConditionTerm::new).toList()));
        return new DutyReadingsEntry(VerdictEntry.DutyWords.of(row.duty()), row.own() == null ? null : row.own().status(), row.own(),
                row.readings(), new StatusCounts(count(row, Status.MET), count(row, Status.BREACHED), count(row, Status.PENDING)), phases,
                row.disputed(), row.decidedBy(), row.dependsOn(), conditions);
    }

    private static long count(DutyReadings row, Status status) {
        return row.statuses().getOrDefault(status, 0L);
    }

    private List<DutyReadings> disputed() {
        return all.duties().stream().filter(DutyReadings::disputed).toList();
    }

    @Override
    public Document document() {
        Document document = ResultHeader.document(all.own(), vocabulary, explored(all));
        List<DutyReadings> disputed = disputed();
        if (!disputed.isEmpty()) {
            document.heading("Disputed: the reading decides").table(List.of("duty", "verdicts", "own reading", "decided by"), "when",
                    disputed.stream().map(this::disputed).toList());
        }
        if (disputed.size() < all.duties().size()) {
            document.heading("Settled: the same under every reading").table(List.of("", ""), settled());
        }
        return document.pageHeading(2, "Summary").say(new Line(summary(all), Style.BOLD));
    }

    private Row disputed(DutyReadings row) {
        List<Line> notes = new ArrayList<>(List.of(Line.of(description(row))));
        if (!admitted(row, all.readings()).isEmpty()) {
            notes.add(new Line(admitted(row, all.readings()), Style.DIM));
        }
        return new Row(List.of(new Line(row.duty().id().value(), Style.BOLD), Line.of(verdicts(row)),
                row.own() == null ? Line.of("no duty") : new Line(Labels.status(row.own().status()), Labels.style(row.own().status())),
                Line.of(row.decidedBy().isEmpty() ? "no one switch" : String.join(", ", row.decidedBy()))), notes);
    }

    private List<Row> settled() {
        List<Row> rows = new ArrayList<>();
        for (Status status : Status.values()) {
            String names = all.duties().stream().filter(row -> !row.disputed() && row.statuses().containsKey(status))
                    .map(row -> settled(row, all).replace(' ', '\u00a0')).collect(Collectors.joining(", "));
            if (!names.isEmpty()) {
                rows.add(Row.of(new Line(Labels.status(status), Labels.style(status)), Line.of(names)));
            }
        }
        return rows;
    }

    /** A settled duty with its phases: {@code ID (performed late, overdue)}. */
    public static String settled(DutyReadings row, ReadingsAnalysis all) {
        return row.duty().id() + " (" + phases(row)
                + (row.readings() == all.readings() ? "" : "; a duty under " + Labels.number(row.readings())) + ")";
    }

    /** The phases in which a status comes, the commonest first: {@code performed late, overdue}. */
    private static String phases(DutyReadings row) {
        return row.phases().entrySet().stream().sorted(Map.Entry.<Phase, Long>comparingByValue().reversed())
                .map(e -> Labels.words(e.getKey())).collect(Collectors.joining(", "));
    }

    /** How many readings there are, and which switches vary. */
    public static String explored(ReadingsAnalysis all) {
        String varied = all.over().isEmpty() ? "no switch varies"
                : all.over().size() == all.own().query().readings().asMap().size() ? "every position of every switch"
                        : "every position of " + String.join(", ", all.over());
        return "over " + Labels.count(all.readings(), "reading", "readings") + ": " + varied
                + " (rules run " + Labels.count(all.evaluations(), "time", "times") + ")";
    }

    public static String summary(ReadingsAnalysis all) {
        long disputed = all.duties().stream().filter(DutyReadings::disputed).count();
        return Labels.count(all.duties().size(), "duty", "duties") + ": " + (all.duties().size() - disputed) + " settled, " + disputed
                + " disputed.";
    }

    /** {@code breached if goals=binding, or evidence=alleged; otherwise pending}. */
    public static String description(DutyReadings row) {
        List<Status> statuses = new ArrayList<>(List.of(Status.BREACHED, Status.MET, Status.PENDING));
        statuses.retainAll(row.statuses().keySet());
        if (statuses.size() == 1) {
            return statuses.get(0).label() + " under every reading";
        }
        // Of three, the one with the longest condition is left for last, but the breach is always described.
        if (statuses.size() == 3 && row.conditions().get(Status.MET).size() > row.conditions().get(Status.PENDING).size()) {
            statuses.add(statuses.remove(1));
        }
        Status last = statuses.remove(statuses.size() - 1);
        return statuses.stream().map(status -> status.label() + " if " + condition(row.conditions().get(status)) + "; ")
                .collect(Collectors.joining()) + "otherwise " + last.label();
    }

    /** The alternatives of a condition; of more than a reader can take in, the first and how many there are. */
    private static String condition(List<Map<String, List<String>>> alternatives) {
        int count = alternatives.size();
        String terms = alternatives.stream().limit(MOST_TERMS).map(term -> term.entrySet().stream()
                .map(e -> e.getKey() + "=" + String.join("|", e.getValue())).collect(Collectors.joining(" and ")))
                .collect(Collectors.joining(", or "));
        return terms + (count > MOST_TERMS ? ", or … (" + count + " terms)" : "");
    }

    /** The statuses that occur; how many readings give each is no chance, and is not for eyes. */
    private static String verdicts(DutyReadings row) {
        return Stream.of(Status.values()).filter(row.statuses()::containsKey).map(Status::label).collect(Collectors.joining(" or "));
    }

    /** For a duty that is one under some readings only, under how many; empty for others. */
    public static String admitted(DutyReadings row, long all) {
        return row.readings() == all ? "" : "a duty under " + Labels.number(row.readings()) + " of the readings";
    }

    @Override
    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (DutyReadings row : all.duties()) {
            Map<String, Object> cells = AssessmentView.asked(all.own(), vocabulary);
            cells.put("over", all.over());
            cells.put("id", row.duty().id());
            cells.put("place", row.duty().place());
            cells.put("obligor", row.duty().obligor());
            cells.put("status", row.own() == null ? null : row.own().status());
            cells.put("count", row.readings());
            for (Status status : Status.values()) {
                cells.put(status.label(), count(row, status));
            }
            for (Phase phase : Phase.values()) {
                cells.put(new StatusPhase(phase).label(), row.phases().getOrDefault(phase, 0L));
            }
            cells.put("disputed", row.disputed());
            cells.put("decided-by", row.decidedBy());
            cells.put("depends-on", row.dependsOn());
            cells.put("description", description(row));
            if (rows.isEmpty()) {
                rows.add(List.copyOf(cells.keySet()));
            }
            rows.add(Csv.cells(cells.values()));
        }
        return rows;
    }
}
