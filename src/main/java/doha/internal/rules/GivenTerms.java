package doha.internal.rules;

import doha.model.Duty;
import doha.model.Fact;
import doha.model.FactType.Field;
import doha.model.FactType;
import doha.model.Standing;
import doha.model.Switch;
import doha.model.Vocabulary;
import doha.terms.AdmittedFact;
import doha.terms.DutyDefinition;
import doha.terms.EvaluationDate;
import doha.terms.Measured;
import doha.terms.Reading;
import doha.terms.RecordSilent;
import doha.terms.WhyNot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a session can give the rules, whatever the scenario, in some vocabulary. */
final class GivenTerms {

    /** The types of what is given to the rules; all else they conclude. */
    static final Set<Class<?>> GIVEN = Set.of(DutyDefinition.class, Measured.class, Reading.class, EvaluationDate.class, RecordSilent.class, Fact.class, WhyNot.class);

    private static final Set<Object> TRUTHS = Set.of(true, false);

    private GivenTerms() {
    }

    static List<Possible> in(Vocabulary vocabulary) {
        List<Possible> given = new ArrayList<>();
        for (Duty duty : vocabulary.duties()) {
            Value id = Value.of(duty.id().value());
            given.add(Possible.of(DutyDefinition.class, Map.of("duty", id, "part", Value.of(duty.part()), "kind", Value.of(duty.kind()),
                    "hasDue", Value.of(duty.hasDue()), "arises", Value.of(duty.arises()), "annex", Value.of(duty.annex()))));
            given.add(Possible.of(RecordSilent.class, Map.of("duty", id)));
            given.add(Possible.of(WhyNot.class, Map.of("duty", id)));
        }
        for (Switch s : vocabulary.switches()) {
            s.positions().forEach(position -> given.add(Possible.of(Reading.class,
                    Map.of("name", Value.of(s.name()), "position", Value.of(position)))));
        }
        given.add(Possible.of(EvaluationDate.class, Map.of("asOf", Value.SOME, "knownBy", Value.SOME)));
        for (FactType type : vocabulary.factTypes()) {
            if (type.measure() == FactType.Measure.LEVEL) {
                given.add(Possible.of(Measured.class, Map.of("type", Value.of(type.name()))));
            }
            given.add(fact(type));
        }
        return given;
    }

    private static Possible fact(FactType type) {
        Map<String, Value> fields = new HashMap<>();
        for (String always : List.of("id", "on", "known", "of")) {
            fields.put(always, Value.SOME);
        }
        fields.put("type", Value.of(type.name()));
        fields.put("standing", Value.oneOf(List.of(Standing.values()), false));
        fields.put("until", type.conduct() ? Value.UNKNOWN : Value.NULL);
        fields.put("hasEnd", type.conduct() ? new Value(TRUTHS, false) : Value.of(false));
        fields.put("count", field(type, "count"));
        fields.put("by", field(type, "by"));
        fields.put("area", field(type, "area"));
        fields.put("onTarget", field(type, "on-target"));
        fields.put("outsideFighting", field(type, "outside-fighting"));
        fields.put("taliban", field(type, "taliban"));
        fields.put("to", field(type, "to"));
        fields.put("accepted", field(type, "accepted"));
        fields.put("outcome", field(type, "outcome"));
        fields.put("group", field(type, "group"));
        return Possible.of(Fact.class, fields);
    }

    private static Value field(FactType type, String name) {
        Field field = type.field(name).orElse(null);
        if (field == null) {
            return Value.NULL;
        }
        boolean absent = !field.required() && field.defaultValue() == null;
        return switch (field.form()) {
            case CHOICE -> Value.oneOf(field.choices(), absent);
            case TRUTH -> new Value(TRUTHS, absent);
            default -> new Value(null, absent);
        };
    }

    /** The counting facts that facts make: {@link AdmittedFact} tells what its fact tells. */
    static Possible counted(Possible fact) {
        Map<String, Value> fields = new HashMap<>();
        for (String same : List.of("type", "on", "standing", "count", "by", "area", "taliban", "to", "outcome")) {
            fields.put(same, fact.get(same));
        }
        fields.put("target", fact.get("onTarget"));
        fields.put("outsideFighting", falseIfAbsent(fact.get("outsideFighting")));
        fields.put("accepted", falseIfAbsent(fact.get("accepted")));
        fields.put("fact", Value.SOME);
        fields.put("strength", Value.SOME);
        fields.put("named", Value.SOME);
        fields.put("name", Value.SOME);
        return Possible.of(AdmittedFact.class, fields);
    }

    private static Value falseIfAbsent(Value truth) {
        if (!truth.absent() || truth.constants() == null) {
            return truth.present();
        }
        Set<Object> constants = new HashSet<>(truth.constants());
        constants.add(false);
        return new Value(constants, false);
    }

}
