package doha.scenario;

import doha.model.Diagnostic;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How messages put things, so that all of them put it alike. */
final class Messages {

    private static final int LONGEST = 60;
    /** Control characters, and halves of characters. */
    private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private Messages() {}

    static String quoted(String text) {
        boolean longer = text.codePointCount(0, text.length()) > LONGEST;
        String shown = longer ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) : text;
        return "'" + onOneLine(shown) + (longer ? "…'" : "'");
    }

    /** A text on one line, with line breaks and control characters written as YAML and JSON escape them. */
    static String onOneLine(String text) {
        return UNSHOWN.matcher(text).replaceAll(found -> Matcher.quoteReplacement(switch (found.group()) {
            case "\n" -> "\\n";
            case "\r" -> "\\r";
            case "\t" -> "\\t";
            default -> String.format("\\u%04x", (int) found.group().charAt(0));
        }));
    }

    /** What is wrong with a text that holds half of a character that two halves make up: no file and no answer can hold that. */
    static Optional<String> halfCharacter(String text) {
        int i = 0;
        while (i < text.length() && !Character.isSurrogate(text.charAt(i))) {
            i++;
        }
        // Nearly every text ends here, and every value of every file passes.
        return i == text.length() ? Optional.empty()
                : text.codePoints().filter(c -> Character.getType(c) == Character.SURROGATE).boxed().findFirst()
                        .map(half -> String.format("this text holds half a character, U+%04X; write the character itself", half));
    }

    /** {@code 'a', 'b' or 'c'}. */
    static String anyOf(Collection<String> names) {
        return list(names, " or ");
    }

    /** {@code 'a', 'b' and 'c'}. */
    static String allOf(Collection<String> names) {
        return list(names, " and ");
    }

    private static String list(Collection<String> names, String last) {
        List<String> quoted = names.stream().map(Messages::quoted).toList();
        int most = Math.max(0, quoted.size() - 1);
        return quoted.isEmpty() ? "none" : (most == 0 ? "" : String.join(", ", quoted.subList(0, most)) + last)
                + String.join("", quoted.subList(most, quoted.size()));
    }

    /** {@code unknown WHAT 'NAME'; did you mean 'OTHER'?}, or the remedy if no known name is close. */
    static String unknown(String what, String name, Collection<String> known, String remedy) {
        return unknown(what, name, "", known, remedy);
    }

    /** As the other, saying of what: {@code unknown WHAT 'NAME' for 'OF'; …}. */
    static String unknownOf(String what, String name, String of, Collection<String> known, String remedy) {
        return unknown(what, name, " for " + quoted(of), known, remedy);
    }

    private static String unknown(String what, String name, String of, Collection<String> known, String remedy) {
        Optional<String> near = nearest(name, known);
        boolean odd = OddCharacters.named(name).isPresent()
                || name.matches(".*[ \t].*") && near.filter(name.strip().replace(' ', '-')::equals).isPresent();
        return "unknown " + what + " " + quoted(name) + of + "; " + near.map(meant -> odd ? oddity(name, quoted(meant))
                : "did you mean " + quoted(meant) + "?").orElse(remedy);
    }

    /** The known name that a mistyped one most likely means, typed with whatever characters. */
    static Optional<String> nearest(String name, Collection<String> known) {
        String plain = OddCharacters.plain(name).replaceAll("[\"']", "").strip();
        return Diagnostic.nearest(plain, known).filter(near -> !plain.matches("(?i)(un|non|not)[- ]?" + Pattern.quote(near)));
    }

    /** What is odd about the characters of a text that means another. */
    static String oddity(String text, String meant) {
        return "it holds " + OddCharacters.named(text).orElse(text.contains("\t") ? "a tab" : "a space") + ": write " + meant;
    }
}
