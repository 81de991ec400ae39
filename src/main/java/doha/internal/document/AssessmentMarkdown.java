package doha.internal.document;

import doha.Assessment;
import doha.model.Verdict;
import doha.model.Vocabulary;
import java.io.IOException;
import java.util.List;

/** An assessment as markdown: a heading, the day and the reading, a table for each part of the agreement, gate and pace. */
public final class AssessmentMarkdown {

    private final Vocabulary vocabulary;

    /** Looks up the switches' defaults in the vocabulary. */
    public AssessmentMarkdown(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Writes every duty. */
    public void write(Assessment assessment, Appendable out) throws IOException {
        write(assessment, assessment.duties(), out);
    }

    /** Writes some of the assessment's duties; the summary still counts all. */
    public void write(Assessment assessment, List<Verdict> rows, Appendable out) throws IOException {
        writeOpening(assessment, out, vocabulary);
        out.append(Markdown.text(Sentences.summary(assessment))).append('\n');
        String part = "";
        for (Verdict v : rows) {
            if (!v.duty().part().equals(part)) {
                part = v.duty().part();
                out.append("\n## ").append(Markdown.text(part)).append("\n\n");
                Markdown.header(out, List.of("duty", "what is owed", "owed by", "status", "due", "decided", "days late"));
            }
            Markdown.row(out, List.of(v.duty().id().value(), v.duty().summary(), v.duty().obligor(), Labels.status(v), Labels.due(v),
                    Labels.day(v.decidedOn()), Labels.late(v)));
        }
        out.append("\n## Gate and pace\n\n");
        out.append(Markdown.text(Sentences.gate(assessment))).append("\n\n");
        out.append(Markdown.text(Sentences.pace(assessment))).append('\n');
    }

    static void writeOpening(Assessment assessment, Appendable out, Vocabulary vocabulary) throws IOException {
        out.append("# ").append(Markdown.text(ResultHeader.title(assessment))).append("\n\n");
        out.append(Markdown.text(ResultHeader.day(assessment.query()))).append("; reading: ")
                .append(Markdown.text(ResultHeader.reading(assessment.query().readings(), vocabulary))).append("\n\n");
    }
}
