package doha.internal.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import doha.Assessment;
import doha.internal.document.AssessmentCsv;
import doha.internal.document.AssessmentJson;
import doha.internal.document.AssessmentMarkdown;
import doha.internal.document.AssessmentTable;
import doha.internal.document.Json;
import doha.internal.document.TextWidth;
import doha.model.Verdict;
import doha.model.Vocabulary;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Prints assessments one after the other in one format. A class each, so that a format does not pay for another's libraries. */
abstract class AssessmentPrinter {

    /** Prints the rows asked for of a file's assessment. */
    abstract void print(String file, Assessment assessment, List<Verdict> rows) throws IOException;

    /** Prints what comes after the last. */
    void end() throws IOException { }

    static AssessmentPrinter of(String format, boolean several, Vocabulary vocabulary, Console context) throws IOException {
        switch (format) {
            case "json": return several ? new JsonArray(context.out()) : new JsonObject(context.out());
            case "jsonl": return new JsonLines(context.out());
            case "csv": return new Csv(vocabulary, context.out());
            case "markdown": return new Markdown(vocabulary, context.out());
            default: return new Text(several, vocabulary, context);
        }
    }

    private static final class Text extends AssessmentPrinter {
        private final boolean several;
        private final AssessmentTable table;
        private final Writer out;
        private boolean first = true;

        Text(boolean several, Vocabulary vocabulary, Console context) {
            this.several = several;
            table = new AssessmentTable(vocabulary, context.terminal().width(), context.terminal().colour());
            out = context.out();
        }

        @Override
        void print(String file, Assessment assessment, List<Verdict> rows) throws IOException {
            if (several) {
                out.append(first ? "" : "\n").append("== ").append(TextWidth.clean(file)).append(" ==\n");
                first = false;
            }
            table.write(assessment, rows, out);
        }
    }

    private static final class JsonObject extends AssessmentPrinter {
        private final Writer out;

        JsonObject(Writer out) {
            this.out = out;
        }

        @Override
        void print(String file, Assessment assessment, List<Verdict> rows) throws IOException {
            AssessmentJson.write(assessment, rows, out);
        }
    }

    private static final class JsonArray extends AssessmentPrinter {
        private final Writer out;
        private final JsonGenerator json;

        JsonArray(Writer out) throws IOException {
            this.out = out;
            json = Json.indented(out);
            json.writeStartArray();
        }

        @Override
        void print(String file, Assessment assessment, List<Verdict> rows) throws IOException {
            AssessmentJson.write(assessment, rows, json);
        }

        @Override
        void end() throws IOException {
            json.writeEndArray();
            json.close();
            out.write('\n');
        }
    }

    private static final class JsonLines extends AssessmentPrinter {
        private final Writer out;

        JsonLines(Writer out) {
            this.out = out;
        }

        @Override
        void print(String file, Assessment assessment, List<Verdict> rows) throws IOException {
            AssessmentJson.writeLine(assessment, rows, out);
            // Whoever reads line by line need not wait for the rest.
            out.flush();
        }
    }

    private static final class Csv extends AssessmentPrinter {
        private final AssessmentCsv csv;

        Csv(Vocabulary vocabulary, Writer out) {
            csv = new AssessmentCsv(vocabulary, out);
        }

        @Override
        void print(String file, Assessment assessment, List<Verdict> rows) throws IOException {
            csv.write(assessment, rows);
        }
    }

    private static final class Markdown extends AssessmentPrinter {
        private final AssessmentMarkdown markdown;
        private final Writer out;
        private boolean first = true;

        Markdown(Vocabulary vocabulary, Writer out) {
            markdown = new AssessmentMarkdown(vocabulary);
            this.out = out;
        }

        @Override
        void print(String file, Assessment assessment, List<Verdict> rows) throws IOException {
            out.append(first ? "" : "\n");
            first = false;
            markdown.write(assessment, rows, out);
        }
    }
}
