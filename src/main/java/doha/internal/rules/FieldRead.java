package doha.internal.rules;

import doha.model.Diagnostic;
import doha.model.Fact;
import doha.model.FactType;
import doha.model.FactType.Field;
import doha.model.FactType.Form;
import doha.model.Vocabulary;
import doha.terms.AdmittedFact;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A field of a fact that a rule reads by its name, such as {@code decimal("distance")}.
 *
 * @param text    as the rule has it
 * @param by      what reads it, such as {@code decimal}
 * @param field   the field's name
 * @param ofOther whether it is read of what a variable stands for, and not of what the pattern around it looks for
 */
record FieldRead(String text, String by, String field, boolean ofOther) {

    private static final Pattern READ = Pattern.compile("(?<![\\w$])([a-z]\\w*)\\s*\\(\\s*\"([^\"\\\\]*)\"\\s*\\)");
    private static final List<String> READERS = List.of("word", "number", "decimal", "day", "truth", "duties");

    private static String reader(Form form) {
        return switch (form) {
            case CHOICE, TEXT -> "word";
            case COUNT -> "number";
            case DECIMAL -> "decimal";
            case DAY -> "day";
            case TRUTH -> "truth";
            case DUTY, DUTIES -> "duties";
        };
    }

    /** Those in a piece of a rule; the class is that of the terms that the pattern around it looks for. */
    static Stream<FieldRead> in(String text, Class<?> term) {
        boolean facts = term == Fact.class || term == AdmittedFact.class;
        return READ.matcher(text).results()
                .map(m -> new FieldRead(m.group(), m.group(1), m.group(2), m.start() > 0 && text.charAt(m.start() - 1) == '.'))
                .filter(read -> READERS.contains(read.by) || facts && !read.ofOther && TermTypes.methods(term, read.by, 1).isEmpty());
    }

    /** What is wrong with it, if the facts are of some types, of any if none is named; null if nothing is. */
    String fault(Set<String> named, Vocabulary vocabulary) {
        if (!READERS.contains(by)) {
            return "reads '" + field + "' by '" + by + "'; "
                    + Diagnostic.didYouMean(by, READERS, "fields are read by " + Names.listed(READERS));
        }
        boolean any = ofOther || named.isEmpty();
        List<FactType> types = vocabulary.factTypes().stream().filter(type -> any || named.contains(type.name())).toList();
        if (vocabulary.factTypes().stream().noneMatch(type -> type.field(field).isPresent())) {
            List<String> fields = types.stream().flatMap(type -> type.fields().keySet().stream()).distinct().toList();
            return "reads the field '" + field + "', which no type of fact has; " + Diagnostic.didYouMean(field, fields,
                    any || fields.isEmpty() ? "declare it in the vocabulary, or read another" : "such facts have " + Names.listed(fields));
        }
        List<Form> forms = types.stream().flatMap(type -> type.field(field).stream()).map(Field::form).toList();
        List<Form> wrong = forms.stream().filter(form -> !reader(form).equals(by)).toList();
        // If no type is named, something else in the rule may keep the other types away.
        if (wrong.isEmpty() || any && wrong.size() < forms.size()) {
            return null;
        }
        return "reads the field '" + field + "' by '" + by + "', but its form is " + wrong.get(0).label() + "; write "
                + reader(wrong.get(0)) + "(\"" + field + "\")";
    }
}
