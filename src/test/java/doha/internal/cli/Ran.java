package doha.internal.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What came of a call: its exit code, its output, and what it wrote to standard error. */
record Ran(int exit, String out, String err) {

    /** A call in this process. */
    static Ran of(String... arguments) {
        return on(Terminal.NONE, arguments);
    }

    /** A call in this process whose output goes to a terminal. */
    static Ran on(Terminal terminal, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(arguments, out, err, terminal);
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** How a wrong call ends: with one line. */
    static Ran refused(String message) {
        return new Ran(ExitCode.INPUT_OR_CALL_WRONG, "", "doha: " + message + "\n");
    }
}
