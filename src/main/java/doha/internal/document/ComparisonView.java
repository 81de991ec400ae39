package doha.internal.document;

import doha.Assessment;
import doha.analysis.Comparison;
import doha.analysis.Comparison.DutyDifference;
import doha.analysis.Comparison.FactDifference;
import doha.internal.document.Document.Line;
import doha.internal.document.Document.Row;
import doha.internal.document.Document.RowGroup;
import doha.internal.document.Document.Table;
import doha.internal.document.VerdictEntry.DutyState;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.Gate;
import doha.model.Pace;
import doha.model.Progress;
import doha.model.Verdict;
import doha.model.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What differs between a base and other scenarios.
 *
 * @param comparisons with one base
 * @param all         whether duties, gate and pace that are equal are shown, too
 * @param vocabulary  the words of both
 */
public record ComparisonView(List<Comparison> comparisons, boolean all, Vocabulary vocabulary) implements View {

    public record ComparisonEntry(Side base, Side other, List<FactContrast> facts, Unknown unknown,
            Map<String, List<String>> readings, List<DutyContrast> duties, @JsonForm(optional = true) GateContrast gate,
            @JsonForm(optional = true) PaceContrast pace) {}

    record Side(String scenario, LocalDate asOf, @Nullable LocalDate knownBy) {}
    record FactContrast(FactId id, @JsonForm(only = {
            "only-in-base", "only-in-other", "changed"}) String difference,
            List<FieldContrast> fields){
    }
    record FieldContrast(String field, @Nullable String base, @Nullable String other) {}

    /** Duties on which only one is said to be silent. */
    record Unknown(List<String> onlyInBase, List<String> onlyInOther) {}
    record DutyContrast(DutyId id, boolean differs, @Nullable DutyState base, @Nullable DutyState other) {}
    record GateContrast(boolean differs, @Nullable Gate base, @Nullable Gate other) {}
    record PaceContrast(boolean differs, @Nullable Pace base, @Nullable Pace other) {}

    @Override
    public List<ComparisonEntry> data() {
        return comparisons.stream().map(this::entry).toList();
    }

    private ComparisonEntry entry(Comparison c) {
        return new ComparisonEntry(side(c.base()), side(c.other()), c.facts().stream().map(ComparisonView::fact).toList(),
                new Unknown(c.silence().get(0), c.silence().get(1)), c.readings(),
                c.duties().stream().filter(d -> all || d.differs()).map(d -> new DutyContrast(d.duty().id(), d.differs(),
                        state(d.base()), state(d.other()))).toList(),
                vocabulary.gates().isEmpty() ? null : new GateContrast(c.gateDiffers(), c.base().gate(), c.other().gate()),
                vocabulary.pace().isEmpty() ? null : new PaceContrast(c.paceDiffers(), c.base().pace(), c.other().pace()));
    }

    private static Side side(Assessment a) {
        return new Side(a.scenario(), a.query().asOf(), a.query().knownBy());
    }

    private static DutyState state(Verdict verdict) {
        return verdict == null ? null : DutyState.of(verdict);
    }

    private static FactContrast fact(FactDifference d) {
        if (d.base() == null || d.other() == null) {
            return new FactContrast(d.id(), d.other() == null ? "only-in-base" : "only-in-other", List.of());
        }
        List<FieldContrast> fields = new ArrayList<>();
        Map<String, Object> there = fields(d.other(), d.base());
        fields(d.base(), d.other()).forEach((name, value) -> {
            if (!Objects.equals(value, there.get(name))) {
                fields.add(new FieldContrast(name, text(value, null), text(there.get(name), null)));
            }
        });
        return new FactContrast(d.id(), "changed", fields);
    }

    /** The fields of a fact that it or another has a value for. */
    private static Map<String, Object> fields(Fact fact, Fact other) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", fact.type());
        fields.put("on", fact.on());
        fields.put("until", fact.until());
        fields.put("known", fact.known());
        fields.put("standing", fact.standing().label());
        fact.values().forEach(fields::put);
        other.values().keySet().forEach(name -> fields.putIfAbsent(name, null));
        fields.put("source", fact.source());
        fields.put("url", fact.url());
        fields.put("page", fact.page());
        fields.put("note", fact.note());
        return fields;
    }

    private static String text(Object value, String otherwise) {
        return value == null ? otherwise : value.toString();
    }

    @Override
    public Document document() {
        Document document = new Document();
        for (Comparison c : comparisons) {
            document.pageHeading(1, c.base().scenario() + " · " + c.other().scenario()).say(side("base:  ", c.base()),
                    side("other: ", c.other()));
            Table table = table(c);
            if (table.groups().isEmpty()) {
                document.say("nothing differs");
            } else {
                document.table(table);
            }
        }
        return document;
    }

    private static Line side(String name, Assessment a) {
        return new Line(name + a.scenario() + ", " + ResultHeader.day(a.query()), Style.BOLD);
    }

    /** The differences: what differs, the base's value and the other's. */
    public Table table(Comparison c) {
        List<RowGroup> groups = new ArrayList<>();
        groups.add(new RowGroup("Facts", c.facts().stream().flatMap(ComparisonView::rows).toList()));
        groups.add(new RowGroup("Silence", c.silence().stream().allMatch(List::isEmpty) ? List.of()
                : List.of(Row.of("unknown", String.join(", ", c.silence().get(0)), String.join(", ", c.silence().get(1))))));
        groups.add(new RowGroup("Readings", c.readings().entrySet().stream()
                .map(e -> Row.of(e.getKey(), e.getValue().get(0), e.getValue().get(1))).toList()));
        groups.add(new RowGroup("Duties", c.duties().stream().filter(d -> all || d.differs()).flatMap(ComparisonView::rows).toList()));
        List<Row> rest = new ArrayList<>();
        if (all || c.gateDiffers()) {
            sentences(rest, "gate", Sentences.gate(c.base(), vocabulary), Sentences.gate(c.other(), vocabulary));
        }
        if (all || c.paceDiffers()) {
            sentences(rest, "pace", Sentences.pace(c.base(), vocabulary), Sentences.pace(c.other(), vocabulary));
        }
        groups.add(new RowGroup("Gate and pace", rest));
        groups.removeIf(group -> group.rows().isEmpty());
        return new Table(List.of("", "base", "other"), "", groups);
    }

    private static void sentences(List<Row> rows, String name, Optional<String> base, Optional<String> other) {
        if (base.isPresent() && other.isPresent()) {
            rows.add(Row.of(name, base.get(), other.get()));
        }
    }

    /** A fact that only one has in a row; else a row for each field in which it differs. */
    private static Stream<Row> rows(FactDifference d) {
        if (d.base() == null || d.other() == null) {
            return Stream.of(Row.of(d.id().value(), d.base() == null ? "not there" : Labels.claim(d.base()),
                    d.other() == null ? "not there" : Labels.claim(d.other())));
        }
        boolean knownFollows = d.base().known().equals(d.base().on()) && d.other().known().equals(d.other().on());
        return fact(d).fields().stream().filter(field -> !(field.field().equals("known") && knownFollows))
                .map(field -> Row.of(d.id() + ": " + field.field(), text(field.base(), "none"), text(field.other(), "none")));
    }

    /** Status and phase in a row, and a row for each day, the lateness and the progress in which the verdicts differ. */
    private static Stream<Row> rows(DutyDifference d) {
        Row status = Row.of(d.duty().id().value(), status(d.base()), status(d.other()));
        return d.base() == null || d.other() == null ? Stream.of(status) : Stream.of(Stream.of(status),
                row("due", d.base().due(), d.other().due()), row("effectively due", d.base().effectiveDue(), d.other().effectiveDue()),
                row("decided", d.base().decidedOn(), d.other().decidedOn()), row("days late", d.base().daysLate(), d.other().daysLate()),
                row("done", done(d.base().progress()), done(d.other().progress())))
                .flatMap(rows -> rows);
    }

    private static Stream<Row> row(String name, Object base, Object other) {
        return Objects.equals(base, other) ? Stream.empty() : Stream.of(Row.of("  " + name, text(base, "none"), text(other, "none")));
    }

    private static @Nullable String done(@Nullable Progress progress) {
        return progress == null ? null
                : Stream.of(Labels.progress(progress), Labels.measures(progress)).filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("; "));
    }

    private static String status(Verdict v) {
        return v == null ? "no duty" : Labels.pair(v.phase());
    }

    @Override
    public List<List<String>> rows() {
        return Csv.table(List.of("other", "section", "what", "base-value", "other-value"),
                comparisons.stream().flatMap(c -> table(c).groups().stream().flatMap(group -> group.rows().stream().map(row -> Csv.joined(
                        List.of(c.other().scenario(), group.heading().toLowerCase(Locale.ROOT)),
                        row.cells().stream().map(Line::text).toList())))));
    }
}
