package doha.internal.cli;

import doha.internal.document.TextWidth;
import doha.model.Diagnostic;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where a command writes, what it calls, and the exit code it has come to so far. */
final class Console {

    private final Writer out;
    private final Writer err;
    private final Terminal terminal;
    private final Library.Source source;
    private final Set<Diagnostic> shown = new HashSet<>();
    private int code = ExitCode.DONE;

    Console(OutputStream out, OutputStream err, Terminal terminal, Library.Source source) {
        this.out = writer(new Output(out, "the output"));
        this.err = writer(err);
        this.terminal = terminal;
        this.source = source;
    }

    private static Writer writer(OutputStream stream) {
        return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    /** What a program or a person asked for goes here. */
    Writer out() {
        return out;
    }

    Terminal terminal() {
        return terminal;
    }

    Library library(Path rules) {
        return source.open(rules);
    }

    /** The highest exit code raised so far. */
    int code() {
        return code;
    }

    /** Makes the exit code at least this. */
    void raise(int exitCode) {
        code = Math.max(code, exitCode);
    }

    /** Writes a line to standard error, after what has been written to standard output so far. */
    void error(String line) throws IOException {
        try {
            out.flush();
        } finally {
            tell(TextWidth.clean(line));
        }
    }

    /** Writes to standard error; if that fails there is nobody left to tell. */
    synchronized void tell(String text) {
        try {
            err.write(text);
            err.write('\n');
            err.flush();
        } catch (IOException e) {
            raise(ExitCode.PROGRAM_FAILED);
        }
    }

    /** Shows a line on the terminal in place of the one shown before; an empty text takes it away. Only for terminals. */
    void progress(String line) {
        try {
            err.write("\r\u001b[K" + line);
            err.flush();
        } catch (IOException e) {
            raise(ExitCode.PROGRAM_FAILED);
        }
    }

    /** Reports why a file was refused: every fault, but none twice in a run, since many files may build on one base. */
    void refuse(String file, List<Diagnostic> faults) throws IOException {
        raise(ExitCode.INPUT_OR_CALL_WRONG);
        boolean anyNew = false;
        for (Diagnostic fault : faults) {
            if (shown.add(fault)) {
                anyNew = true;
                error(fault.toString());
            }
        }
        if (!anyNew) {
            error(file + ": refused for faults named above");
        }
    }

    /** Reports a wrong call or file in one line. */
    void refuse(String message) throws IOException {
        raise(ExitCode.INPUT_OR_CALL_WRONG);
        error("doha: " + message);
    }
}
