package doha.internal.rules;

import doha.model.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a rule file has the shape of rules: quotation marks and brackets closed, {@code rule}, {@code when}, {@code then} and
 * {@code end} in their places, commas between conditions. A parser reports such slips some words later, in words of its own.
 */
final class RuleShape {

    static final String CODE = "rule-shape";
    static final Pattern RULE = Pattern.compile("(?<![\\w$.@-])rule\\s+(?=[\"'\\p{L}_])");
    static final Pattern WHEN = Pattern.compile("(?<![\\w$.])when\\b");
    static final Pattern THEN = Pattern.compile("(?<![\\w$.])then\\b");
    static final Pattern END = Pattern.compile("^[ \\t]*end\\b|(?<![\\w$.])end[ \\t]*$", Pattern.MULTILINE);
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
        for (int i = 0; i < code.length(); i++) {
            char mark = code.charAt(i);
            if (mark == '"' || mark == '\'') {
                int close = code.indexOf(mark, i + 1);
                int line = code.indexOf('\n', i);
                if (close < 0 || line >= 0 && line < close) {
                    int first = code.lastIndexOf('\n', i) + 1;
                    while (code.charAt(first) != mark) {
                        first++;
                    }
                    faults.add(new Diagnostic("quotation-mark", file.place(first),
                            "from here on, a quotation mark is not closed on this line; close it after the text"));
                    return;
                }
                i = close;
            }
        }
    }

    private void rules() {
        List<MatchResult> starts = RULE.matcher(code).results().toList();
        int after = 0;
        for (int i = 0; i < starts.size(); i++) {
            int next = i + 1 < starts.size() ? starts.get(i + 1).start() : code.length();
            between(after, starts.get(i).start());
            after = rule(starts.get(i).end(), next);
        }
        between(after, code.length());
        if (starts.isEmpty() && faults.isEmpty()) {
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
    private int rule(int at, int next) {
        Matcher unmarked = NAME_WITHOUT_MARKS.matcher(code).region(at, next);
        if (unmarked.find()) {
            add(at, "the name of a rule stands between quotation marks: rule \"" + file.text().substring(at, unmarked.end()).strip()
                    + "\"");
            return next;
        }
        String name = file.ruleName(at);
        int body = at + name.length() + 1;
        Matcher end = END.matcher(code).region(body, next);
        if (!end.find()) {
            String instead = instead(OTHER_END, body, next, "end");
            if (instead == null) {
                add(at, "the rule '" + name + "' has no 'end'; write it on a line of its own after what the rule concludes");
            }
            return next;
        }
        Matcher then = THEN.matcher(code).region(body, end.start());
        boolean concludes = then.find();
        if (!concludes) {
            if (instead(OTHER_THEN, body, end.start(), "then") == null) {
                add(end.start(), "the rule '" + name + "' has no 'then'; write it on a line of its own before what the rule concludes");
            }
            return end.end();
        }
        Matcher when = WHEN.matcher(code).region(body, then.start());
        String head = ANNOTATION.matcher(code.substring(body, then.start()).replaceFirst("^['\"]", "")).replaceAll("");
        if (when.find()) {
            brackets(name, when.end(), then.start());
            conditions(name, when.end(), then.start());
        } else if (!head.isBlank() && instead(OTHER_WHEN, body, then.start(), "when") == null) {
            add(at, "the rule '" + name + "' has no 'when'; write it on a line of its own before the first condition");
        }
        brackets(name, then.end(), end.start());
        return end.end();
    }

    /** Whether the word stands there in another form; then that is said. */
    private String instead(Pattern other, int from, int to, String word) {
        Matcher found = other.matcher(code).region(from, to);
        if (!found.find()) {
            return null;
        }
        String written = found.group(1);
        add(found.start(1), written.toLowerCase(Locale.ROOT).equals(word) ? "'" + written + "' is written in small letters: " + word
                : "'" + written + "' is no word of a rule; write '" + word + "'");
        return written;
    }

    private void brackets(String name, int from, int to) {
        for (int i = from; i < to; i++) {
            char bracket = code.charAt(i);
            if ("([{".indexOf(bracket) >= 0) {
                int close = file.closing(i, to);
                if (close == to) {
                    add(i, "this bracket in the rule '" + name + "' is not closed; close it with '" + ")]}".charAt("([{".indexOf(bracket))
                            + "'");
                    return;
                }
                i = close;
            } else if (")]}".indexOf(bracket) >= 0) {
                add(i, "this bracket in the rule '" + name + "' closes none that is open; leave it out");
                return;
            }
        }
    }

    /** What stands within the brackets of terms. */
    private void conditions(String name, int from, int to) {
        for (int open = code.indexOf('(', from); open >= 0 && open < to; open = code.indexOf('(', open)) {
            int close = file.closing(open, to);
            Matcher word = AND_OR.matcher(code).region(open + 1, close);
            boolean term = Pattern.compile("\\b[A-Z]\\w*\\s*$").matcher(code.substring(from, open)).find();
            if (term && word.find()) {
                add(word.start(), "the rule '" + name + "' has '" + word.group() + "' within the brackets of a term; write "
                        + (word.group().equalsIgnoreCase("and") ? "a comma" : "||"));
            }
            Matcher next = NO_COMMA.matcher(code).region(open + 1, close);
            while (term && next.find()) {
                if (!OPERATOR_WORD.matcher(code.substring(open + 1, next.start()).stripTrailing()).find()
                        && !word.reset().region(open + 1, close).find()) {
                    add(next.start(1), "the rule '" + name + "' has no comma before '" + next.group(1)
                            + "'; within the brackets of a term, conditions are separated by commas");
                    break;
                }
            }
            open = term ? close : open + 1;
        }
    }

    private void add(int at, String message) {
        faults.add(new Diagnostic(CODE, file.place(at), message));
    }
}
