package doha.internal.cli;

import doha.Assessment;
import doha.internal.document.AssessmentView;
import doha.internal.document.Csv;
import doha.internal.document.Json;
import doha.internal.document.TextWidth;
import doha.model.Verdict;
import doha.model.Vocabulary;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Prints assessments one after the other in one format. */
final class AssessmentPrinter {

    private final String format;
    private final boolean several;
    private final Vocabulary vocabulary;
    private final Console context;
    private Json.Array array;
    private Csv csv;
    private boolean first = true;

    AssessmentPrinter(String format, boolean several, Vocabulary vocabulary, Console context) throws IOException {
        this.format = format;
        this.several = several;
        this.vocabulary = vocabulary;
        this.context = context;
        if (format.equals("csv")) {
            csv = new Csv(context.out());
        } else if (format.equals("json") && several) {
            array = new Json.Array(context.out());
        }
    }

    /** Prints the rows asked for of a file's assessment. */
    void print(String file, Assessment assessment, List<Verdict> rows) throws IOException {
        Writer out = context.out();
        AssessmentView view = new AssessmentView(assessment, rows, vocabulary);
        if (array != null) {
            array.add(view.data());
        } else if (csv != null) {
            csv.write(view.rows());
        } else {
            if (several && format.equals("table")) {
                out.append(first ? "" : "\n").append("== ").append(TextWidth.clean(file)).append(" ==\n");
            } else if (format.equals("markdown")) {
                out.append(first ? "" : "\n");
            }
            view.write(format, context.terminal().width(), context.terminal().colour(), out);
        }
        first = false;
        if (format.equals("jsonl")) {
            // Whoever reads line by line need not wait for the rest.
            out.flush();
        }
    }

    /** Prints what comes after the last. */
    void end() throws IOException {
        if (array != null) {
            array.close();
        }
    }
}
