package doha.internal.document;

/** How a piece of text looks on a terminal. Meaning never rests on it: the words say the same. */
public enum Style {
    PLAIN(""), BOLD("1"), DIM("2"), GOOD("32"), BAD("1;31"), OPEN("33");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** The text in this style if {@code colour} is on, else the bare text. */
    public String paint(String text, boolean colour) {
        if (!colour || this == PLAIN || text.isEmpty()) {
            return text;
        }
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
