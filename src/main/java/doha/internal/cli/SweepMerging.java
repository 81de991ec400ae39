package doha.internal.cli;

import doha.analysis.Sweep;
import doha.internal.document.SweepView;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code doha sweep --merge}: adds the results of all parts of a sweep. */
final class SweepMerging {

    private static final List<String> FORMATS = List.of("table", "json");

    private SweepMerging() { }

    static void run(Arguments call, Console context) throws IOException {
        for (String option : List.of("samples", "seed", "as-of", "known-by", "reading", "threads", "shard")) {
            if (call.has(option)) {
                throw new UsageException("--merge adds results as they are; leave out --" + option);
            }
        }
        String format = call.choice("format", FORMATS);
        List<String> files = call.arguments(1, Integer.MAX_VALUE);
        Library library = context.library(call.rules());
        Map<String, Sweep> parts = new LinkedHashMap<>();
        for (String file : files) {
            if (parts.put(file, read(file)) != null) {
                throw new UsageException("'" + file + "' is named twice");
            }
        }
        Sweep whole;
        try {
            whole = Sweep.merge(parts);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
        try (OutputTarget destination = OutputTarget.of(call.value("out"), context)) {
            print(whole, format, destination.writer(), library, context);
            destination.complete();
        }
    }

    private static Sweep read(String file) {
        if (!Files.exists(Arguments.path(file))) {
            throw new UsageException("there is no file '" + file + "'");
        }
        try (Reader in = Files.newBufferedReader(Arguments.path(file))) {
            return SweepView.read(in);
        } catch (IllegalArgumentException e) {
            throw new UsageException("'" + file + "' is no result of 'doha sweep --format json': " + e.getMessage());
        } catch (IOException e) {
            throw new UsageException("'" + file + "' cannot be read: " + e.getMessage());
        }
    }

    static void print(Sweep result, String format, Writer out, Library library, Console context) throws IOException {
        new SweepView(result, library.vocabulary()).write(format, context.terminal().width(), context.terminal().colour(), out);
    }
}
