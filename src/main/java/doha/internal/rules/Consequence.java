package doha.internal.rules;

import doha.internal.rules.RuleFile.Part;
import doha.internal.rules.RuleFile.Rule;
import doha.internal.rules.RuleModel.Argument;
import doha.internal.rules.RuleModel.Conclusion;
import doha.internal.rules.RuleModel.Premise;
import doha.model.Place;
import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a rule's consequence inserts. The engine's parser leaves consequences as they are, for the Java compiler; of their text this
 * understands a logical insertion of a constructor, of a factory, of calls on these, and of a term that the rule matched.
 *
 * @param from where it begins in the file
 * @param end  where it ends
 */
record Consequence(RuleFile file, int from, int end, TermTypes types, List<Premise> premises, Map<String, Premise> variables) {

    private static final Pattern INSERT = Pattern.compile("\\binsertLogical\\s*\\(");
    private static final Pattern MADE = Pattern.compile("(?:new\\s+([\\w.]+)|([\\w.]+)\\.(\\w+))\\s*\\(");
    private static final String TAKEN = "\\s*:\\s*(\\w+)\\s*\\(\\s*\\)\\s*from\\s+\\1\\.(\\w+)\\s*\\(";
    private static final Pattern CHAINED = Pattern.compile("\\s*\\.\\s*(\\w+)\\s*\\(");

    /** The terms that it inserts. */
    List<Conclusion> read() {
        return INSERT.matcher(file.code()).region(from, end).results()
                .map(insert -> term(insert.end(), file.closing(insert.end() - 1, end))).toList();
    }

    private static Conclusion unknown(Place place) {
        return Conclusion.of("", Object.class, List.of(), place);
    }

    private Conclusion term(int from, int to) {
        int start = to - file.code().substring(from, to).stripLeading().length();
        Place place = file.place(start);
        String variable = file.text().substring(start, to).strip();
        Premise matched = variables.get(variable);
        if (matched != null) {
            List<Argument> same = new ArrayList<>();
            matched.keys().stream().filter(key -> key.variable() != null || key.texts().size() == 1)
                    .forEach(key -> same.add(new Argument(key.property(),
                            key.variable() != null ? key.variable() : '"' + key.texts().iterator().next() + '"', key.variable() != null,
                            place)));
            same.addAll(taken(variable, matched));
            return Conclusion.of(matched.type(), matched.term(), same, place);
        }
        Matcher made = MADE.matcher(file.code()).region(start, to);
        if (!made.lookingAt()) {
            return unknown(place);
        }
        int close = file.closing(made.end() - 1, end);
        List<Part> arguments = arguments(made.end(), close);
        String name = made.group(1) != null ? made.group(1) : made.group(2);
        Class<?> type = types.find(name);
        List<? extends Executable> makers = made.group(1) != null ? TermTypes.constructors(type, arguments.size())
                : TermTypes.methods(type, made.group(3), arguments.size());
        if (made.group(1) == null) {
            type = TermTypes.returned(makers);
        }
        return chained(Conclusion.of(made.group(1) != null ? name : type.getSimpleName(), type, properties(arguments, makers, type), place),
                close + 1, to);
    }

    /** What a term is made of that a condition of the rule takes from several of a factory; empty if it comes otherwise. */
    private List<Argument> taken(String variable, Premise matched) {
        int rule = file.ruleAt(from).map(Rule::start).orElse(0);
        Matcher taken = Pattern.compile(Pattern.quote(variable) + TAKEN).matcher(file.code()).region(rule, from);
        if (!taken.find()) {
            return List.of();
        }
        List<Part> arguments = arguments(taken.end(), file.closing(taken.end() - 1, from));
        return properties(arguments, TermTypes.methods(matched.term(), taken.group(2), arguments.size()), matched.term());
    }

    private List<Argument> properties(List<Part> arguments, List<? extends Executable> makers, Class<?> type) {
        List<Argument> properties = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Part part = arguments.get(i);
            String argument = file.text().substring(part.from(), part.to());
            boolean variable = premises.stream().anyMatch(premise -> !premise.propertiesWith(argument).isEmpty());
            properties.add(new Argument(TermTypes.property(makers, i, type), argument, variable, file.place(part.from())));
        }
        return properties;
    }

    /** Follows calls on what was made: they say its type, and no more of its properties. */
    private Conclusion chained(Conclusion first, int from, int to) {
        Conclusion term = first;
        int at = from;
        Matcher call = CHAINED.matcher(file.code());
        while (!isBlank(at, to)) {
            if (!call.region(at, to).lookingAt()) {
                return unknown(first.place());
            }
            int close = file.closing(call.end() - 1, end);
            Class<?> type = TermTypes.returned(TermTypes.methods(term.term(), call.group(1), arguments(call.end(), close).size()));
            term = Conclusion.of(type.getSimpleName(), type, List.of(), first.place());
            at = close + 1;
        }
        return term;
    }

    /** The arguments between two brackets. */
    private List<Part> arguments(int from, int to) {
        return isBlank(from, to) ? List.of() : file.split(from, to, ',').stream().map(file::strip).toList();
    }

    private boolean isBlank(int from, int to) {
        return file.text().substring(Math.min(from, to), to).isBlank();
    }
}
