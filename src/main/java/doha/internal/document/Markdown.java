package doha.internal.document;

import java.io.IOException;
import java.util.List;

/** The pieces of markdown that the results are made of. */
final class Markdown {

    private static final String SPECIAL = "\\`*_[]<>|#~$&";

    private Markdown() { }

    /** Text that shows as it is, in a table's cell too. */
    static String text(String text) {
        String clean = TextWidth.clean(text);
        StringBuilder escaped = new StringBuilder(clean.length() + 8);
        for (int i = 0; i < clean.length(); i++) {
            if (SPECIAL.indexOf(clean.charAt(i)) >= 0) {
                escaped.append('\\');
            }
            escaped.append(clean.charAt(i));
        }
        return withoutMark(escaped.toString().strip());
    }

    /** What begins like an item of a list, or underlines a heading, is text too. */
    private static String withoutMark(String text) {
        if (!text.isEmpty() && "-+=".indexOf(text.charAt(0)) >= 0) {
            return "\\" + text;
        }
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        boolean item = digits > 0 && digits < text.length() && ".)".indexOf(text.charAt(digits)) >= 0;
        return item ? text.substring(0, digits) + "\\" + text.substring(digits) : text;
    }

    /** A row of a table; the cells are escaped here. */
    static void row(Appendable out, List<String> cells) throws IOException {
        out.append('|');
        for (String cell : cells) {
            out.append(' ').append(text(cell)).append(cell.isEmpty() ? "|" : " |");
        }
        out.append('\n');
    }

    /** The head of a table with the line below it. */
    static void header(Appendable out, List<String> names) throws IOException {
        row(out, names);
        out.append('|').append("---|".repeat(names.size())).append('\n');
    }
}
