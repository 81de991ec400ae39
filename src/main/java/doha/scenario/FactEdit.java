package doha.scenario;

import doha.model.Fact;
import doha.model.Named;
import doha.model.Place;
import doha.model.Standing;
import doha.model.Vocabulary;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** Alters facts in a program as {@code change} does in a file. */
public final class FactEdit {

    private FactEdit() { }

    /**
     * A fact of a type on a day, of confirmed standing, defaults filled in; further fields are set by {@link #with}. An unknown
     * type is refused with {@link IllegalArgumentException}.
     */
    public static Fact fact(String id, String type, LocalDate on, Vocabulary vocabulary) {
        Map<FactField, Object> values = new EnumMap<>(FactField.class);
        values.put(FactField.ID, id);
        values.put(FactField.ON, on);
        values.put(FactField.FACT, type);
        return fact(values, null, vocabulary);
    }

    /**
     * The fact with one field set, or taken away by null (then its default holds, if it has one). {@code known} follows {@code on}
     * where both were the same day. Values are as in {@link Variation.FieldValues}. An unknown field, a value of the wrong class
     * and taking away {@code id}, {@code on} or {@code fact} are refused with {@link IllegalArgumentException}; whether the fact is
     * sound then is for {@link ScenarioChecks}.
     */
    public static Fact with(Fact fact, String field, Object value, Vocabulary vocabulary) {
        FactField known = FactField.of(field);
        if (known == null) {
            throw new IllegalArgumentException(Messages.unknown("field", field, FactField.labels(), "a fact has no such field"));
        }
        Map<FactField, Object> values = new EnumMap<>(FactDraft.of(fact).values());
        if (value == null) {
            values.remove(known);
        } else {
            values.put(known, known == FactField.STANDING && value instanceof String label
                    ? Named.of(Standing.class, label).orElseThrow(() -> new IllegalArgumentException("no standing " + label)) : value);
        }
        return fact(values, fact.place(), vocabulary);
    }

    private static Fact fact(Map<FactField, Object> values, Place place, Vocabulary vocabulary) {
        FactDraft draft = new FactDraft(values, place, place, false);
        try {
            if (draft.id() == null || draft.type() == null || draft.on() == null) {
                throw new IllegalArgumentException("a fact needs 'id', 'fact' and 'on'");
            }
            return draft.toFact(vocabulary.factType(draft.type())
                    .orElseThrow(() -> new IllegalArgumentException("no fact type " + Messages.quoted(draft.type()))));
        } catch (ClassCastException e) {
            throw new IllegalArgumentException("a field does not take a value of this class: " + values, e);
        }
    }
}
