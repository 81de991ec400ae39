package doha.internal.document;

import doha.analysis.SweepPoint;
import doha.analysis.SweepSpace;
import doha.internal.document.VerdictEntry.DutyState;
import doha.model.Pace;
import doha.model.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
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
    private final int columns;

    /** Writes the header. The writer stays open for the caller to close. */
    public SweepCsv(SweepSpace space, Writer out) {
        this.out = out;
        this.csv = new Csv(out);
        boolean paced = space.base().vocabulary().pace().isPresent();
        List<Object> verdict = Csv.joined(List.of("duty"), DutyState.columns(), paced ? PACE : List.of());
        this.columns = verdict.size();
        csv.row(Csv.cells(Csv.joined(List.of("point"), space.dimensions().keySet(), verdict)));
    }

    /** Writes all rows of a point. What goes wrong is thrown as {@link UncheckedIOException}. */
    public void write(SweepPoint point) {
        if (point.refusal() != null) {
            row(point, Arrays.asList(null, "refused", point.refusal().code()));
            return;
        }
        Pace pace = point.outcomes().pace();
        for (Verdict outcome : point.outcomes().duties()) {
            row(point, Csv.joined(List.of(outcome.duty().id()), DutyState.of(outcome).cells(),
                    pace == null ? List.of() : Arrays.asList(pace.level(), pace.ceiling(), pace.path())));
        }
    }

    /** The rest of the row stays empty. */
    private void row(SweepPoint point, List<Object> verdict) {
        csv.row(Csv.cells(Csv.joined(List.of(point.index()), point.texts(), verdict,
                Collections.nCopies(columns - verdict.size(), null))));
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
