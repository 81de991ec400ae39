package doha.internal.document;

import doha.Agreement;
import doha.internal.document.Document.Line;
import doha.internal.document.Document.Row;
import doha.internal.document.Document.Table;
import doha.model.Duty;
import doha.model.DutyId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The agreement's duties as a catalogue. */
public record DutiesView(Agreement agreement) implements View {

    record DutyEntry(
            @JsonForm(inline = true) VerdictEntry.DutyWords about,
            String arises,
            @Describe("the day that the rules give for the text as written") @Nullable LocalDate due,
            @Describe("how that day is found, in words") @Nullable String dueWords) {}

    private Map<DutyId, LocalDate> days() {
        Map<DutyId, LocalDate> days = new HashMap<>();
        agreement.assessAsWritten().duties().forEach(verdict -> days.put(verdict.duty().id(), verdict.due()));
        return days;
    }

    @Override
    public List<DutyEntry> data() {
        Map<DutyId, LocalDate> days = days();
        return agreement.vocabulary().duties().stream().map(duty -> new DutyEntry(VerdictEntry.DutyWords.of(duty), duty.arises(),
                days.get(duty.id()), duty.due().isEmpty() ? null : duty.due())).toList();
    }

    @Override
    public Document document() {
        Map<DutyId, LocalDate> days = days();
        return new Document().table(new Table(List.of("duty", "kind", "owed by", "to", "arises", "due"), "what is owed",
                AssessmentView.byPart(agreement.vocabulary().duties(), duty -> duty, duty -> row(duty, days.get(duty.id())))));
    }

    private static Row row(Duty duty, @Nullable LocalDate day) {
        String due = duty.due().isEmpty() ? "" : "; due: " + duty.due();
        return new Row(List.of(new Line(duty.id().value(), Style.BOLD), Line.of(duty.kind().label()), Line.of(duty.obligor()),
                Line.of(duty.owedTo()), Line.of(duty.arises()), Line.of(Labels.day(day))),
                List.of(Line.of(duty.summary() + " (" + duty.place() + ")" + due)));
    }

    @Override
    public List<List<String>> rows() {
        return Csv.table(Json.names(DutyEntry.class), data().stream().map(duty -> Json.fields(duty).values()));
    }
}
