package doha.internal.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Breaks text into lines of a given width: at spaces, and inside a word only if it alone is wider than a line. Nothing is cut
 * off. Words joined by a no-break space stay together; it is written as a common one, which searching and copying expect.
 */
final class Wrap {

    private Wrap() { }

    /** The lines of a text, each at most {@code width} columns wide; one empty line for an empty text. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words(text)) {
            if (!line.isEmpty() && TextWidth.of(line) + 1 + TextWidth.of(word) <= width) {
                line += " " + word;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            for (int end = breakAt(line, width); end < line.length(); end = breakAt(line, width)) {
                lines.add(line.substring(0, end));
                line = line.substring(end);
            }
        }
        lines.add(line);
        lines.replaceAll(each -> each.replace('\u00a0', ' '));
        return lines;
    }

    /** The width of the widest word: below it a column has to break words. */
    static int widestWord(String text) {
        return words(text).stream().mapToInt(TextWidth::of).max().orElse(0);
    }

    private static List<String> words(String text) {
        return Arrays.stream(TextWidth.clean(text).split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    /** Where to break a word: at its end if it fits; else after the last stop, slash or hyphen that fits, or where the line is full. */
    private static int breakAt(String word, int width) {
        int full = 0;
        int stop = 0;
        int used = 0;
        while (full < word.length()) {
            int c = word.codePointAt(full);
            used += TextWidth.of(c);
            // A line takes at least one character, else a width of 1 would never get past a wide one.
            if (used > width && full > 0) {
                // An early stop would leave most of the line empty.
                return stop * 3 >= full ? stop : full;
            }
            full += Character.charCount(c);
            stop = "./-_:".indexOf(c) >= 0 ? full : stop;
        }
        return full;
    }
}
