package doha.internal.cli;

import java.util.List;
import java.util.Set;

/**
 * Whether the engine's log is worth binding a logger for. The rules that were compiled with the program have nothing to log, and
 * a logger that says nothing only slows the start of their quick commands.
 */
final class Logging {

    private static final String PROVIDER = "slf4j.provider";
    private static final String SILENT = "org.slf4j.helpers.NOP_FallbackServiceProvider";
    private static final String OWN_WORDS = "slf4j.internal.verbosity";

    /** What runs long, or others' code, may have something to say. */
    private static final Set<String> LOGGED = Set.of("serve");

    private Logging() {
    }

    /** Leaves the log unbound where it has nothing to say, unless the user asked for one. Before anything logs. */
    static void settle(List<String> args) {
        boolean asked = System.getProperty(PROVIDER) != null
                || System.getProperties().stringPropertyNames().stream().anyMatch(name -> name.startsWith("org.slf4j.simpleLogger."));
        if (!asked && silent(args)) {
            System.setProperty(PROVIDER, SILENT);
            if (System.getProperty(OWN_WORDS) == null) {
                // Else it announces on standard error which provider it was told to take.
                System.setProperty(OWN_WORDS, "WARN");
            }
        }
    }

    /** Whether such a call has nothing to log: it runs the rules that came with the program. */
    static boolean silent(List<String> args) {
        return args.stream().noneMatch(arg -> arg.equals("--rules") || arg.startsWith("--rules=")) && (args.isEmpty() || !LOGGED.contains(args.get(0)));
    }
}
