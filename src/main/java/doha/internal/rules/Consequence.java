package doha.internal.rules;

import doha.internal.rules.RuleModel.Argument;
import doha.internal.rules.RuleModel.Conclusion;
import doha.internal.rules.RuleModel.Premise;
import doha.model.Place;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a rule's consequence inserts. The engine's parser leaves consequences as they are, for the Java compiler; of their text this
 * understands a logical insertion of a constructor, of a factory, of calls on these, and of a term that the rule matched.
 */
final class Consequence {

    private static final Pattern INSERT = Pattern.compile("\\binsertLogical\\s*\\(");
    private static final Pattern MADE = Pattern.compile("(?:new\\s+([\\w.]+)|([\\w.]+)\\.(\\w+))\\s*\\(");
    private static final Pattern CHAINED = Pattern.compile("\\s*\\.\\s*(\\w+)\\s*\\(");

    private final String file;
    private final String text;
    /** The text with blanks for comments and for what is between quotation marks, so that what is found in it is code. */
    private final String code;
    private final TermTypes types;
    private final List<Premise> premises;
    private final Map<String, Premise> variables;
    private final int from;
    private final int end;

    /** The consequence that begins at a character of a file. */
    Consequence(String file, String text, String code, int from, String consequence, TermTypes types, List<Premise> premises, Map<String, Premise> variables) {
        this.file = file;
        this.text = text;
        this.from = from;
        this.end = Math.min(text.length(), from + consequence.length());
        this.code = code;
        this.types = types;
        this.premises = premises;
        this.variables = variables;
    }

    /** The terms that it inserts. */
    List<Conclusion> read() {
        List<Conclusion> conclusions = new ArrayList<>();
        Matcher insert = INSERT.matcher(code).region(from, end);
        while (insert.find()) {
            conclusions.add(term(insert.end(), closing(insert.end() - 1)));
        }
        return conclusions;
    }

    private static Conclusion unknown(Place place) {
        return Conclusion.of("", Object.class, List.of(), place);
    }

    private Conclusion term(int from, int to) {
        int start = from;
        while (start < to && Character.isWhitespace(code.charAt(start))) {
            start++;
        }
        Place place = RuleReader.place(file, text, start);
        Premise matched = variables.get(text.substring(start, to).strip());
        if (matched != null) {
            List<Argument> same = new ArrayList<>();
            matched.keys().stream().filter(key -> key.variable() != null || key.texts().size() == 1).forEach(key -> same.add(new Argument(key.property(),
                    key.variable() != null ? key.variable() : '"' + key.texts().iterator().next() + '"', key.variable() != null, place)));
            return Conclusion.of(matched.type(), matched.term(), same, place);
        }
        Matcher made = MADE.matcher(code).region(start, to);
        if (!made.lookingAt()) {
            return unknown(place);
        }
        int close = closing(made.end() - 1);
        List<int[]> arguments = arguments(made.end(), close);
        String name = made.group(1) != null ? made.group(1) : made.group(2);
        Class<?> type = types.find(name);
        List<? extends Executable> makers = made.group(1) != null ? TermTypes.constructors(type, arguments.size())
                : TermTypes.methods(type, made.group(3), arguments.size());
        if (made.group(1) == null) {
            type = TermTypes.returned(makers);
        }
        List<Argument> properties = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = text.substring(arguments.get(i)[0], arguments.get(i)[1]);
            boolean variable = premises.stream().anyMatch(premise -> !premise.propertiesWith(argument).isEmpty());
            properties.add(new Argument(TermTypes.property(makers, i, type), argument, variable, RuleReader.place(file, text, arguments.get(i)[0])));
        }
        return chained(Conclusion.of(made.group(1) != null ? name : type.getSimpleName(), type, properties, place), close + 1, to);
    }

    /** Follows calls on what was made: they say its type, and no more of its properties. */
    private Conclusion chained(Conclusion first, int from, int to) {
        Conclusion term = first;
        int at = from;
        Matcher call = CHAINED.matcher(code);
        while (!text.substring(Math.min(at, to), to).isBlank()) {
            if (!call.region(at, to).lookingAt()) {
                return unknown(first.place());
            }
            int close = closing(call.end() - 1);
            Class<?> type = TermTypes.returned(TermTypes.methods(term.term(), call.group(1), arguments(call.end(), close).size()));
            term = Conclusion.of(type.getSimpleName(), type, List.of(), first.place());
            at = close + 1;
        }
        return term;
    }

    /** The bracket that closes the one at {@code open}; the end if none does. */
    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < end; i++) {
            char c = code.charAt(i);
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return end;
    }

    /** Where the arguments between two brackets begin and end. */
    private List<int[]> arguments(int from, int to) {
        List<int[]> arguments = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to && !text.substring(from, to).isBlank(); i++) {
            if (i == to || code.charAt(i) == ',') {
                int first = start;
                int last = i;
                while (first < last && Character.isWhitespace(code.charAt(first)) && Character.isWhitespace(text.charAt(first))) {
                    first++;
                }
                while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
                    last--;
                }
                arguments.add(new int[] {first, last});
                start = i + 1;
            } else if ("([{".indexOf(code.charAt(i)) >= 0) {
                i = closing(i);
            }
        }
        return arguments;
    }
}
