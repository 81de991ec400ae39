package doha.internal.document;

import doha.analysis.sweep.Dimension;
import doha.analysis.sweep.Outcome;
import doha.analysis.sweep.SweepSpace;
import doha.internal.document.VerdictEntry.DutyState;
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

    private final Writer out;
    private final Csv csv;

    /** Writes the header. The writer stays open for the caller to close. */
    public SweepCsv(SweepSpace space, Writer out) {
        this.out = out;
        this.csv = new Csv(out);
        List<String> header = new ArrayList<>(List.of("point"));
        space.dimensions().stream().map(Dimension::name).forEach(header::add);
        header.add("duty");
        header.addAll(Json.names(DutyState.class));
        csv.row(header);
    }

    /** Writes all rows of a point. What goes wrong is thrown as {@link UncheckedIOException}. */
    public void write(Outcome outcome) {
        List<String> point = new ArrayList<>(List.of(Long.toString(outcome.point().index())));
        point.addAll(outcome.point().texts());
        if (outcome.refusal() != null) {
            row(point, List.of("", "refused", outcome.refusal().code(), "", "", "", ""));
            return;
        }
        for (DutyOutcome outcomeOfDuty : outcome.answer().duties()) {
            List<Object> cells = new ArrayList<>(List.of(outcomeOfDuty.duty()));
            cells.addAll(Json.fields(DutyState.of(outcomeOfDuty)).values());
            row(point, Csv.cells(cells));
        }
    }

    private void row(List<String> point, List<String> verdict) {
        List<String> row = new ArrayList<>(point);
        row.addAll(verdict);
        csv.row(row);
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
