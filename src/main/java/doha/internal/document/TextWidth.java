package doha.internal.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** How many columns of a terminal a text takes, and how it is broken into lines. */
public final class TextWidth {

    /** First and last code points that a terminal shows two columns wide (East Asian Wide and Fullwidth, and emoji), ascending. */
    private static final int[] WIDE = {
            0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE,
            0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE,
            0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA,
            0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755,
            0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55,
            0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F,
            0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18CFF, 0x1B000, 0x1B2FF, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF,
            0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F1E6, 0x1F320, 0x1F32D, 0x1F6FF, 0x1F7E0, 0x1F7EB, 0x1F900, 0x1F9FF,
            0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD,
    };

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1F\\x7F-\\x9F\\u2028\\u2029]");
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private TextWidth() {}

    public static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    /** The columns taken by one code point: 0 for marks that sit on another, 2 for wide ones, 1 for the rest. */
    static int of(int codePoint) {
        if (codePoint < 0x300) {
            return 1;
        }
        int type = Character.getType(codePoint);
        boolean rides = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT
                || codePoint >= 0x1160 && codePoint <= 0x11FF;
        if (rides) {
            return 0;
        }
        int at = Arrays.binarySearch(WIDE, codePoint);
        // The first and the last of a range are in the table; between them, the next greater is a last one, at an odd place.
        return at >= 0 || -at - 1 < WIDE.length && (-at - 1) % 2 == 1 ? 2 : 1;
    }

    /**
     * The text as it can be shown on one line of a terminal: line breaks, tabs and other control characters become spaces, so
     * that a title cannot move the cursor or change colours, and marks that turn the direction of all that follows are dropped.
     */
    public static String clean(String text) {
        return TURNING.matcher(CONTROL.matcher(text).replaceAll(" ")).replaceAll("");
    }

    /**
     * The lines of a text, each at most {@code width} columns wide; one empty line for an empty text. It breaks at spaces, and inside a
     * word only if it alone is wider than a line; nothing is cut off. Words joined by a no-break space stay together; it is written as a
     * common one, which searching and copying expect.
     */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words(text)) {
            if (!line.isEmpty() && of(line) + 1 + of(word) <= width) {
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
        return Arrays.stream(clean(text).split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    /** Where to break a word: at its end if it fits; else after the last stop, slash or hyphen that fits, or where the line is full. */
    private static int breakAt(String word, int width) {
        int full = 0;
        int stop = 0;
        int used = 0;
        while (full < word.length()) {
            int c = word.codePointAt(full);
            used += of(c);
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
