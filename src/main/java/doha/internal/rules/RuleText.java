package doha.internal.rules;

import doha.model.Place;
import java.util.ArrayList;
import java.util.List;

/** A piece of rule text beside its skeleton: the same text, as long, with what stands in comments and in quotes blanked out. */
record RuleText(String text, String skeleton) {

    static RuleText of(String text) {
        StringBuilder plain = new StringBuilder(text);
        StringBuilder bare = new StringBuilder(text);
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = i + 1;
            if (text.startsWith("//", i)) {
                end = until(text, "\n", i, 0);
                blank(plain, i, end);
                blank(bare, i, end);
            } else if (text.startsWith("/*", i)) {
                end = until(text, "*/", i + 2, 2);
                blank(plain, i, end);
                blank(bare, i, end);
            } else if (c == '"' || c == '\'') {
                while (end < text.length() && text.charAt(end) != c) {
                    end += text.charAt(end) == '\\' ? 2 : 1;
                }
                end = Math.min(text.length(), end + 1);
                blank(bare, i + 1, end - 1);
            }
            i = end;
        }
        return new RuleText(plain.toString(), bare.toString());
    }

    private static int until(String text, String mark, int from, int length) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + length;
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }

    /** The place of a character in the text of a file. */
    static Place place(String file, String text, int at) {
        int line = 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        return new Place(file, line, at - text.lastIndexOf('\n', at - 1));
    }

    RuleText part(int from, int to) {
        return new RuleText(text.substring(from, to), skeleton.substring(from, to));
    }

    RuleText stripped() {
        int from = 0;
        int to = text.length();
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return part(from, to);
    }

    /** The place of the bracket that closes the one at {@code open}; the end of the text where none does. */
    int closing(int open) {
        int depth = 0;
        for (int i = open; i < skeleton.length(); i++) {
            char c = skeleton.charAt(i);
            if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return skeleton.length();
    }

    /** In how many brackets a place stands. */
    int depth(int place) {
        int depth = 0;
        for (int i = 0; i < place; i++) {
            char c = skeleton.charAt(i);
            depth += c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
        }
        return depth;
    }

    /** The pieces between commas that stand in no inner brackets; none of a blank text. */
    List<RuleText> pieces() {
        List<RuleText> pieces = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < skeleton.length()) {
            char c = skeleton.charAt(i);
            if (c == '(' || c == '[' || c == '{') {
                i = closing(i);
            } else if (c == ',') {
                pieces.add(part(start, i).stripped());
                start = i + 1;
            }
            i++;
        }
        RuleText last = part(start, skeleton.length()).stripped();
        if (!last.text().isEmpty() || !pieces.isEmpty()) {
            pieces.add(last);
        }
        return pieces;
    }
}
