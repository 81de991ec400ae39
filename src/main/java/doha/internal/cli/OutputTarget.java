package doha.internal.cli;

import doha.internal.document.View;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a result goes: standard output, or the file of {@code --out}. A file is written beside its place under {@code FILE.part}
 * and moved there when complete, so that nobody takes half a result for one.
 */
record OutputTarget(Path file, Path part, Writer writer, Terminal terminal) implements AutoCloseable {

    interface Result {
        void write(Writer out) throws IOException;
    }

    /** What a name ends in if that is the ending of a known kind of file. */
    private static final Pattern ENDING = Pattern
            .compile("\\.((?i:html?|pdf|docx?|xlsx?|csv|tsv|ics|ical|json|ya?ml|txt|md|png|svg|xml|drl))$");

    /**
     * Standard output if {@code out} is null. A file that was read is never written over.
     *
     * @param ending how a file's name ends if it has an ending, such as {@code html}
     */
    static OutputTarget of(String out, String ending, Console console) throws IOException {
        if (out == null) {
            return new OutputTarget(null, null, console.out(), console.terminal());
        }
        Path file = ScenarioFiles.path(out);
        if (Files.isDirectory(file)) {
            throw new UsageException("--out: '" + out + "' is a folder; it takes a file");
        }
        if (file.getParent() != null && !Files.isDirectory(file.getParent())) {
            throw new UsageException("--out: there is no folder '" + file.getParent() + "'");
        }
        Matcher named = ENDING.matcher(file.getFileName().toString());
        if (named.find() && !named.group(1).toLowerCase(Locale.ROOT).matches(ending)) {
            String first = ending.replaceAll("\\|.*", "");
            throw new UsageException(
                    "--out: '" + out + "' ends in ." + named.group(1) + ", and the result is " + first.toUpperCase(Locale.ROOT)
                            + "; name it '" + out.substring(0, out.length() - named.group(1).length()) + first + "'");
        }
        if (console.hasOpened(file)) {
            throw new UsageException("--out: '" + out + "' was read for this result; name another file");
        }
        try {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Output output = new Output(Files.newOutputStream(part), "'" + part + "'");
            return new OutputTarget(file, part, new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8)), Terminal.NONE);
        } catch (IOException e) {
            throw new UsageException("--out: '" + out + "' cannot be written: " + reason(e));
        }
    }

    /** The reason alone: the exceptions of files begin with a name, or consist of it. */
    private static String reason(IOException e) {
        if (e instanceof FileSystemException f && f.getReason() != null) {
            return f.getReason();
        }
        return e instanceof AccessDeniedException ? "permission denied"
                : e instanceof NoSuchFileException ? "no file can be made there" : e.getMessage();
    }

    /** Writes a result, whole or not at all. */
    static void write(String out, String ending, Console console, Result result) throws IOException {
        OutputTarget target = of(out, ending, console);
        try {
            result.write(target.writer);
            target.complete();
        } catch (Throwable e) {
            target.discard();
            throw e;
        }
    }

    void print(View result, String format) throws IOException {
        result.write(format, terminal.width(), terminal.colour(), writer);
    }

    /** Where an unfinished result is left, in words. */
    String unfinished() {
        return part == null ? "on standard output" : "in '" + part + "'";
    }

    void complete() throws IOException {
        writer.flush();
        if (file != null) {
            writer.close();
            try {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void discard() throws IOException {
        if (file != null) {
            writer.close();
            Files.deleteIfExists(part);
        }
    }

    /** Writes out what there is; a file that is not complete stays under its {@code .part} name. */
    @Override
    public void close() throws IOException {
        if (file == null) {
            writer.flush();
        } else {
            writer.close();
        }
    }
}
