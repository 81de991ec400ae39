package doha.internal.document;

import doha.internal.document.Document.Line;
import doha.internal.document.Document.Row;
import doha.internal.document.Document.Table;
import doha.model.Duty;
import doha.model.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The agreement's duties as a catalogue. */
public final class DutiesView implements View {

    /** The record of a duty. */
    record DutyEntry(@Shape(inline = true) VerdictEntry.DutyWords about, String arises, @Nullable String due) { }

    private final Vocabulary vocabulary;

    /** Of all duties of a vocabulary. */
    public DutiesView(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public List<DutyEntry> data() {
        return vocabulary.duties().stream().map(duty -> new DutyEntry(VerdictEntry.DutyWords.of(duty), duty.arises(),
                duty.due().isEmpty() ? null : duty.due())).toList();
    }

    @Override
    public Document document() {
        return Document.of(new Table(List.of("duty", "kind", "owed by", "to", "arises", "due"), "what is owed",
                AssessmentView.byPart(vocabulary.duties(), duty -> duty, DutiesView::row)));
    }

    private static Row row(Duty duty) {
        List<Line> cells = new ArrayList<>(Row.of(null, duty.kind().label(), duty.obligor(), duty.owedTo(), duty.arises(), duty.due()).cells());
        cells.set(0, new Line(duty.id().value(), Style.BOLD));
        return new Row(cells, List.of(Line.of(duty.summary() + " (" + duty.place() + ")")));
    }

    @Override
    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>(List.of(Json.names(DutyEntry.class)));
        data().forEach(duty -> rows.add(Csv.cells(Json.fields(duty).values())));
        return rows;
    }
}
