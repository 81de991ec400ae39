package doha.internal.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines of a given width: at spaces, and inside a word only where it alone is wider than a line. Nothing is cut
 * off. Words joined by a no-break space stay together; it is written as a common one, which searching and copying expect.
 */
public final class Wrap {

    private Wrap() { }

    /** The lines of a text, each at most {@code width} columns wide; one empty line for an empty text. */
    public static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : words(TextWidth.clean(text))) {
            int needed = TextWidth.of(word);
            if (used > 0 && used + 1 + needed <= width) {
                line.append(' ').append(word);
                used += 1 + needed;
                continue;
            }
            if (used > 0) {
                lines.add(line.toString());
                line.setLength(0);
            }
            String rest = word;
            while (TextWidth.of(rest) > width) {
                int end = breakAt(rest, width);
                if (end == rest.length()) {
                    break;
                }
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line.append(rest);
            used = TextWidth.of(rest);
        }
        lines.add(line.toString());
        for (int i = 0; i < lines.size(); i++) {
            lines.set(i, lines.get(i).replace('\u00a0', ' '));
        }
        return lines;
    }

    /** The width of the widest word: below it a column has to break words. */
    static int widestWord(String text) {
        int widest = 0;
        for (String word : words(TextWidth.clean(text))) {
            widest = Math.max(widest, TextWidth.of(word));
        }
        return widest;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ' ') {
                if (i > start) {
                    words.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    /** Where to break a word too wide for a line: after the last stop, slash or hyphen that fits, or where the line is full. */
    private static int breakAt(String word, int width) {
        int full = 0;
        int stop = 0;
        int used = 0;
        while (full < word.length()) {
            int c = word.codePointAt(full);
            used += TextWidth.of(c);
            // A line takes at least one character, else a width of 1 would never get past a wide one.
            if (used > width && full > 0) {
                break;
            }
            full += Character.charCount(c);
            if (c == '.' || c == '/' || c == '-' || c == '_' || c == ':') {
                stop = full;
            }
        }
        // An early stop would leave most of the line empty.
        return stop * 3 >= full ? stop : full;
    }
}
