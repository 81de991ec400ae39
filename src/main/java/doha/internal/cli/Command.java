package doha.internal.cli;

import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.Options;

/** One of the program's commands. */
interface Command {

    /** The word that calls it. */
    String name();

    /** What it answers, in a line. */
    String summary();

    /** The arguments it takes, as its usage line shows them; empty where it takes none. */
    String arguments();

    /** The options it takes beside the program's own. */
    Options options();

    /** Calls that show what it is for. */
    List<String> examples();

    /** What else its help tells, in lines of at most 100 columns; none for most. */
    default List<String> notes() {
        return List.of();
    }

    /** Answers a call. What is wrong with it is thrown as {@link UsageException}; files refused raise the context's exit code. */
    void run(Arguments call, Console context) throws IOException;
}
