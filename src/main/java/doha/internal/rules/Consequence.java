package doha.internal.rules;

import doha.internal.rules.RuleTexts.Rule;
import doha.model.Fact;
import doha.terms.AdmittedFact;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a rule's consequence inserts, as far as its text shows.
 *
 * @param made     the terms it makes and inserts
 * @param anything whether it may insert what its text does not show
 */
record Consequence(List<Made> made, boolean anything) {

    private static final Pattern INSERT = Pattern.compile("\\binsert(?:Logical)?\\s*\\(");
    private static final Pattern CHANGE = Pattern.compile("\\b(?:update|modify)\\s*\\(\\s*(\\$?\\w+)");
    private static final Pattern STRANGE = Pattern.compile("\\b(drools|kcontext|channels)\\b");
    private static final Pattern NEW = Pattern.compile("new\\s+([\\w.]+)\\s*\\(");
    private static final Pattern FACTORY = Pattern.compile("([A-Z][\\w.]*)\\.(\\w+)\\s*\\(");
    private static final Pattern LOCAL = Pattern.compile("\\b([A-Z]\\w*)\\s+(\\w+)\\s*=");
    private static final Pattern VARIABLE = Pattern.compile("\\$?\\w+");

    /**
     * A term it makes.
     *
     * @param type       the full name of its class, or of a declared type; null where it is what a variable was bound to
     * @param javaType   its class; null for a declared type
     * @param properties the property that each argument becomes; null for one of which that is not known
     * @param arguments  the text of each argument
     * @param variable   the variable whose term it is; null where it is made here
     */
    record Made(String type, Class<?> javaType, List<String> properties, List<String> arguments, String variable) {

        Made {
            properties = java.util.Collections.unmodifiableList(new ArrayList<>(properties));
            arguments = List.copyOf(arguments);
        }

        /** The text that a property is given, where it is given as a text; else null. */
        String text(String property) {
            int at = properties.indexOf(property);
            return at >= 0 && arguments.get(at).matches("\"[^\"\\\\]*\"") ? arguments.get(at).replace("\"", "") : null;
        }
    }

    Consequence {
        made = List.copyOf(made);
    }

    static Consequence of(Rule rule, Map<String, List<String>> declared) {
        RuleText text = RuleText.of(String.valueOf(rule.descr().getConsequence()));
        List<Made> made = new ArrayList<>();
        Map<String, String> locals = new HashMap<>();
        Matcher local = LOCAL.matcher(text.skeleton());
        while (local.find()) {
            locals.put(local.group(2), local.group(1));
        }
        boolean anything = STRANGE.matcher(text.skeleton()).find();
        Matcher insert = INSERT.matcher(text.skeleton());
        while (insert.find()) {
            int close = Math.min(text.closing(insert.end() - 1), text.text().length());
            // insert(x, true) is an old way of writing insertLogical(x).
            List<RuleText> arguments = text.part(insert.end(), close).pieces();
            Made term = arguments.isEmpty() ? null : term(arguments.get(0), rule, declared, locals);
            anything |= term == null;
            if (term != null) {
                made.add(term);
            }
        }
        Matcher change = CHANGE.matcher(text.skeleton());
        while (change.find()) {
            made.add(new Made(null, null, List.of(), List.of(), change.group(1)));
            anything |= locals.containsKey(change.group(1));
        }
        return new Consequence(made, anything);
    }

    private static Made term(RuleText expression, Rule rule, Map<String, List<String>> declared, Map<String, String> locals) {
        String text = expression.text();
        if (VARIABLE.matcher(text).matches()) {
            String local = locals.get(text);
            return local == null ? new Made(null, null, List.of(), List.of(), text) : plain(local, rule, declared);
        }
        Matcher made = NEW.matcher(expression.skeleton());
        if (made.lookingAt()) {
            return constructed(made.group(1), expression, made.end() - 1, rule, declared);
        }
        Matcher factory = FACTORY.matcher(expression.skeleton());
        if (factory.lookingAt()) {
            int close = expression.closing(factory.end() - 1);
            List<RuleText> arguments = expression.part(factory.end(), Math.min(close, text.length())).pieces();
            List<Method> makers = TermTypes.methods(rule.types().find(factory.group(1)), factory.group(2), arguments.size());
            Class<?> type = TermTypes.returned(makers);
            return type == Object.class ? null : made(type, makers, arguments);
        }
        return null;
    }

    private static Made plain(String name, Rule rule, Map<String, List<String>> declared) {
        Class<?> type = rule.types().find(name);
        if (declared.containsKey(name)) {
            return new Made(name, null, List.of(), List.of(), null);
        }
        return type == Object.class ? null : new Made(type.getName(), type, List.of(), List.of(), null);
    }

    private static Made constructed(String name, RuleText expression, int open, Rule rule, Map<String, List<String>> declared) {
        int close = Math.min(expression.closing(open), expression.text().length());
        List<RuleText> arguments = expression.part(open + 1, close).pieces();
        if (declared.containsKey(name)) {
            List<String> fields = declared.get(name);
            return new Made(name, null, fields.size() == arguments.size() ? fields : List.of(),
                    fields.size() == arguments.size() ? arguments.stream().map(RuleText::text).toList() : List.of(), null);
        }
        Class<?> type = rule.types().find(name);
        if (type == Object.class) {
            return null;
        }
        RecordComponent[] components = type.getRecordComponents();
        if (components != null && components.length == arguments.size()) {
            List<String> properties = java.util.Arrays.stream(components).map(RecordComponent::getName).toList();
            return new Made(type.getName(), type, properties, arguments.stream().map(RuleText::text).toList(), null);
        }
        return made(type, TermTypes.constructors(type, arguments.size()), arguments);
    }

    /** Of a maker other than a record's own, an argument that is a text becomes the property of the parameter's name. */
    private static Made made(Class<?> type, List<? extends Executable> makers, List<RuleText> arguments) {
        List<String> properties = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            properties.add(makers.isEmpty() ? null : TermTypes.property(makers, i, type));
        }
        return new Made(type.getName(), type, properties, arguments.stream().map(RuleText::text).toList(), null);
    }

    /** The terms that it inserts where its variables are bound so. */
    List<Possible> terms(Rule rule, Matching matching, Matching.State state) {
        List<Possible> terms = new ArrayList<>();
        for (Made each : made) {
            terms.add(term(each, rule, matching, state));
        }
        if (anything) {
            terms.add(Possible.ANYTHING);
        }
        return terms;
    }

    private static Possible term(Made made, Rule rule, Matching matching, Matching.State state) {
        if (made.variable() != null) {
            Possible bound = state.terms().get(made.variable());
            return bound == null ? Possible.ANYTHING : new Possible(bound.type(), Map.of());
        }
        if (made.javaType() == AdmittedFact.class && !made.arguments().isEmpty()) {
            Possible fact = state.terms().get(made.arguments().get(0));
            return fact != null && fact.type().equals(Fact.class.getName()) ? GivenTerms.counted(fact) : new Possible(made.type(), Map.of());
        }
        Map<String, Value> fields = new HashMap<>();
        for (int i = 0; i < made.arguments().size(); i++) {
            if (made.properties().get(i) != null) {
                fields.put(made.properties().get(i), matching.operand(rule, made.arguments().get(i), state).value());
            }
        }
        return new Possible(made.type(), fields);
    }
}
