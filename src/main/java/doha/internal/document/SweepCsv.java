package doha.internal.document;

import de.siegmar.fastcsv.writer.CsvWriter;
import doha.analysis.sweep.Dimension;
import doha.analysis.sweep.Outcome;
import doha.analysis.sweep.SweepSpace;
import doha.model.DutyOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * The points of a sweep as CSV in long form: a row for each point and duty, with the point's values in every row. A point that
 * makes no scenario has one row: no duty, the status {@code refused}, and the reason for a phase.
 */
public final class SweepCsv {

    private static final List<String> VERDICT = List.of("duty", "status", "phase", "due", "effective-due", "decided-on", "days-late");

    private final Writer out;
    private final CsvWriter csv;

    /** Writes the header. The writer stays open for the caller to close. */
    public SweepCsv(SweepSpace space, Writer out) {
        this.out = out;
        this.csv = AssessmentCsv.writer(out);
        List<String> header = new ArrayList<>(List.of("point"));
        space.dimensions().stream().map(Dimension::name).forEach(header::add);
        header.addAll(VERDICT);
        csv.writeRecord(header);
    }

    /** Writes all rows of a point. What goes wrong is thrown as {@link UncheckedIOException}. */
    public void write(Outcome outcome) {
        List<String> point = new ArrayList<>(List.of(Long.toString(outcome.point().index())));
        point.addAll(outcome.point().texts());
        if (outcome.refusal() != null) {
            row(point, "", "refused", outcome.refusal().code(), "", "", "", "");
            return;
        }
        for (DutyOutcome j : outcome.answer().duties()) {
            row(point, j.duty().value(), j.status().label(), j.phase().label(), Labels.day(j.due()), Labels.day(j.effectiveDue()),
                    Labels.day(j.decidedOn()), j.daysLate() == null ? "" : j.daysLate().toString());
        }
    }

    private void row(List<String> point, String... verdict) {
        List<String> row = new ArrayList<>(point);
        row.addAll(List.of(verdict));
        csv.writeRecord(row);
    }

    /** Passes all that is written so far on to the writer's own destination. */
    public void flush() {
        try {
            csv.flush();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
