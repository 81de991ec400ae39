package doha.scenario;

import doha.model.Duty;
import doha.model.DutyId;
import doha.model.FactType;
import doha.model.FactType.Field;
import doha.model.Kind;
import doha.model.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What must hold within one fact (interfaces.md, types and refusals; semantics.md, Evidence), whoever built it. The vocabulary says
 * what a type takes; what extensions and findings may name is the same in every agreement.
 */
final class FactRules {

    static final String ON_MISSING = "'on' is missing; every fact needs the day it was so, such as 2020-02-29";

    /** Hears of what is wrong; the field is the one to point at, or the one that is missing. */
    interface Sink {

        void fault(String field, String code, String message);

        /** As {@link #fault}, pointing at one of several values in the field, counted from 0. */
        default void fault(String field, int item, String code, String message) {
            fault(field, code, message);
        }
    }

    private final Map<String, Object> fact;
    private final FactType type;
    private final Vocabulary vocabulary;
    private final Sink sink;

    private FactRules(Map<String, Object> fact, FactType type, Vocabulary vocabulary, Sink sink) {
        this.fact = fact;
        this.type = type;
        this.vocabulary = vocabulary;
        this.sink = sink;
    }

    /** Checks the fields that are given. */
    static void check(Map<String, Object> fact, FactType type, Vocabulary vocabulary, Sink sink) {
        new FactRules(fact, type, vocabulary, sink).check();
    }

    private void check() {
        if (fact.get("on") == null) {
            sink.fault("on", "missing", ON_MISSING);
        }
        for (Field field : type.fields().values()) {
            if (field.required() && !fact.containsKey(field.name())) {
                sink.fault(field.name(), "missing", "'" + field.name() + "' is missing; '" + type.name() + "' needs " + form(field));
            }
        }
        fact.forEach((name, value) -> field(type, name).ifPresentOrElse(field -> value(field, value),
                () -> sink.fault(name, "wrong-field", wrongField(name, type))));
        LocalDate on = (LocalDate) fact.get("on");
        LocalDate until = (LocalDate) fact.get("until");
        if (until != null && on != null && type.conduct() && !until.isAfter(on)) {
            sink.fault("until", "until-not-after-on", "'until' " + until + " is not after 'on' " + on
                    + "; 'until' is the first day on which it was over");
        }
        if (type.name().equals("finding") && fact.get("outcome") instanceof String outcome) {
            finding(outcome);
        } else if (type.name().equals("extension")) {
            extension();
        }
    }

    /** What a file's reader sees to by itself, and a program may get wrong. */
    private void value(Field field, Object value) {
        if (value instanceof LocalDate day) {
            FieldParser.outside(field.name(), day).ifPresent(what -> sink.fault(field.name(), "no-such-day", what));
        } else if (value instanceof Long count && count < 0) {
            sink.fault(field.name(), "wrong-kind", "'" + field.name() + "' is " + count + "; it takes a whole number from 0 on");
        } else if (value instanceof List<?> duties) {
            for (Object duty : duties) {
                if (vocabulary.duty((DutyId) duty).isEmpty()) {
                    sink.fault(field.name(), "unknown-duty", FieldParser.unknownDuty(duty.toString(), vocabulary));
                }
            }
        } else if (value instanceof String text) {
            if (!field.choices().isEmpty() && !field.choices().contains(text)) {
                sink.fault(field.name(), "unknown-value", Messages.unknownOf("value", text, field.name(), field.choices(),
                        "it takes " + Messages.anyOf(field.choices())));
            } else {
                Messages.halfCharacter(text).ifPresent(what -> sink.fault(field.name(), "half-character", what));
            }
        }
    }

    /** The field of that name that a type takes, if it does. */
    static Optional<Field> field(FactType type, String name) {
        Field own = type.fields().get(name);
        if (own != null) {
            return Optional.of(own);
        }
        for (Field field : type.allFields()) {
            if (field.name().equals(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    static String wrongField(String field, FactType type) {
        if (field.equals("until")) {
            return "'" + type.name() + "' is no conduct and takes no 'until'; leave it out";
        }
        return "'" + type.name() + "' takes no '" + field + "'; it takes " + Messages.allOf(fieldsOf(type));
    }

    /** The names of all fields that a type takes, its own first. */
    static List<String> fieldsOf(FactType type) {
        return type.allFields().stream().map(Field::name).toList();
    }

    /** What a field takes, in words. */
    private String form(Field field) {
        return switch (field.form()) {
            case COUNT -> "a whole number, such as 8600";
            case DECIMAL -> "a number, such as 0.3";
            case CHOICE -> Messages.anyOf(field.choices());
            case TRUTH -> "true or false";
            case DAY -> "a day, such as 2021-05-01";
            case DUTY -> "a duty, such as " + vocabulary.exampleDuty();
            case DUTIES -> "a duty or a list of duties, such as [" + vocabulary.exampleDuty() + "]";
            case TEXT -> "a text";
        };
    }

    @SuppressWarnings("unchecked")
    private List<DutyId> duties() {
        return (List<DutyId>) fact.getOrDefault("of", List.of());
    }

    private void finding(String outcome) {
        boolean performed = outcome.equals("performed");
        if (performed && fact.containsKey("until")) {
            sink.fault("until", "wrong-field", "a finding of 'performed' is no conduct and takes no 'until'; leave it out");
        }
        for (DutyId id : duties()) {
            if (vocabulary.duty(id).filter(duty -> performed == (duty.kind() == Kind.STANDING)).isPresent()) {
                sink.fault("outcome", "finding-misfit", "a finding on " + id + " cannot be '" + outcome + "'; "
                        + (performed ? "a standing duty is found 'violated'" : "an act or a goal is found 'performed'"));
            }
        }
    }

    private void extension() {
        List<DutyId> ids = duties();
        for (int i = 0; i < ids.size(); i++) {
            String why = vocabulary.duty(ids.get(i)).flatMap(Duty::whyNotExtendable).orElse(null);
            if (why != null) {
                sink.fault("of", i, "not-extendable", ids.get(i) + " cannot be extended: " + why + "; name acts or goals that have a due day");
            }
        }
    }
}
