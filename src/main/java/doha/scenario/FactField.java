package doha.scenario;

import doha.model.FactType.Form;
import doha.model.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields a fact may have, by the names that files use: the common ones, then those that only some types take. */
enum FactField implements Named {
    ID, ON, UNTIL, KNOWN, FACT, STANDING, SOURCE, NOTE,
    COUNT(Form.COUNT), BY(Form.CHOICE), AREA(Form.CHOICE), ON_TARGET(Form.CHOICE), OUTSIDE_FIGHTING(Form.TRUTH),
    TALIBAN(Form.CHOICE), OF(Form.DUTY, Form.DUTIES), TO(Form.DAY), ACCEPTED(Form.TRUTH), OUTCOME(Form.CHOICE), GROUP(Form.TEXT);

    private static final Map<String, FactField> BY_LABEL = new HashMap<>();
    private static final List<String> LABELS = new ArrayList<>();

    static {
        for (FactField field : values()) {
            BY_LABEL.put(field.label, field);
            LABELS.add(field.label);
        }
    }

    private final Set<Form> forms;
    private final String label = Named.super.label();

    FactField(Form... forms) {
        this.forms = Set.of(forms);
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether every type has this field (until: every type of conduct). */
    boolean isCommon() {
        return forms.isEmpty();
    }

    /** Whether a vocabulary may give the field this form: a fact holds its value as that and nothing else. */
    boolean takes(Form form) {
        return forms.contains(form);
    }

    /** The field of that name; null where there is none. */
    static FactField of(String label) {
        return BY_LABEL.get(label);
    }

    static List<String> labels() {
        return LABELS;
    }
}
