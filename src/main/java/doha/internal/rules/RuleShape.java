package doha.internal.rules;

import doha.internal.rules.RuleFile.Rule;
import doha.model.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a rule file has the shape of rules: quotation marks and brackets closed, {@code rule}, {@code when}, {@code then} and
 * {@code end} in their places, commas between conditions. A parser reports such slips some words later, in words of its own.
 */
final class RuleShape {

    static final String CODE = "rule-shape";
    /** A line that has a quotation mark too many. */
    private static final Pattern UNCLOSED = Pattern.compile("(?dm)^(?:[^\"'\n]++|\"[^\"\n]*+\"|'[^'\n]*+')*+([\"'])");
    private static final Pattern BETWEEN = Pattern.compile("^(?!\\s*(?:(?:package|import)\\b.*|;)?\\s*$)[ \\t]*(\\S+).*$",
            Pattern.MULTILINE);
    /** Refused for what it is, with all that belongs to it. */
    private static final Pattern DECLARATION = Pattern.compile("global|query|declare|function|unit|dialect|salience");
    private static final Pattern NAME_WITHOUT_MARKS = Pattern.compile("\\G(?!\\w+\\s*(?:$|@|when\\b|then\\b))[^\"'\\s][^\\n]*",
            Pattern.MULTILINE);
    private static final Pattern OTHER_WHEN = Pattern.compile("^[ \\t]*((?i:when|if|where|given))\\b", Pattern.MULTILINE);
    private static final Pattern OTHER_THEN = Pattern.compile("^[ \\t]*((?i:then|do))\\b", Pattern.MULTILINE);
    private static final Pattern OTHER_END = Pattern.compile("^[ \\t]*((?i:end|endrule))\\b", Pattern.MULTILINE);
    private static final Pattern ANNOTATION = Pattern.compile("@\\w+\\s*(?:\\([^)]*\\))?");
    private static final Pattern TERM = Pattern.compile("\\b[A-Z]\\w*\\s*$");
    private static final Pattern AND_OR = Pattern.compile("(?<![\\w$.])(and|or|AND|OR)(?![\\w$.(])");
    private static final Pattern NO_COMMA = Pattern
            .compile("(?<=[\"\\w)])\\s+(?!(?:not|in|and|or|contains|matches|memberOf)\\b)(\\$?[A-Za-z]\\w*)\\s*(?:[=!<>]=|[<>]|:)");
    private static final Pattern OPERATOR_WORD = Pattern.compile("\\b(?:not|in|new|return)$");

    private final RuleFile file;
    private final String code;
    private final List<Diagnostic> faults = new ArrayList<>();

    private RuleShape(RuleFile file) {
        this.file = file;
        this.code = file.code();
    }

    /** What of the shape is wrong, in the order of the text. */
    static List<Diagnostic> faults(RuleFile file) {
        RuleShape shape = new RuleShape(file);
        shape.marks();
        if (shape.faults.isEmpty()) {
            shape.rules();
        }
        return shape.faults;
    }

    private void marks() {
        Matcher unclosed = UNCLOSED.matcher(code);
        if (unclosed.find()) {
            faults.add(new Diagnostic("quotation-mark", file.place(code.indexOf(unclosed.group(1), unclosed.start())),
                    "from here on, a quotation mark is not closed on this line; close it after the text"));
        }
    }

    private void rules() {
        List<Rule> rules = file.rules();
        int after = 0;
        for (Rule rule : rules) {
            between(after, rule.start());
            after = rule(rule);
        }
        between(after, code.length());
        if (rules.isEmpty() && faults.isEmpty()) {
            add(0, "the file holds no rule; write one, or take the file away");
        }
    }

    /** Outside of rules only the package and imports stand. */
    private void between(int from, int to) {
        Matcher stray = BETWEEN.matcher(code).region(from, to);
        if (stray.find() && !DECLARATION.matcher(stray.group(1)).matches()) {
            String word = file.text().substring(stray.start(1), stray.end(1));
            add(stray.start(1), "'" + word + "' is no part of a rule; " + (word.startsWith("#") ? "a comment begins with //"
                    : word.equalsIgnoreCase("rule") ? "write it in small letters: rule"
                            : "a rule begins with its name, such as rule \"Part One: …\", and ends with 'end'"));
        }
    }

    /** Returns where the rule ends. */
    private int rule(Rule rule) {
        Matcher unmarked = NAME_WITHOUT_MARKS.matcher(code).region(rule.named(), rule.next());
        if (unmarked.find()) {
            add(rule.named(), "the name of a rule stands between quotation marks: rule \""
                    + file.text().substring(rule.named(), unmarked.end()).strip() + "\"");
            return rule.next();
        }
        if (rule.end() == null) {
            missing(rule, "end", OTHER_END, rule.next(), rule.named(), "on a line of its own after what the rule concludes");
            return rule.next();
        }
        if (rule.then() == null) {
            missing(rule, "then", OTHER_THEN, rule.end().from(), rule.end().from(), "on a line of its own before what the rule concludes");
            return rule.end().to();
        }
        String head = ANNOTATION.matcher(code.substring(rule.body(), rule.then().from()).replaceFirst("^['\"]", "")).replaceAll("");
        if (rule.when() != null) {
            brackets(rule, rule.when().to(), rule.then().from());
            conditions(rule, rule.when().to(), rule.then().from());
        } else if (!head.isBlank()) {
            missing(rule, "when", OTHER_WHEN, rule.then().from(), rule.named(), "on a line of its own before the first condition");
        }
        brackets(rule, rule.then().to(), rule.end().from());
        return rule.end().to();
    }

    /** Reports that a word is not there, or stands there in another form. */
    private void missing(Rule rule, String word, Pattern other, int to, int at, String where) {
        Matcher found = other.matcher(code).region(rule.body(), to);
        if (found.find()) {
            String written = found.group(1);
            add(found.start(1), "'" + written + (written.equalsIgnoreCase(word) ? "' is written in small letters: " + word
                    : "' is no word of a rule; write '" + word + "'"));
        } else {
            add(at, "the rule '" + rule.name() + "' has no '" + word + "'; write it " + where);
        }
    }

    private void brackets(Rule rule, int from, int to) {
        for (int i = from; i < to; i++) {
            char bracket = code.charAt(i);
            if ("([{".indexOf(bracket) >= 0) {
                int close = file.closing(i, to);
                if (close == to) {
                    add(i, "this bracket in the rule '" + rule.name() + "' is not closed; close it with '"
                            + ")]}".charAt("([{".indexOf(bracket)) + "'");
                    return;
                }
                i = close;
            } else if (")]}".indexOf(bracket) >= 0) {
                add(i, "this bracket in the rule '" + rule.name() + "' closes none that is open; leave it out");
                return;
            }
        }
    }

    private void conditions(Rule rule, int from, int to) {
        for (int open = code.indexOf('(', from); open >= 0 && open < to; open = code.indexOf('(', open)) {
            int close = file.closing(open, to);
            boolean term = TERM.matcher(code.substring(from, open)).find();
            if (term) {
                withinBrackets(rule, open + 1, close);
            }
            open = term ? close : open + 1;
        }
    }

    private void withinBrackets(Rule rule, int from, int to) {
        Matcher word = AND_OR.matcher(code).region(from, to);
        if (word.find()) {
            add(word.start(), "the rule '" + rule.name() + "' has '" + word.group() + "' within the brackets of a term; write "
                    + (word.group().equalsIgnoreCase("and") ? "a comma" : "||"));
            return;
        }
        NO_COMMA.matcher(code).region(from, to).results()
                .filter(next -> !OPERATOR_WORD.matcher(code.substring(from, next.start()).stripTrailing()).find()).findFirst()
                .ifPresent(next -> add(next.start(1), "the rule '" + rule.name() + "' has no comma before '" + next.group(1)
                        + "'; within the brackets of a term, conditions are separated by commas"));
    }

    private void add(int at, String message) {
        faults.add(new Diagnostic(CODE, file.place(at), message));
    }
}
