package doha.internal.web;

import doha.internal.document.FactText;
import doha.internal.document.Shape;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.Phase;
import doha.model.Status;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the timeline picture shows.
 *
 * @param from    the first day
 * @param asOf    the as-of day, the last on which anything is judged
 * @param end     the last day shown: the as-of day, or a due day not long after it
 * @param rows    a row for each duty in force under the reading, in the order of agreement.md
 * @param events  what happened to all duties at once: the signing, the start of talks, a new government
 * @param closed  when the gate was closed
 * @param others  the facts up to the as-of day that stand in no row and are no event
 */
public record TimelinePicture(LocalDate from, LocalDate asOf, LocalDate end, List<Row> rows, List<Point> events, List<Closed> closed,
                              List<Point> others) {

    /** Copies the lists. */
    public TimelinePicture {
        rows = List.copyOf(rows);
        events = List.copyOf(events);
        closed = List.copyOf(closed);
        others = List.copyOf(others);
    }

    /**
     * A duty over time.
     *
     * @param duty         its id
     * @param name         it in words
     * @param part         the part of the agreement
     * @param obligor      who owes it
     * @param spans        how it stood, without gaps
     * @param due          the text's due day; null if there is none
     * @param effectiveDue the due day as moved; null if there is none
     * @param daysLate     how late; null if lateness has no meaning
     * @param points       the facts that bear on it
     */
    public record Row(DutyId duty, String name, String part, String obligor, List<Span> spans, @Nullable LocalDate due,
            @Nullable LocalDate effectiveDue, @Nullable Long daysLate, List<Point> points) {

        /** Copies the lists. */
        public Row {
            spans = List.copyOf(spans);
            points = List.copyOf(points);
        }
    }

    /** A time in which a duty was in one phase; {@code to} is the first day on which it no longer was, or the day after the as-of day. */
    public record Span(LocalDate from, LocalDate to, @Shape(inline = true) Look look) { }

    /** A phase, its status and how it looks; all null for what is not a duty. */
    public record Look(@Nullable Status status, @Nullable Phase phase, @Nullable Tone tone) {

        static Look of(Phase phase) {
            return new Look(phase.status(), phase, Tone.of(phase));
        }
    }

    /** A fact on its day. */
    public record Point(FactId id, LocalDate day, String type, String text, @Nullable String source) {

        static Point of(Fact fact) {
            return new Point(fact.id(), fact.on(), fact.type(), FactText.claim(fact), fact.source());
        }
    }

    /**
     * A time in which the gate was closed.
     *
     * @param from    the first closed day
     * @param to      the first open day after it; null while it is closed
     * @param reasons what closed it, in words
     */
    public record Closed(LocalDate from, @Nullable LocalDate to, List<String> reasons) {

        /** Copies the list. */
        public Closed {
            reasons = List.copyOf(reasons);
        }
    }
}
