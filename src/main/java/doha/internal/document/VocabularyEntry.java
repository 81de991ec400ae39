package doha.internal.document;

import doha.model.DutyId;
import doha.model.FactType;
import doha.model.Kind;
import doha.model.Standing;
import doha.model.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words that scenarios are written in: what a form for facts and switches needs. */
public record VocabularyEntry(@Describe("what the agreement is called") String agreement, @JsonForm(optional = true) PaceForm pace,
        List<DutyForm> duties, List<SwitchForm> readings, List<FactForm> facts, List<Standing> standings) {

    /** What has a pace, in a word, and what its level counts. */
    record PaceForm(String noun, String counted) {}

    record DutyForm(DutyId id, String part, String place, String obligor, String owedTo, Kind kind, String duty, String arises,
            boolean hasDue) {}

    record SwitchForm(@Describe(name = "switch") String name, List<String> positions, @Describe(name = "default") String defaultPosition,
            String about) {}

    record FactForm(String fact, FactType.Measure measure, boolean conduct, List<FieldForm> fields) {}

    record FieldForm(String field, FactType.Form form, List<String> choices, boolean required,
            @Describe(name = "default") @Nullable String defaultValue, @Describe("the unit of a decimal") @Nullable String unit) {}

    public static VocabularyEntry of(Vocabulary vocabulary) {
        return new VocabularyEntry(vocabulary.agreement().title(),
                vocabulary.pace().map(pace -> new PaceForm(pace.noun(), pace.counted())).orElse(null),
                vocabulary.duties().stream().map(d -> new DutyForm(d.id(), d.part(), d.place(), d.obligor(), d.owedTo(), d.kind(),
                        d.summary(), d.arises(), d.hasDue())).toList(),
                vocabulary.switches().stream().map(s -> new SwitchForm(s.name(), s.positions(), s.defaultPosition(), s.about())).toList(),
                vocabulary.factTypes().stream().map(type -> new FactForm(type.name(), type.measure(), type.conduct(),
                        type.fields().values().stream().map(VocabularyEntry::field).toList())).toList(),
                List.of(Standing.values()));
    }

    private static FieldForm field(FactType.Field field) {
        return new FieldForm(field.name(), field.form(), field.choices(), field.required(),
                field.defaultValue() == null ? null : field.defaultValue().toString(), field.unit());
    }
}
