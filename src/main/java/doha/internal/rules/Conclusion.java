package doha.internal.rules;

import doha.internal.rules.RuleModel.Key;
import doha.internal.rules.RuleModel.Terms;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which terms an expression in a rule's consequence makes: a constructor, a factory, or a term that the rule matched. */
final class Conclusion {

    private static final Pattern MADE = Pattern.compile("(?:new\\s+([\\w.]+)|([\\w.]+)\\.(\\w+))\\s*\\(");
    private static final Pattern CHAINED = Pattern.compile("\\s*\\.\\s*(\\w+)\\s*\\(");
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\$?\\w+");

    private final TermTypes types;
    private final List<Terms> premises;
    private final Map<String, Terms> variables;

    Conclusion(TermTypes types, List<Terms> premises, Map<String, Terms> variables) {
        this.types = types;
        this.premises = premises;
        this.variables = variables;
    }

    Terms read(RuleText expression) {
        if (VARIABLE.matcher(expression.text()).matches()) {
            return variables.getOrDefault(expression.text(), Terms.ANY);
        }
        Matcher made = MADE.matcher(expression.skeleton());
        if (!made.lookingAt()) {
            return Terms.ANY;
        }
        int open = made.end() - 1;
        int close = expression.closing(open);
        if (close >= expression.text().length()) {
            return Terms.ANY;
        }
        List<RuleText> arguments = expression.part(open + 1, close).pieces();
        Terms first = made.group(1) != null ? constructed(made.group(1), arguments) : produced(made.group(2), made.group(3), arguments);
        return chained(first, expression, close + 1);
    }

    private Terms constructed(String name, List<RuleText> arguments) {
        Class<?> type = types.find(name);
        return new Terms(type, keys(TermTypes.constructors(type, arguments.size()), type, arguments));
    }

    private Terms produced(String owner, String factory, List<RuleText> arguments) {
        List<Method> overloads = TermTypes.methods(types.find(owner), factory, arguments.size());
        Class<?> type = TermTypes.returned(overloads);
        return new Terms(type, keys(overloads, type, arguments));
    }

    /** Follows calls on what was made: they tell its type, and no more of its properties. */
    private static Terms chained(Terms first, RuleText expression, int from) {
        Terms terms = first;
        int at = from;
        Matcher call = CHAINED.matcher(expression.skeleton());
        while (at < expression.text().length()) {
            if (!call.region(at, expression.text().length()).lookingAt()) {
                return Terms.ANY;
            }
            int close = expression.closing(call.end() - 1);
            if (close >= expression.text().length()) {
                return Terms.ANY;
            }
            int arguments = expression.part(call.end(), close).pieces().size();
            terms = new Terms(TermTypes.returned(TermTypes.methods(terms.type(), call.group(1), arguments)), List.of());
            at = close + 1;
        }
        return terms;
    }

    private List<Key> keys(List<? extends Executable> makers, Class<?> made, List<RuleText> arguments) {
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < arguments.size() && !makers.isEmpty(); i++) {
            String property = TermTypes.property(makers, i, made);
            String argument = arguments.get(i).text();
            Matcher text = TEXT.matcher(argument);
            if (property != null && text.matches()) {
                keys.add(new Key(property, Set.of(text.group(1)), null));
            } else if (property != null && premises.stream().anyMatch(p -> !p.propertiesWith(argument).isEmpty())) {
                keys.add(new Key(property, Set.of(), argument));
            }
        }
        return keys;
    }
}
