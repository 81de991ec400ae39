package doha.internal.cli;

import doha.internal.document.TextWidth;
import doha.internal.document.View;
import doha.model.Diagnostic;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where a command writes, and the exit code of the call so far. */
final class Console {

    private final Writer out;
    private final Writer err;
    private final Terminal terminal;
    private final Set<Path> opened = new LinkedHashSet<>();
    private final Set<Diagnostic> shown = new HashSet<>();
    private int code = ExitCode.DONE;

    Console(OutputStream out, OutputStream err, Terminal terminal) {
        this.out = writer(new Output(out, "the output"));
        this.err = writer(err);
        this.terminal = terminal;
    }

    private static Writer writer(OutputStream stream) {
        return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    /** Standard output: what a program or a person asked for. */
    Writer out() {
        return out;
    }

    Terminal terminal() {
        return terminal;
    }

    void opened(Path file) {
        opened.add(file);
    }

    /** Whether a file was read, by whatever name or link. */
    boolean hasOpened(Path file) throws IOException {
        for (Path each : opened) {
            if (Files.exists(each) && Files.exists(file) && Files.isSameFile(each, file)) {
                return true;
            }
        }
        return false;
    }

    void print(View result, String format) throws IOException {
        result.write(format, terminal.width(), terminal.colour(), out);
    }

    int code() {
        return code;
    }

    void raise(int exitCode) {
        code = Math.max(code, exitCode);
    }

    /** Writes a line to standard error, after what has been written to standard output so far. */
    void error(String line) throws IOException {
        try {
            out.flush();
        } finally {
            report(TextWidth.clean(line));
        }
    }

    /** Reports how something of the call was taken, if it is written otherwise. */
    void taken(String given, String as) {
        if (!given.equals(as)) {
            report(TextWidth.clean("doha: '" + given + "' is taken as '" + as + "'"));
        }
    }

    /** Writes to standard error; if that fails, nothing more can be reported. */
    synchronized void report(String text) {
        write(text + "\n");
    }

    /** Shows a line on the terminal in place of the one shown before; an empty text removes it. Only for terminals. */
    void progress(String line) {
        write("\r\u001b[K" + line);
    }

    private void write(String text) {
        try {
            err.write(text);
            err.flush();
        } catch (IOException e) {
            raise(ExitCode.PROGRAM_FAILED);
        }
    }

    /** Reports why a file is refused: every fault, but none twice in a run, since many files may build on one base. */
    void refuse(String file, List<Diagnostic> faults) throws IOException {
        raise(ExitCode.INPUT_OR_CALL_WRONG);
        List<Diagnostic> unseen = faults.stream().filter(shown::add).toList();
        for (Diagnostic fault : unseen) {
            error(fault.toString());
        }
        if (unseen.isEmpty()) {
            error(file + ": refused for faults named above");
        }
    }

    /** Says what seems off in a scenario that can be used: each note once in a run. Returns how many are new. */
    int note(List<Diagnostic> notes) throws IOException {
        int unseen = 0;
        for (Diagnostic note : notes) {
            if (shown.add(note)) {
                error(note.place() + ": note: " + note.message());
                unseen++;
            }
        }
        return unseen;
    }

    void refuse(String message) throws IOException {
        raise(ExitCode.INPUT_OR_CALL_WRONG);
        error("doha: " + message);
    }
}
