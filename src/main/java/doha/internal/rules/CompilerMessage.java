package doha.internal.rules;

import doha.model.Diagnostic;
import doha.model.Place;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the engine's parser and compiler say of a rule, in the words of the documents.
 *
 * @param text what is wrong and what would be right
 * @param word the offending word; empty if it is not known
 */
record CompilerMessage(String text, String word) {

    /** A form of a message of theirs, and what it says. */
    private record Form(Pattern theirs, Function<MatchResult, CompilerMessage> ours) {

        static Form of(String theirs, Function<MatchResult, CompilerMessage> ours) {
            return new Form(Pattern.compile(theirs), ours);
        }
    }

    private static final Map<String, String> WORDS = Map.of("String", "a text", "LocalDate", "a day", "int", "a whole number", "long",
            "a whole number",
            "Integer", "a whole number", "Long", "a whole number", "boolean", "true or false", "double", "a decimal number");

    private static final List<Form> FORMS = List.of(
            Form.of("unable to resolve method using strict-mode: [\\w.]*\\.(\\w+)\\.(\\w+)\\(\\)",
                    m -> new CompilerMessage("'" + m.group(1) + "' has no field '" + m.group(2) + "'", m.group(2))),
            Form.of("(\\$\\w+) cannot be resolved", m -> new CompilerMessage("no condition of the rule binds " + m.group(1)
                    + "; bind it by the field that it stands for, such as " + m.group(1) + " : on", m.group(1))),
            Form.of("(\\w+) cannot be resolved",
                    m -> new CompilerMessage("'" + m.group(1) + "' stands for nothing here; a variable begins with $, and a text stands "
                            + "between quotation marks", m.group(1))),
            Form.of("The constructor (\\w+)\\(([^)]*)\\) is undefined",
                    m -> new CompilerMessage(m.group(1) + " takes " + taken(m.group(1)) + "; here it has "
                            + given(m.group(2)), m.group(1) + "(")),
            Form.of("The method (\\w+)\\([^)]*\\) is undefined for the type (\\w+)",
                    m -> new CompilerMessage("'" + m.group(1) + "' is nothing that "
                            + WORDS.getOrDefault(m.group(2), m.group(2)) + " can be asked; " + near(m.group(1), m.group(2)), m.group(1))),
            Form.of("The method (\\w+)\\(([^)]*)\\) in the type \\w+ is not applicable for the arguments \\(([^)]*)\\)",
                    m -> new CompilerMessage("'" + m.group(1) + "' takes " + given(m.group(2)) + "; here it has " + given(m.group(3)),
                            m.group(1))),
            Form.of("Syntax error on tokens? \"?([^\",]+)\"?",
                    m -> new CompilerMessage("'" + m.group(1) + "' does not belong there; leave it out, or see whether "
                            + "a comma, a bracket or a quotation mark is missing before it", m.group(1))),
            Form.of("(?:mismatched|extraneous|no viable alternative at) input '([^']*)'",
                    m -> new CompilerMessage(m.group(1).isEmpty() ? "the file ends before its last rule does; "
                            + "see whether a bracket, a quotation mark or 'end' is missing"
                            : "'" + m.group(1) + "' cannot stand there; see whether a comma, a bracket, "
                                    + "a quotation mark or a word is missing before it",
                            "")));

    static CompilerMessage of(String message) {
        for (Form form : FORMS) {
            Matcher found = form.theirs.matcher(message);
            if (found.find()) {
                return form.ours.apply(found.toMatchResult());
            }
        }
        return new CompilerMessage(message.strip().replaceAll("^\\[ERR \\d+] Line \\d+:\\d+ ", "").replaceAll("\\s*\\R\\s*", "; "), "");
    }

    /** As a fault of a file: at the word in the rule that begins on the line, if it is there; with the rule's name, if it has one. */
    Diagnostic at(RuleFile file, Place otherwise) {
        MatchResult rule = RuleShape.RULE.matcher(file.code()).results()
                .filter(found -> file.place(found.start()).line() <= otherwise.line())
                .reduce((first, second) -> second).orElse(null);
        if (rule == null) {
            return new Diagnostic("rule-fault", otherwise, text);
        }
        int start = rule.end();
        Matcher end = RuleShape.END.matcher(file.code()).region(start, file.code().length());
        int to = end.find() ? end.start() : file.code().length();
        boolean header = file.place(rule.start()).line() == otherwise.line();
        Matcher found = Pattern.compile("(?<![\\w$])" + Pattern.quote(word) + (word.matches(".*\\w") ? "(?!\\w)" : "")).matcher(file.code())
                .region(start, to);
        Matcher then = RuleShape.THEN.matcher(file.code()).region(start, to);
        // The compiler of what rules conclude names the line of the rule alone.
        boolean placed = header && !word.isEmpty()
                && (then.find() && found.region(then.end(), to).find() || found.region(start, to).find());
        return new Diagnostic("rule-fault", placed ? file.place(found.start()) : otherwise,
                "the rule '" + file.ruleName(start) + "': " + text);
    }

    private static String given(String types) {
        return types.isBlank() ? "nothing"
                : listed(Arrays.stream(types.split("\\s*,\\s*")).map(type -> WORDS.getOrDefault(type, type)).toList());
    }

    private static Optional<Class<?>> type(String name) {
        return Stream.of("doha.terms.", "doha.model.", "java.time.", "java.lang.").<Class<?>>mapMulti((room, found) -> {
            try {
                found.accept(Class.forName(room + name));
            } catch (ClassNotFoundException e) {
                // It may be in another.
            }
        }).findFirst();
    }

    /** What a term takes, in words: {@code duty (a text) and number (a whole number)}. */
    private static String taken(String term) {
        Set<String> ways = new LinkedHashSet<>();
        type(term).ifPresent(
                type -> Arrays.stream(type.getConstructors()).sorted((one, two) -> two.getParameterCount() - one.getParameterCount())
                        .map(Executable::getParameters)
                        .forEach(parameters -> ways.add(listed(Arrays.stream(parameters).map(CompilerMessage::words).toList()))));
        return ways.isEmpty() ? "something else" : String.join(", or ", ways);
    }

    private static String words(Parameter parameter) {
        return parameter.getName() + " (" + WORDS.getOrDefault(parameter.getType().getSimpleName(), parameter.getType().getSimpleName())
                + ")";
    }

    private static String near(String method, String type) {
        Set<String> known = type(type).stream().flatMap(found -> Arrays.stream(found.getMethods())).map(each -> each.getName())
                .collect(Collectors.toSet());
        return Diagnostic.didYouMean(method, known,
                type.equals(LocalDate.class.getSimpleName()) ? "days move by plusDays and plusMonths" : "see the documents, on rules");
    }

    private static String listed(List<String> parts) {
        return parts.size() < 2 ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.get(parts.size() - 1);
    }
}
