package doha.internal.cli;

import doha.internal.document.TextWidth;
import doha.internal.rules.BuiltInRules;
import doha.model.RulesException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** The program: arguments in, output and an exit code out. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code. Unlike System.out, a bare stream reports that nobody reads on. */
    public static void main(String[] args) {
        Logging.configure(List.of(args));
        System.exit(run(args, new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), Terminal.detect()));
    }

    /**
     * Runs one command and returns its exit code: 0 done, 1 an expectation failed, 2 the input or the call is wrong, 3 the program
     * failed. Throws nothing.
     *
     * @param arguments as given on the command line
     * @param out       where the answer goes, in UTF-8
     * @param err       where everything else goes, in UTF-8
     */
    public static int run(String[] arguments, OutputStream out, OutputStream err) {
        return run(arguments, out, err, Terminal.NONE);
    }

    static int run(String[] arguments, OutputStream out, OutputStream err, Terminal terminal) {
        List<String> rest = new ArrayList<>(List.of(arguments));
        Console console = new Console(out, err, takeDebug(rest) ? terminal.debugging() : terminal);
        try {
            try {
                dispatch(rest, console);
            } catch (UsageException e) {
                console.refuse(e.getMessage());
            } catch (RulesException e) {
                console.refuse("the rules", e.faults());
            }
            console.out().flush();
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError | AssertionError e) {
            Output.Failure output = outputFailure(e);
            if (output == null || !output.isClosedPipe()) {
                console.raise(ExitCode.PROGRAM_FAILED);
                report(e, console);
            }
        }
        return console.code();
    }

    /** Before the command is known: a failure to parse may be the one to debug. */
    private static boolean takeDebug(List<String> arguments) {
        int end = arguments.indexOf("--");
        return arguments.subList(0, end < 0 ? arguments.size() : end).removeIf("--debug"::equals);
    }

    private static void dispatch(List<String> given, Console console) throws IOException {
        if (given.isEmpty()) {
            throw new UsageException("a command is missing; there are " + String.join(", ", Commands.NAMES) + "; see 'doha --help'");
        }
        List<String> arguments = Commands.meant(given, console);
        String first = arguments.get(0);
        switch (first) {
            case "--help", "-h" -> HelpCommand.program(console.out());
            case "--version" -> console.out().write("doha " + BuiltInRules.version() + "\n");
            default -> {
                if (first.startsWith("-")) {
                    throw UsageException.unknown("option", first, List.of("--help", "--version"), "see 'doha --help'");
                }
                Command command = Commands.named(first);
                Arguments call = new Arguments(command, arguments.subList(1, arguments.size()), console);
                if (call.has("help")) {
                    HelpCommand.command(command, console.out());
                } else {
                    command.run(call, console);
                }
            }
        }
    }

    /** Reports a failure of the program in a line, or with its trace if that is asked for. */
    static void report(Throwable failure, Console console) {
        if (console.terminal().debug()) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            console.report(trace.toString().stripTrailing());
            return;
        }
        Output.Failure output = outputFailure(failure);
        String name = failure.getClass().getSimpleName();
        String what = output != null ? output.getMessage() : failure.getMessage() == null ? name : name + ": " + failure.getMessage();
        console.report(TextWidth.clean("doha: failed: " + what + " (DOHA_DEBUG=1 or --debug shows where)"));
    }

    /** The failure to write that caused a failure, or null: some writers wrap what the stream throws. */
    private static Output.Failure outputFailure(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof Output.Failure output) {
                return output;
            }
        }
        return null;
    }
}
