package doha.internal.document;

import doha.analysis.SweepPoint;
import doha.analysis.SweepSpace;
import doha.internal.document.VerdictEntry.DutyState;
import doha.model.Pace;
import doha.model.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The points of a sweep as CSV in long form: a row for each point and duty, with the point's values and pace in every row. A point that
 * makes no scenario has one row: no duty, the status {@code refused}, and the reason for a phase.
 */
public final class SweepCsv {

    private static final List<String> PACE = List.of("level", "ceiling", "path");

    private final Writer out;
    private final Csv csv;
    private final boolean paced;
    private final int columns;

    /** Writes the header. The writer stays open for the caller to close. */
    public SweepCsv(SweepSpace space, Writer out) {
        this.out = out;
        this.csv = new Csv(out);
        this.paced = space.base().vocabulary().pace().isPresent();
        List<String> verdict = new ArrayList<>(List.of("duty"));
        verdict.addAll(DutyState.columns());
        verdict.addAll(paced ? PACE : List.of());
        this.columns = verdict.size();
        List<String> header = new ArrayList<>(List.of("point"));
        header.addAll(space.dimensions().keySet());
        header.addAll(verdict);
        csv.row(header);
    }

    /** Writes all rows of a point. What goes wrong is thrown as {@link UncheckedIOException}. */
    public void write(SweepPoint point) {
        if (point.refusal() != null) {
            row(point, Arrays.asList(null, "refused", point.refusal().code()));
            return;
        }
        Pace pace = point.outcomes().pace();
        for (Verdict outcome : point.outcomes().duties()) {
            List<Object> cells = new ArrayList<>(List.of(outcome.duty().id()));
            cells.addAll(DutyState.of(outcome).cells());
            if (paced && pace != null) {
                cells.addAll(Arrays.asList(pace.level(), pace.ceiling(), pace.path()));
            }
            row(point, cells);
        }
    }

    /** The rest of the row stays empty. */
    private void row(SweepPoint point, List<Object> verdict) {
        List<Object> row = new ArrayList<>(List.of(point.index()));
        row.addAll(point.texts());
        row.addAll(verdict);
        row.addAll(Collections.nCopies(columns - verdict.size(), null));
        csv.row(Csv.cells(row));
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
