package doha.scenario;

import doha.scenario.Node.Kind;

/** What an unquoted scalar is under YAML 1.2's core schema. By hand: every value of every file passes here. */
final class CoreSchema {

    private CoreSchema() { }

    static Kind kind(String text) {
        switch (text) {
            case "", "~", "null", "Null", "NULL":
                return Kind.NULL;
            case "true", "True", "TRUE", "false", "False", "FALSE":
                return Kind.TRUTH;
            default:
                return number(text);
        }
    }

    private static Kind number(String text) {
        int i = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        String unsigned = text.substring(i);
        if (unsigned.equals(".inf") || unsigned.equals(".Inf") || unsigned.equals(".INF")
                || text.equals(".nan") || text.equals(".NaN") || text.equals(".NAN")) {
            return Kind.DECIMAL;
        }
        if (i == 0 && (text.startsWith("0x") || text.startsWith("0o")) && text.length() > 2) {
            return allDigits(text, text.charAt(1) == 'x' ? 16 : 8) ? Kind.WHOLE : Kind.TEXT;
        }
        int whole = digits(text, i);
        if (whole == text.length() && whole > i) {
            return Kind.WHOLE;
        }
        int end = whole;
        boolean any = whole > i;
        if (end < text.length() && text.charAt(end) == '.') {
            int fraction = digits(text, end + 1);
            any |= fraction > end + 1;
            end = fraction;
        }
        if (any && end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int start = end + 1;
            if (start < text.length() && (text.charAt(start) == '-' || text.charAt(start) == '+')) {
                start++;
            }
            end = digits(text, start);
            any = end > start;
        }
        return any && end == text.length() ? Kind.DECIMAL : Kind.TEXT;
    }

    private static boolean allDigits(String text, int radix) {
        for (int i = 2; i < text.length(); i++) {
            if (text.charAt(i) > 127 || Character.digit(text.charAt(i), radix) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Where the ASCII digits that begin at {@code from} end. */
    static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
