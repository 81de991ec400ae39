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

/**
 * What must hold within one fact (interfaces.md, types and refusals; semantics.md, Evidence), whoever built it. The vocabulary says
 * what a type takes; what extensions and findings may name is the same in every agreement.
 */
record FactRules(Map<String, Object> fact, FactType type, Vocabulary vocabulary, Report report) {

    static final String ON_MISSING = "'on' is missing; every fact needs the day it was so, such as 2020-02-29";

    /** Takes what is wrong with a field, or with the one that is missing: with one of its values, from 0, or with all of it, -1. */
    interface Report {

        void fault(String field, int item, String code, String message);
    }

    private void fault(String field, String code, String message) {
        report.fault(field, -1, code, message);
    }

    void check() {
        if (fact.get("on") == null) {
            fault("on", "missing", ON_MISSING);
        }
        for (Field field : type.fields().values()) {
            if (field.required() && !fact.containsKey(field.name())) {
                fault(field.name(), "missing", "'" + field.name() + "' is missing; '" + type.name() + "' needs " + form(field));
            }
        }
        fact.forEach((name, value) -> type.find(name).ifPresentOrElse(field -> value(field, value),
                () -> fault(name, "wrong-field", wrongField(name, type))));
        LocalDate on = (LocalDate) fact.get("on");
        LocalDate until = (LocalDate) fact.get("until");
        if (until != null && on != null && type.conduct() && !until.isAfter(on)) {
            fault("until", "until-not-after-on", "'until' " + until + " is not after 'on' " + on
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
        String name = field.name();
        if (value instanceof LocalDate day) {
            FieldParser.outside(name, day).ifPresent(what -> fault(name, "no-such-day", what));
        } else if (value instanceof Long count && (count < 0 || count > FieldParser.LARGEST)) {
            fault(name, "wrong-kind", "'" + name + "' is " + count + "; it takes a whole number from 0 to " + FieldParser.LARGEST);
        } else if (value instanceof List<?> duties) {
            for (Object duty : duties) {
                if (vocabulary.duty((DutyId) duty).isEmpty()) {
                    fault(name, "unknown-duty", FieldParser.unknownDuty(duty.toString(), vocabulary));
                }
            }
        } else if (value instanceof String text && !field.choices().isEmpty() && !field.choices().contains(text)) {
            fault(name, "unknown-value", Messages.unknownOf("value", text, name, field.choices(), "it takes "
                    + Messages.anyOf(field.choices())));
        } else if (value instanceof String text) {
            Messages.halfCharacter(text).ifPresent(what -> fault(name, "half-character", what));
        }
    }

    static String wrongField(String field, FactType type) {
        return field.equals("until") ? "'" + type.name() + "' is no conduct and takes no 'until'; leave it out"
                : "'" + type.name() + "' takes no '" + field + "'; it takes " + Messages.allOf(type.fieldNames());
    }

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

    @SuppressWarnings("unchecked") // Only lists of duties are put there.
    private List<DutyId> duties() {
        return (List<DutyId>) fact.getOrDefault("of", List.of());
    }

    private void finding(String outcome) {
        boolean performed = !outcome.equals("violated");
        if (performed && fact.containsKey("until")) {
            fault("until", "wrong-field", "a finding of '" + outcome + "' is no conduct and takes no 'until'; leave it out");
        }
        for (DutyId id : duties()) {
            if (vocabulary.duty(id).filter(duty -> performed == (duty.kind() == Kind.STANDING)).isPresent()) {
                fault("outcome", "finding-misfit", "a finding on " + id + " cannot be '" + outcome + "'; "
                        + (performed ? "a standing duty is found 'violated'" : "an act or a goal is found 'performed' or 'in-part'"));
            }
        }
    }

    private void extension() {
        List<DutyId> ids = duties();
        for (int i = 0; i < ids.size(); i++) {
            String why = vocabulary.duty(ids.get(i)).flatMap(Duty::whyNotExtendable).orElse(null);
            if (why != null) {
                report.fault("of", i, "not-extendable",
                        ids.get(i) + " cannot be extended: " + why + "; name acts or goals that have a due day");
            }
        }
    }
}
