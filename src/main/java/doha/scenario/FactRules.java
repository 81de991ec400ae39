package doha.scenario;

import doha.model.Duty;
import doha.model.DutyId;
import doha.model.FactType;
import doha.model.Kind;
import doha.model.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must hold within one fact (interfaces.md, types and refusals; semantics.md, Evidence), whoever built it. */
final class FactRules {

    static final String ON_MISSING = "'on' is missing; every fact needs the day it was so, such as 2020-02-29";

    /** Hears of what is wrong; the field is the one to point at, or the one that is missing. */
    interface Sink {

        void fault(FactField field, String code, String message);

        /** As {@link #fault}, pointing at one of several values in the field, counted from 0. */
        default void fault(FactField field, int item, String code, String message) {
            fault(field, code, message);
        }
    }

    private FactRules() { }

    static void check(FactDraft fact, FactType type, Vocabulary vocabulary, Sink sink) {
        fields(fact, type, sink);
        LocalDate until = (LocalDate) fact.values().get(FactField.UNTIL);
        if (until != null && fact.on() != null && type.conduct() && !until.isAfter(fact.on())) {
            sink.fault(FactField.UNTIL, "until-not-after-on", "'until' " + until + " is not after 'on' " + fact.on()
                    + "; 'until' is the first day on which it was over");
        }
        String outcome = (String) fact.values().get(FactField.OUTCOME);
        if (outcome != null && type.fields().containsKey("outcome")) {
            finding(fact, outcome, vocabulary, sink);
        }
        if (type.fields().containsKey("to")) {
            extension(fact, vocabulary, sink);
        }
    }

    private static void fields(FactDraft fact, FactType type, Sink sink) {
        if (fact.on() == null) {
            sink.fault(FactField.ON, "missing", ON_MISSING);
        }
        for (FactType.Field field : type.fields().values()) {
            FactField known = FactField.of(field.name());
            if (field.required() && !fact.values().containsKey(known)) {
                sink.fault(known, "missing", "'" + field.name() + "' is missing; '" + type.name() + "' needs " + form(field));
            }
        }
        fact.values().forEach((given, value) -> {
            if (!allowed(given, type)) {
                sink.fault(given, "wrong-field", wrongField(given.label(), type));
            } else {
                value(given, value, type, sink);
            }
        });
    }

    /** What a file's reader sees to by itself, and a program may get wrong. */
    private static void value(FactField field, Object value, FactType type, Sink sink) {
        if (value instanceof LocalDate day) {
            FieldParser.outside(field.label(), day).ifPresent(what -> sink.fault(field, "no-such-day", what));
        } else if (value instanceof Integer count && count < 0) {
            sink.fault(field, "wrong-kind", "'" + field.label() + "' is " + count + "; it takes a whole number from 0 on");
        } else if (value instanceof String text) {
            List<String> choices = type.field(field.label()).map(FactType.Field::choices).orElse(List.of());
            if (!choices.isEmpty() && !choices.contains(text)) {
                sink.fault(field, "unknown-value", Messages.unknownOf("value", text, field.label(), choices, "it takes " + Messages.anyOf(choices)));
            } else {
                Messages.halfCharacter(text).ifPresent(what -> sink.fault(field, "half-character", what));
            }
        }
    }

    static boolean allowed(FactField field, FactType type) {
        return field == FactField.UNTIL ? type.conduct() : field.isCommon() || type.fields().containsKey(field.label());
    }

    static String wrongField(String field, FactType type) {
        if (field.equals("until")) {
            return "'" + type.name() + "' is no conduct and takes no 'until'; leave it out";
        }
        return "'" + type.name() + "' takes no '" + field + "'; it takes " + Messages.allOf(fieldsOf(type));
    }

    /** The names of all fields that a type takes, its own first. */
    static List<String> fieldsOf(FactType type) {
        List<String> names = new ArrayList<>(type.fields().keySet());
        for (FactField field : FactField.values()) {
            if (field.isCommon() && allowed(field, type)) {
                names.add(field.label());
            }
        }
        return names;
    }

    /** What a field takes, in words. */
    static String form(FactType.Field field) {
        return switch (field.form()) {
            case COUNT -> "a whole number, such as 8600";
            case CHOICE -> Messages.anyOf(field.choices());
            case TRUTH -> "true or false";
            case DAY -> "a day, such as 2021-05-01";
            case DUTY -> "a duty, such as I.B.1";
            case DUTIES -> "a duty or a list of duties, such as [I, I.B.1]";
            case TEXT -> "a text";
        };
    }

    private static void finding(FactDraft fact, String outcome, Vocabulary vocabulary, Sink sink) {
        boolean performed = outcome.equals("performed");
        if (performed && fact.values().containsKey(FactField.UNTIL)) {
            sink.fault(FactField.UNTIL, "wrong-field", "a finding of 'performed' is no conduct and takes no 'until'; leave it out");
        }
        for (DutyId id : fact.duties()) {
            Optional<Duty> duty = duty(id, vocabulary, sink);
            if (duty.isPresent() && performed == (duty.get().kind() == Kind.STANDING)) {
                sink.fault(FactField.OUTCOME, "finding-misfit", "a finding on " + id + " cannot be '" + outcome + "'; "
                        + (performed ? "a standing duty is found 'violated'" : "an act or a goal is found 'performed'"));
            }
        }
    }

    private static void extension(FactDraft fact, Vocabulary vocabulary, Sink sink) {
        List<DutyId> duties = fact.duties();
        for (int i = 0; i < duties.size(); i++) {
            DutyId id = duties.get(i);
            String why = duty(id, vocabulary, sink).flatMap(Duty::whyNotExtendable).orElse(null);
            if (why != null) {
                sink.fault(FactField.OF, i, "not-extendable",
                        id + " cannot be extended: " + why + "; name acts or goals that have a due day");
            }
        }
    }

    private static Optional<Duty> duty(DutyId id, Vocabulary vocabulary, Sink sink) {
        Optional<Duty> duty = vocabulary.duty(id);
        if (duty.isEmpty()) {
            sink.fault(FactField.OF, "unknown-duty", FieldParser.unknownDuty(id.value(), vocabulary));
        }
        return duty;
    }
}
