package doha.internal.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the program logs. The library leaves that to its user. */
final class Logging {

    private static final String PROVIDER = "slf4j.provider";
    private static final String PREFIX = "org.slf4j.simpleLogger.";

    /** Only what a user must know; the answer itself never goes through logging. */
    private static final Map<String, String> SIMPLE = Map.of(
            PREFIX + "defaultLogLevel", "warn",
            PREFIX + "showThreadName", "false",
            PREFIX + "showShortLogName", "true",
            // The rule compiler warns of speed it could gain by moving a constraint, which an analyst who edits a rule need not know.
            PREFIX + "log.org.drools", "error",
            // What is wrong with a request is answered to the client.
            PREFIX + "log.org.eclipse.jetty", "error");

    /** The built-in rules have nothing to log, and binding a logger slows the start. Nor is SLF4J to announce that it binds none. */
    private static final Map<String, String> SILENT = Map.of(
            PROVIDER, "org.slf4j.helpers.NOP_FallbackServiceProvider",
            "slf4j.internal.verbosity", "WARN");

    private Logging() {}

    /** Sets what the user has not set, before anything logs. */
    static void configure(List<String> args) {
        Set<String> given = System.getProperties().stringPropertyNames();
        boolean asked = given.contains(PROVIDER) || given.stream().anyMatch(name -> name.startsWith(PREFIX));
        (isSilent(args) && !asked ? SILENT : SIMPLE).forEach((name, value) -> {
            if (!given.contains(name)) {
                System.setProperty(name, value);
            }
        });
    }

    /** Whether a call has nothing to log: it ends soon and uses the rules that came with the program. */
    static boolean isSilent(List<String> args) {
        return args.stream().noneMatch(arg -> arg.equals("--rules") || arg.startsWith("--rules="))
                && (args.isEmpty() || !args.get(0).equals("serve"));
    }
}
