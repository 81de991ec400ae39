package doha.analysis;

import doha.model.Fact;
import doha.model.FactType;
import doha.model.Standing;
import doha.model.Vocabulary;
import doha.scenario.FactEdit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Facts that differ from others in one thing. */
final class Facts {

    private Facts() { }

    /** The fact with other days; {@code known} follows {@code on} where both were the same day. */
    static Fact moved(Fact f, LocalDate on, LocalDate until) {
        LocalDate known = f.known().equals(f.on()) ? on : f.known();
        return new Fact(f.id(), f.type(), on, until, known, f.standing(), f.count(), f.by(), f.area(), f.onTarget(), f.outsideFighting(),
                f.taliban(), f.of(), f.to(), f.accepted(), f.outcome(), f.group(), f.source(), f.note(), f.place());
    }

    /** The fact with another day to which it extends. */
    static Fact to(Fact f, LocalDate to) {
        return new Fact(f.id(), f.type(), f.on(), f.until(), f.known(), f.standing(), f.count(), f.by(), f.area(), f.onTarget(),
                f.outsideFighting(), f.taliban(), f.of(), to, f.accepted(), f.outcome(), f.group(), f.source(), f.note(), f.place());
    }

    /** Everything that the fact could say instead, in the fields that take one of a few words: one change each. */
    static List<Change> otherWords(Fact fact, Vocabulary vocabulary) {
        List<Change> changes = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            if (standing != fact.standing()) {
                changes.add(edited(fact, "standing", standing, vocabulary));
            }
        }
        FactType type = vocabulary.factType(fact.type()).orElseThrow();
        for (FactType.Field field : type.fields().values()) {
            if (field.form() == FactType.Form.TRUTH) {
                Boolean now = field.name().equals("accepted") ? fact.accepted() : fact.outsideFighting();
                changes.add(edited(fact, field.name(), !now, vocabulary));
            } else if (field.form() == FactType.Form.CHOICE) {
                for (String choice : field.choices()) {
                    Change change = edited(fact, field.name(), choice, vocabulary);
                    if (!((Change.Edited) change).after().equals(fact)) {
                        changes.add(change);
                    }
                }
            }
        }
        return changes;
    }

    static Change edited(Fact fact, String field, Object value, Vocabulary vocabulary) {
        return new Change.Edited(fact, FactEdit.with(fact, field, value, vocabulary), List.of(field));
    }
}
