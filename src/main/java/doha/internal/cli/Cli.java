package doha.internal.cli;

import doha.internal.document.TextWidth;
import doha.model.RulesException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** The program as a call: arguments in, output and an exit code out. */
public final class Cli {

    private Cli() { }

    /**
     * Runs one command and returns its exit code: 0 done, 1 an expectation failed, 2 the input or the call is wrong, 3 the program
     * failed. Throws nothing.
     *
     * @param arguments as given on the command line
     * @param out       where the answer goes, in UTF-8
     * @param err       where everything else goes, in UTF-8
     * @param terminal  what is known of the place the answer goes to
     */
    public static int run(String[] arguments, OutputStream out, OutputStream err, Terminal terminal) {
        return run(arguments, out, err, terminal, BuiltLibrary::new);
    }

    /** As the public call, with another library. */
    static int run(String[] arguments, OutputStream out, OutputStream err, Terminal terminal, Library.Source source) {
        List<String> rest = new ArrayList<>(List.of(arguments));
        Terminal used = takeDebug(rest) ? terminal.debugging() : terminal;
        Console context = new Console(out, err, used, source);
        try {
            try {
                dispatch(rest, context);
            } catch (UsageException e) {
                context.refuse(e.getMessage());
            } catch (RulesException e) {
                context.refuse("the rules", e.faults());
            }
            context.out().flush();
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError | AssertionError e) {
            fail(e, context);
        }
        return context.code();
    }

    /** Before the command is known: a failure to parse may be the one to debug. */
    private static boolean takeDebug(List<String> arguments) {
        int end = arguments.indexOf("--");
        int at = arguments.indexOf("--debug");
        if (at < 0 || end >= 0 && end < at) {
            return false;
        }
        arguments.remove(at);
        return true;
    }

    private static void dispatch(List<String> arguments, Console context) throws IOException {
        if (arguments.isEmpty()) {
            throw new UsageException("a command is missing; there are " + String.join(", ", Commands.NAMES) + "; see 'doha --help'");
        }
        String first = arguments.get(0);
        switch (first) {
            case "--help", "-h" -> Help.program(context.out());
            case "--version" -> context.out().write("doha " + doha.internal.rules.Version.current() + "\n");
            default -> {
                if (first.startsWith("-")) {
                    throw UsageException.unknown("option", first, List.of("--help", "--version"), "see 'doha --help'");
                }
                command(Commands.of(first), arguments.subList(1, arguments.size()), context);
            }
        }
    }

    private static void command(Command command, List<String> arguments, Console context) throws IOException {
        Arguments call = new Arguments(command, arguments);
        if (call.has("help")) {
            Help.command(command, context.out());
        } else {
            command.run(call, context);
        }
    }

    private static void fail(Throwable failure, Console context) {
        Output.Failure output = outputFailure(failure);
        if (output != null && output.isClosedPipe()) {
            return;
        }
        context.raise(ExitCode.PROGRAM_FAILED);
        tell(failure, context);
    }

    /** Tells of a failure of the program in a line, or with its trace if that is asked for. */
    static void tell(Throwable failure, Console context) {
        if (context.terminal().debug()) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            context.tell(trace.toString().stripTrailing());
            return;
        }
        Output.Failure output = outputFailure(failure);
        String what = output != null ? output.getMessage() : describe(failure);
        context.tell(TextWidth.clean("doha: failed: " + what + " (DOHA_DEBUG=1 or --debug shows where)"));
    }

    private static String describe(Throwable failure) {
        String name = failure.getClass().getSimpleName();
        return failure.getMessage() == null ? name : name + ": " + failure.getMessage();
    }

    /** Some writers wrap what the stream throws. */
    private static Output.Failure outputFailure(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof Output.Failure output) {
                return output;
            }
        }
        return null;
    }
}
