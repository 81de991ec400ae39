package doha.internal.document;

import doha.Agreement;
import doha.internal.document.Document.Line;
import doha.internal.document.Document.Row;
import doha.internal.document.Document.Table;
import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The agreement's duties as a catalogue. */
public final class DutiesView implements View {

    record DutyEntry(
            @JsonForm(inline = true) VerdictEntry.DutyWords about,
            String arises,
            @Describe("the day that the rules give for the text as written") @Nullable LocalDate due,
            @Describe("how that day is found, in words") @Nullable String dueWords) {}

    private final Vocabulary vocabulary;
    private final Map<DutyId, LocalDate> days = new HashMap<>();

    public DutiesView(Agreement agreement) {
        this.vocabulary = agreement.vocabulary();
        agreement.assessAsWritten().duties().forEach(verdict -> days.put(verdict.duty().id(), verdict.due()));
    }

    @Override
    public List<DutyEntry> data() {
        return vocabulary.duties().stream().map(duty -> new DutyEntry(VerdictEntry.DutyWords.of(duty), duty.arises(),
                days.get(duty.id()), duty.due().isEmpty() ? null : duty.due())).toList();
    }

    @Override
    public Document document() {
        return new Document().table(new Table(List.of("duty", "kind", "owed by", "to", "arises", "due"), "what is owed",
                AssessmentView.byPart(vocabulary.duties(), duty -> duty, this::row)));
    }

    private Row row(Duty duty) {
        LocalDate day = days.get(duty.id());
        List<Line> cells = new ArrayList<>(Row.of(null, duty.kind().label(), duty.obligor(), duty.owedTo(), duty.arises(),
                day == null ? "" : day.toString()).cells());
        cells.set(0, new Line(duty.id().value(), Style.BOLD));
        String due = duty.due().isEmpty() ? "" : "; due: " + duty.due();
        return new Row(cells, List.of(Line.of(duty.summary() + " (" + duty.place() + ")" + due)));
    }

    @Override
    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>(List.of(Json.names(DutyEntry.class)));
        data().forEach(duty -> rows.add(Csv.cells(Json.fields(duty).values())));
        return rows;
    }
}
