package doha.internal.rules;

import doha.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a rule file.
 *
 * @param name the file's name
 * @param text its text
 * @param code its text with blanks for comments and for what is between quotation marks, so that what is found in it is code
 */
record RuleFile(String name, String text, String code) {

    /** A comment, or what is between quotation marks. */
    private static final Pattern HIDDEN = Pattern.compile("//[^\\n]*+|/\\*(?s:.*?)(?:\\*/|\\z)"
            + "|\"((?:[^\"\\\\\\n]++|\\\\(?s:.))*+)\"?|'((?:[^'\\\\\\n]++|\\\\(?s:.))*+)'?");
    private static final Pattern RULE = Pattern.compile("(?<![\\w$.@-])rule\\s+(?=[\"'\\p{L}_])");
    private static final Pattern WHEN = Pattern.compile("(?<![\\w$.])when\\b");
    private static final Pattern THEN = Pattern.compile("(?<![\\w$.])then\\b");
    private static final Pattern END = Pattern.compile("^[ \\t]*end\\b|(?<![\\w$.])end[ \\t]*$", Pattern.MULTILINE);

    /** A piece of the text, from its first character to that after its last. */
    record Part(int from, int to) {}

    /**
     * A rule by where its parts are.
     *
     * @param named where its name begins
     * @param body  where what comes after its name begins
     * @param when  the word; null if it is not there, as for the next two
     * @param next  where the next rule begins, or the file ends
     */
    record Rule(String name, int start, int named, int body, Part when, Part then, Part end, int next) {}

    RuleFile(String name, String text) {
        this(name, text, code(text));
    }

    private static String code(String text) {
        StringBuilder code = new StringBuilder(text);
        HIDDEN.matcher(text).results().forEach(hidden -> {
            int group = hidden.group(1) != null ? 1 : hidden.group(2) != null ? 2 : 0;
            for (int i = hidden.start(group); i < hidden.end(group); i++) {
                code.setCharAt(i, text.charAt(i) == '\n' ? '\n' : ' ');
            }
        });
        return code.toString();
    }

    /** The place of a character. */
    Place place(int at) {
        int line = 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        return new Place(name, line, at - text.lastIndexOf('\n', at - 1));
    }

    /** The character at a place. */
    int at(Place place) {
        int line = 0;
        for (int i = 1; i < place.line(); i++) {
            line = text.indexOf('\n', line) + 1;
        }
        return line + place.column() - 1;
    }

    /** The rules, in the order of the text. */
    List<Rule> rules() {
        List<MatchResult> starts = RULE.matcher(code).results().toList();
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int named = starts.get(i).end();
            int next = i + 1 < starts.size() ? starts.get(i + 1).start() : code.length();
            String called = ruleName(named);
            int body = Math.min(next, named + called.length() + 1);
            Part end = first(END, body, next);
            Part then = first(THEN, body, end == null ? next : end.from);
            Part when = first(WHEN, body, then == null ? next : then.from);
            rules.add(new Rule(called, starts.get(i).start(), named, body, when, then, end, next));
        }
        return rules;
    }

    private Part first(Pattern word, int from, int to) {
        return word.matcher(code).region(from, to).results().findFirst().map(found -> new Part(found.start(), found.end())).orElse(null);
    }

    /** The last rule that begins at a character or before it. */
    Optional<Rule> ruleAt(int at) {
        return rules().stream().filter(rule -> rule.start <= at).reduce((first, second) -> second);
    }

    private String ruleName(int at) {
        char quote = at < text.length() ? text.charAt(at) : ' ';
        if (quote == '"' || quote == '\'') {
            int close = text.indexOf(quote, at + 1);
            return text.substring(at + 1, close < 0 ? text.length() : close);
        }
        Matcher word = Pattern.compile("[^\\s@]+").matcher(text).region(Math.min(at, text.length()), text.length());
        return word.lookingAt() ? word.group() : "";
    }

    /** The bracket that closes the one at {@code open}; {@code end} if none before it does. */
    int closing(int open, int end) {
        int depth = 0;
        for (int i = open; i < end; i++) {
            depth += nesting(i);
            if (depth == 0) {
                return i;
            }
        }
        return end;
    }

    /** The parts between separators that are in no brackets; the last ends at {@code to}. */
    List<Part> split(int from, int to, char separator) {
        List<Part> parts = new ArrayList<>();
        int start = from;
        int depth = 0;
        for (int i = from; i < to; i++) {
            depth += nesting(i);
            if (depth == 0 && code.charAt(i) == separator) {
                parts.add(new Part(start, i));
                start = i + 1;
            }
        }
        parts.add(new Part(start, to));
        return parts;
    }

    private int nesting(int at) {
        return "([{".indexOf(code.charAt(at)) >= 0 ? 1 : ")]}".indexOf(code.charAt(at)) >= 0 ? -1 : 0;
    }

    /** A part without the blanks around it. */
    Part strip(Part part) {
        String piece = text.substring(part.from, part.to);
        int from = part.to - piece.stripLeading().length();
        return new Part(from, from + piece.strip().length());
    }
}
