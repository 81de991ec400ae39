package doha.analysis;

import doha.model.Fact;
import doha.model.FactType;
import doha.model.Standing;
import doha.model.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** Facts that differ from others in one thing. */
final class Facts {

    private Facts() { }

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
                changes.add(edited(fact, field.name(), !fact.truth(field.name()), vocabulary));
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
        return new Change.Edited(fact, vocabulary.edit(fact, field, value), List.of(field));
    }
}
