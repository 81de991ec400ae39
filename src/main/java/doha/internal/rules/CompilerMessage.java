package doha.internal.rules;

import doha.internal.rules.RuleFile.Rule;
import doha.model.Diagnostic;
import doha.model.Place;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the engine's parser and compiler say of a rule, in the words of the documents.
 *
 * @param text what is wrong and what would be right
 * @param word the offending word; empty if it is not known
 */
record CompilerMessage(String text, String word) {

    /** A form of a message of theirs, the group in it that is the offending word, or 0, and what it says. */
    private record Form(Pattern theirs, int word, Function<MatchResult, String> says) {

        Form(String theirs, int word, Function<MatchResult, String> says) {
            this(Pattern.compile(theirs), word, says);
        }

        Optional<CompilerMessage> read(String message) {
            return theirs.matcher(message).results().findFirst()
                    .map(found -> new CompilerMessage(says.apply(found), word == 0 ? "" : found.group(word)));
        }
    }

    /** The classes that messages of theirs name by a simple name. */
    private static final TermTypes NAMED = new TermTypes(List.of("doha.terms.*", "doha.model.*", "java.time.*"));
    private static final Map<String, String> WORDS = Map.of("String", "a text", "LocalDate", "a day", "boolean", "true or false",
            "int", "a whole number", "long", "a whole number", "Integer", "a whole number", "Long", "a whole number",
            "double", "a decimal number");

    private static final List<Form> FORMS = List.of(
            new Form("unable to resolve method using strict-mode: [\\w.]*\\.(\\w+)\\.(\\w+)\\(\\)", 2,
                    m -> "'" + m.group(1) + "' has no field '" + m.group(2) + "'"),
            new Form("(\\$\\w+) cannot be resolved", 1, m -> "no condition of the rule binds " + m.group(1)
                    + "; bind it by the field that it stands for, such as " + m.group(1) + " : on"),
            new Form("(\\w+) cannot be resolved", 1, m -> "'" + m.group(1)
                    + "' stands for nothing here; a variable begins with $, and a text stands between quotation marks"),
            new Form("The constructor ((\\w+)\\()([^)]*)\\) is undefined", 1,
                    m -> m.group(2) + " takes " + taken(m.group(2)) + "; here it has " + given(m.group(3))),
            new Form("The method (\\w+)\\([^)]*\\) is undefined for the type (\\w+)", 1, m -> "'" + m.group(1) + "' is nothing that "
                    + word(m.group(2)) + " can be asked; " + near(m.group(1), m.group(2))),
            new Form("The method (\\w+)\\(([^)]*)\\) in the type \\w+ is not applicable for the arguments \\(([^)]*)\\)", 1,
                    m -> "'" + m.group(1) + "' takes " + given(m.group(2)) + "; here it has " + given(m.group(3))),
            new Form("Syntax error on tokens? \"?([^\",]+)\"?", 1, m -> "'" + m.group(1)
                    + "' does not belong there; leave it out, or see whether a comma, a bracket or a quotation mark is missing before it"),
            new Form("(?:mismatched|extraneous|no viable alternative at) input '([^']*)'", 0, m -> m.group(1).isEmpty()
                    ? "the file ends before its last rule does; see whether a bracket, a quotation mark or 'end' is missing"
                    : "'" + m.group(1) + "' cannot stand there; see whether a comma, a bracket, a quotation mark or a word is missing "
                            + "before it"));

    static CompilerMessage of(String message) {
        return FORMS.stream().flatMap(form -> form.read(message).stream()).findFirst().orElseGet(() -> new CompilerMessage(
                message.strip().replaceAll("^\\[ERR \\d+] Line \\d+:\\d+ ", "").replaceAll("\\s*\\R\\s*", "; "), ""));
    }

    /** As a fault of a file: at the word in the rule that begins on the line, if it is there; with the rule's name, if it has one. */
    Diagnostic at(RuleFile file, Place otherwise) {
        Rule rule = file.rules().stream().filter(each -> file.place(each.start()).line() <= otherwise.line())
                .reduce((first, second) -> second).orElse(null);
        if (rule == null) {
            return new Diagnostic("rule-fault", otherwise, text);
        }
        int to = rule.end() == null ? rule.next() : rule.end().from();
        boolean header = file.place(rule.start()).line() == otherwise.line();
        Matcher found = Pattern.compile("(?<![\\w$])" + Pattern.quote(word) + (word.matches(".*\\w") ? "(?!\\w)" : ""))
                .matcher(file.code());
        // The compiler of what rules conclude names the line of the rule alone.
        boolean placed = header && !word.isEmpty()
                && (rule.then() != null && found.region(rule.then().to(), to).find() || found.region(rule.named(), to).find());
        return new Diagnostic("rule-fault", placed ? file.place(found.start()) : otherwise, "the rule '" + rule.name() + "': " + text);
    }

    private static String given(String types) {
        return types.isBlank() ? "nothing" : Names.joined(Arrays.stream(types.split("\\s*,\\s*")).map(CompilerMessage::word).toList());
    }

    private static String word(String type) {
        return WORDS.getOrDefault(type, type);
    }

    private static Optional<Class<?>> type(String name) {
        return Optional.<Class<?>>of(NAMED.find(name)).filter(found -> found != Object.class);
    }

    /** What a term takes, in words: {@code duty (a text) and number (a whole number)}. */
    private static String taken(String term) {
        return type(term).stream().flatMap(type -> Arrays.stream(type.getConstructors()))
                .sorted(Comparator.comparing(Constructor<?>::getParameterCount).reversed())
                .map(constructor -> Names.joined(Arrays.stream(constructor.getParameters())
                        .map(parameter -> parameter.getName() + " (" + word(parameter.getType().getSimpleName()) + ")").toList()))
                .distinct().reduce((one, other) -> one + ", or " + other).orElse("something else");
    }

    private static String near(String method, String type) {
        Set<String> known = type(type).stream().flatMap(found -> Arrays.stream(found.getMethods())).map(Method::getName)
                .collect(Collectors.toSet());
        return Diagnostic.didYouMean(method, known, type.equals("LocalDate") ? "days move by plusDays and plusMonths"
                : "see the documents, on rules");
    }
}
