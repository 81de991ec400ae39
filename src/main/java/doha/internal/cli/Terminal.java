package doha.internal.cli;

import java.util.Map;

/**
 * What is known of the place that the output goes to.
 *
 * @param interactive whether a person reads the output on a terminal
 * @param colour      whether to colour it
 * @param width       the columns it may take
 * @param debug       whether a failure of the program shows its stack trace
 */
record Terminal(boolean interactive, boolean colour, int width, boolean debug) {

    /** The width that tables are made for. */
    static final int FULL_WIDTH = 100;
    private static final int LEAST_WIDTH = 60;

    /** A file or a pipe: no colour, full width. */
    static final Terminal NONE = new Terminal(false, false, FULL_WIDTH, false);

    static Terminal detect() {
        return detect(System.getenv(), System.console() != null);
    }

    /** As {@link #detect()}, from an environment and from whether standard input and output are a terminal. */
    static Terminal detect(Map<String, String> environment, boolean interactive) {
        // no-color.org: colour is off where the variable is set and not empty, whatever its value.
        boolean colour = interactive && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
        String debug = environment.getOrDefault("DOHA_DEBUG", "");
        return new Terminal(interactive, colour, interactive ? width(environment.get("COLUMNS")) : FULL_WIDTH,
                !debug.isEmpty() && !debug.equals("0"));
    }

    Terminal debugging() {
        return new Terminal(interactive, colour, width, true);
    }

    private static int width(String columns) {
        if (columns == null) {
            return FULL_WIDTH;
        }
        try {
            return Math.min(FULL_WIDTH, Math.max(LEAST_WIDTH, Integer.parseInt(columns)));
        } catch (NumberFormatException e) {
            return FULL_WIDTH;
        }
    }
}
