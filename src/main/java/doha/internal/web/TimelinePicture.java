package doha.internal.web;

import doha.model.Duty;
import doha.model.Fact;
import doha.model.Phase;
import java.time.LocalDate;
import java.util.List;

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
     * @param duty         the duty
     * @param spans        how it stood, without gaps
     * @param due          the text's due day; null where there is none
     * @param effectiveDue the due day as moved; null where there is none
     * @param daysLate     how late; null where lateness has no meaning
     * @param points       the facts that bear on it
     */
    public record Row(Duty duty, List<Span> spans, LocalDate due, LocalDate effectiveDue, Long daysLate, List<Point> points) {

        /** Copies the lists. */
        public Row {
            spans = List.copyOf(spans);
            points = List.copyOf(points);
        }
    }

    /** A time in which a duty was in one phase; {@code to} is the first day on which it no longer was, or the day after the as-of day. */
    public record Span(LocalDate from, LocalDate to, Phase phase) { }

    /** A fact on its day. */
    public record Point(LocalDate day, Fact fact) { }

    /**
     * A time in which the gate was closed.
     *
     * @param from    the first closed day
     * @param to      the first open day after it; null while it is closed
     * @param reasons what closed it, in words
     */
    public record Closed(LocalDate from, LocalDate to, List<String> reasons) {

        /** Copies the list. */
        public Closed {
            reasons = List.copyOf(reasons);
        }
    }
}
