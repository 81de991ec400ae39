package doha.scenario;

import java.util.Optional;

/** Characters of word processors, web pages and other scripts, and the plain ones that they look like. */
final class OddCharacters {

    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d";
    private static final String INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff";
    private static final String DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb";
    private static final String SINGLE_QUOTES = "\u2018\u2019\u201a\u201b";

    private OddCharacters() {}

    /** The text as it would be typed: every odd character replaced by the one that it looks like, the invisible left out. */
    static String plain(String text) {
        if (text.chars().allMatch(c -> c < 0x7f)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().filter(c -> INVISIBLE.indexOf(c) < 0).map(OddCharacters::plain).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int plain(int c) {
        return DASHES.indexOf(c) >= 0 ? '-' : isOddBlank(c) ? ' '
                : DOUBLE_QUOTES.indexOf(c) >= 0 ? '"' : SINGLE_QUOTES.indexOf(c) >= 0 ? '\''
                        : c > 0x7f && Character.isDigit(c) ? '0' + Character.digit(c, 10)
                                : c >= 0xff01 && c <= 0xff5e ? c - 0xfee0 : c;
    }

    private static boolean isOddBlank(int c) {
        return c > 0x7f && Character.isSpaceChar(c);
    }

    /** What the first odd character of a text is, in words; empty if there is none. */
    static Optional<String> named(String text) {
        return text.codePoints().filter(c -> INVISIBLE.indexOf(c) >= 0 || plain(c) != c).boxed().findFirst().map(OddCharacters::named);
    }

    static boolean hasCurlyQuote(String text) {
        return text.chars().anyMatch(c -> DOUBLE_QUOTES.indexOf(c) >= 0 || SINGLE_QUOTES.indexOf(c) >= 0);
    }

    private static String named(int c) {
        String what = DASHES.indexOf(c) >= 0 ? "an unusual hyphen or dash" : INVISIBLE.indexOf(c) >= 0 ? "an invisible character"
                : isOddBlank(c) ? "an unusual space" : DOUBLE_QUOTES.indexOf(c) >= 0 || SINGLE_QUOTES.indexOf(c) >= 0 ? "a curly quote"
                        : Character.isDigit(c) ? "a digit of another script" : "a wide character";
        return String.format("%s, U+%04X", what, c);
    }
}
