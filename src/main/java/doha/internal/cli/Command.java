package doha.internal.cli;

import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** One of the program's commands: its name, its help and what it does. */
abstract class Command {

    final String name;
    final String arguments;
    final String summary;
    final List<String> examples;
    final Options options = new Options();

    /**
     * A command. In its examples {@code {duty}} stands for the id of a duty of the agreement.
     *
     * @param arguments the arguments it takes, as its usage line shows them; empty if it takes none
     * @param summary   what it answers, in a line
     * @param examples  calls that show what it is for
     * @param options   the options it takes beside the program's own
     */
    Command(String name, String arguments, String summary, List<String> examples, Option... options) {
        this.name = name;
        this.arguments = arguments;
        this.summary = summary;
        this.examples = examples;
        for (Option option : options) {
            this.options.addOption(option);
        }
        this.options.addOption(CallOptions.HELP).addOption(CallOptions.DEBUG);
    }

    /** What else its help says, in lines of at most 100 columns; empty for most. */
    String notes() {
        return "";
    }

    /** Answers a call. What is wrong with it throws {@link UsageException}; files refused raise the console's exit code. */
    abstract void run(Arguments call, Console console) throws IOException;

    /** {@code 1 file}, {@code 2 files}. */
    static String count(int number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
