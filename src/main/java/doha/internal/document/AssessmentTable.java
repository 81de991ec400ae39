package doha.internal.document;

import doha.Assessment;
import doha.model.Verdict;
import doha.model.Vocabulary;
import java.io.IOException;
import java.util.List;

/** An assessment made for eyes: every duty under its part of the agreement, then the summary, the gate and the pace. */
public final class AssessmentTable {

    private final Vocabulary vocabulary;
    private final int width;
    private final boolean colour;

    /**
     * A table in a terminal.
     *
     * @param vocabulary where the switches' defaults are looked up
     * @param width      the columns it may take
     * @param colour     whether to colour it
     */
    public AssessmentTable(Vocabulary vocabulary, int width, boolean colour) {
        this.vocabulary = vocabulary;
        this.width = width;
        this.colour = colour;
    }

    /** Writes every duty. */
    public void write(Assessment assessment, Appendable out) throws IOException {
        write(assessment, assessment.duties(), out);
    }

    /** Writes some of the assessment's duties; the summary still counts all. */
    public void write(Assessment assessment, List<Verdict> rows, Appendable out) throws IOException {
        writeOpening(assessment, out);
        out.append('\n');
        if (!rows.isEmpty()) {
            writeDuties(rows, out);
            out.append('\n');
        }
        int all = assessment.duties().size();
        String shown = rows.size() == all ? "" : " Shown: " + (rows.isEmpty() ? "none" : Integer.toString(rows.size())) + " of them.";
        paragraph(out, Sentences.summary(assessment) + shown, Style.BOLD);
        paragraph(out, Sentences.gate(assessment), Style.PLAIN);
        paragraph(out, Sentences.pace(assessment), Style.PLAIN);
    }

    /** Writes the title, the day and the reading. */
    void writeOpening(Assessment assessment, Appendable out) throws IOException {
        paragraph(out, ResultHeader.title(assessment), Style.BOLD);
        paragraph(out, ResultHeader.day(assessment.query()), Style.PLAIN);
        paragraph(out, "reading: " + ResultHeader.reading(assessment.query().readings(), vocabulary), Style.PLAIN);
    }

    private void writeDuties(List<Verdict> rows, Appendable out) throws IOException {
        Table table = new Table(width, colour, List.of("duty", "status", "owed by", "due", "decided", "days late")).indent(2);
        String part = "";
        for (Verdict v : rows) {
            if (!v.duty().part().equals(part)) {
                if (!part.isEmpty()) {
                    table.across("", 0, Style.PLAIN);
                }
                part = v.duty().part();
                table.across(part, 0, Style.BOLD);
            }
            table.row(List.of(
                    new Table.Cell(v.duty().id().value(), Style.BOLD),
                    new Table.Cell(Labels.status(v), Labels.style(v.status())),
                    Table.Cell.of(v.duty().obligor()),
                    Table.Cell.of(Labels.due(v).replace("→ ", "→\u00a0")),
                    Table.Cell.of(Labels.day(v.decidedOn())),
                    Table.Cell.of(Labels.late(v))));
            table.across(v.duty().summary(), 6, Style.PLAIN);
        }
        table.write(out);
    }

    private void paragraph(Appendable out, String text, Style style) throws IOException {
        Table.paragraph(out, text, 0, width, style, colour);
    }
}
