package doha.internal.document;

import doha.Agreement;
import doha.internal.document.Document.Line;
import doha.internal.document.Document.Row;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactType;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fact types with their fields and the duties that they bear on; or the facts of a scenario. */
public final class FactsView implements View {

    public record FactsEntry(String agreement, @JsonForm(optional = true) List<FactTypeEntry> types,
            @JsonForm(optional = true) String scenario, @JsonForm(optional = true) List<FactEntry> facts) {}

    record FactTypeEntry(String fact, String words, FactType.Measure measure, @Describe("whether it may have 'until'") boolean conduct,
            @Describe("its own, beside those that every fact has") List<FieldEntry> fields,
            @Describe("the duties whose own rules name it, and gate; others follow from these") List<String> bearsOn) {}

    record FieldEntry(String field, FactType.Form form, List<String> choices, boolean required,
            @Describe(name = "default") @Nullable String defaultValue, @Describe("the unit of a decimal") @Nullable String unit) {}

    private final Vocabulary vocabulary;
    private final @Nullable Scenario scenario;
    private final Map<String, List<String>> bearing;

    /** Of a scenario's facts; of the types if it is null. */
    public FactsView(Agreement agreement, @Nullable Scenario scenario) {
        this.vocabulary = agreement.vocabulary();
        this.scenario = scenario;
        this.bearing = agreement.factTypes();
    }

    private static List<Fact> facts(Scenario scenario) {
        return scenario.facts().stream().sorted(Fact.BY_DAY).toList();
    }

    @Override
    public FactsEntry data() {
        String agreement = vocabulary.agreement().id();
        return scenario == null ? new FactsEntry(agreement, types(), null, null)
                : new FactsEntry(agreement, null, scenario.title(), facts(scenario).stream().map(FactEntry::of).toList());
    }

    private List<FactTypeEntry> types() {
        return vocabulary.factTypes().stream().map(type -> new FactTypeEntry(type.name(), type.words(), type.measure(), type.conduct(),
                type.fields().values().stream().map(field -> new FieldEntry(field.name(), field.form(), field.choices(), field.required(),
                        field.defaultValue() == null ? null : field.defaultValue().toString(), field.unit())).toList(),
                bearing.get(type.name()))).toList();
    }

    @Override
    public Document document() {
        if (scenario == null) {
            return new Document().table(List.of("fact", "measure", "fields", "bears on"), vocabulary.factTypes().stream()
                    .map(type -> Row.of(new Line(type.name(), Style.BOLD), Line.of(type.measure().label()), Line.of(fields(type)),
                            Line.of(bearsOn(type))))
                    .toList()).say("every fact also takes "
                            + String.join(", ", FactType.COMMON.stream().map(FactType.Field::name)
                                    .filter(name -> !name.equals("until")).toList())
                            + "; 'until' is for conduct");
        }
        Document document = new Document().title(scenario.title());
        return scenario.facts().isEmpty() ? document.say("the scenario has no facts")
                : document.table(List.of("on", "fact", "source", "bears on"), facts(scenario).stream().map(fact -> Row.of(
                        Line.of(fact.on().toString()), Line.of(Labels.claim(fact)), Labels.cited(fact), Line.of(bearsOn(fact))))
                        .toList());
    }

    /** The duties, or that they are all, or that a fact names them itself. */
    private String bearsOn(FactType type) {
        List<String> on = bearing.get(type.name());
        return naming(type).findFirst().map(field -> "what '" + field.name() + "' names").orElseGet(
                () -> vocabulary.duties().stream().allMatch(duty -> on.contains(duty.id().value())) ? "all" : String.join(", ", on));
    }

    private static Stream<FactType.Field> naming(FactType type) {
        return type.fields().values().stream()
                .filter(field -> field.form() == FactType.Form.DUTY || field.form() == FactType.Form.DUTIES);
    }

    private String bearsOn(Fact fact) {
        FactType type = vocabulary.factType(fact.type()).orElseThrow();
        List<String> named = naming(type).flatMap(field -> fact.duties(field.name()).stream()).map(DutyId::value).toList();
        return named.isEmpty() ? bearsOn(type) : String.join(", ", named);
    }

    /** {@code count; by: us (default), other; until}. */
    private static String fields(FactType type) {
        List<String> fields = new ArrayList<>();
        type.fields().values().forEach(field -> {
            String takes = field.choices().isEmpty() ? field.form().label() + (field.unit() == null ? "" : " in " + field.unit())
                    : String.join(", ", field.choices());
            String absent = field.defaultValue() != null ? " (" + field.defaultValue() + " if absent)"
                    : field.required() ? "" : " (optional)";
            fields.add(field.name() + ": " + takes + absent);
        });
        if (type.conduct()) {
            fields.add("until");
        }
        return String.join("; ", fields);
    }

    @Override
    public List<List<String>> rows() {
        if (scenario == null) {
            return Csv.table(List.of("fact", "measure", "conduct", "fields", "bears-on"), vocabulary.factTypes().stream()
                    .map(type -> List.of(type.name(), type.measure(), type.conduct(), fields(type), bearing.get(type.name()))));
        }
        // As a scenario includes them.
        List<String> names = vocabulary.fieldNames().stream()
                .filter(name -> scenario.facts().stream().anyMatch(fact -> fact.fields().containsKey(name))).toList();
        return Csv.table(names, facts(scenario).stream().map(Fact::fields).map(fields -> names.stream().map(fields::get).toList()));
    }
}
