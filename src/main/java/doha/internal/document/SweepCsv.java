package doha.internal.document;

import doha.analysis.SweepPoint;
import doha.analysis.SweepSpace;
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
        header.addAll(space.dimensions().keySet());
        header.add("duty");
        header.addAll(Json.names(DutyState.class));
        csv.row(header);
    }

    /** Writes all rows of a point. What goes wrong is thrown as {@link UncheckedIOException}. */
    public void write(SweepPoint point) {
        List<String> values = new ArrayList<>(List.of(Long.toString(point.index())));
        values.addAll(point.texts());
        if (point.refusal() != null) {
            row(values, List.of("", "refused", point.refusal().code(), "", "", "", ""));
            return;
        }
        for (DutyOutcome outcome : point.outcomes().duties()) {
            List<Object> cells = new ArrayList<>(List.of(outcome.duty()));
            cells.addAll(Json.fields(DutyState.of(outcome)).values());
            row(values, Csv.cells(cells));
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
