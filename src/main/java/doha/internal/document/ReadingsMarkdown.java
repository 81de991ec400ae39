package doha.internal.document;

import doha.analysis.DutyReadings;
import doha.analysis.ReadingsAnalysis;
import doha.model.Status;
import doha.model.Vocabulary;
import java.io.IOException;
import java.util.List;

/** All readings as markdown: the disputed duties and the settled ones, a table each. */
public final class ReadingsMarkdown {

    private ReadingsMarkdown() { }

    /** Writes every duty. */
    public static void write(ReadingsAnalysis all, Vocabulary vocabulary, Appendable out) throws IOException {
        AssessmentMarkdown.writeOpening(all.own(), out, vocabulary);
        out.append(Markdown.text(ReadingsTable.explored(all))).append("\n\n");
        out.append(Markdown.text(ReadingsTable.summary(all))).append('\n');
        List<DutyReadings> disputed = all.duties().stream().filter(DutyReadings::disputed).toList();
        if (!disputed.isEmpty()) {
            out.append("\n## Disputed\n\n");
            Markdown.header(out, List.of("duty", "met", "breached", "pending", "own reading", "decided by", "when"));
            for (DutyReadings row : disputed) {
                String admitted = ReadingsWords.admitted(row, all.readings());
                Markdown.row(out, List.of(row.duty().id().value(), ReadingsWords.share(row, Status.MET), ReadingsWords.share(row, Status.BREACHED),
                        ReadingsWords.share(row, Status.PENDING), row.own() == null ? "no duty" : Labels.status(row.own().status()),
                        row.decidedBy().isEmpty() ? "no one switch" : String.join(", ", row.decidedBy()),
                        ReadingsWords.description(row) + (admitted.isEmpty() ? "" : " (" + admitted + ")")));
            }
        }
        if (disputed.size() < all.duties().size()) {
            out.append("\n## Settled\n\n");
            Markdown.header(out, List.of("duty", "status", "phases"));
            for (DutyReadings row : all.duties()) {
                if (!row.disputed()) {
                    Markdown.row(out, List.of(row.duty().id().value(), Labels.status(row.statuses().keySet().iterator().next()), ReadingsWords.phases(row)));
                }
            }
        }
    }
}
