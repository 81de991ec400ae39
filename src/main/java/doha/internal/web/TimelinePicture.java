package doha.internal.web;

import doha.internal.document.JsonForm;
import doha.model.DutyId;
import doha.model.FactId;
import doha.model.Named;
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
 * @param events  what happened to all duties at once: the signing, and what other duties arise with
 * @param closed  when the gate was closed; absent if the agreement has no gate
 * @param others  the facts up to the as-of day that stand in no row and are no event
 */
public record TimelinePicture(LocalDate from, LocalDate asOf, LocalDate end, List<DutyRow> rows, List<Point> events,
        @JsonForm(optional = true) List<Closed> closed, List<Point> others) {

    /**
     * A duty over time: how it stood, without gaps, and the facts that bear on it. {@code effectiveDue} is the due day as moved;
     * {@code daysLate} is null if lateness has no meaning.
     */
    public record DutyRow(DutyId duty, String name, String part, String obligor, List<Span> spans, @Nullable LocalDate due,
            @Nullable LocalDate effectiveDue, @Nullable Long daysLate, List<Point> points) {}

    /** A time in which a duty was in one phase; {@code to} is the first day on which it no longer was, or the day after the as-of day. */
    public record Span(LocalDate from, LocalDate to, @JsonForm(inline = true) Look look) {}

    /** A phase, its status and how it looks; all null for what is not a duty. */
    public record Look(@Nullable Status status, @Nullable Phase phase, @Nullable Tone tone) {

        static Look of(Phase phase) {
            return new Look(phase.status(), phase, Tone.of(phase));
        }
    }

    /** How a phase looks: six tones, each with a colour, a shape and a word of its own. */
    public enum Tone implements Named {
        /** Done in time, or kept to the end. */
        MET,
        /** Late, or violated. */
        BREACHED,
        /** In force, and its time not over. */
        OPEN,
        /** Stopped or ended by the gate. */
        HELD,
        /** Without a verdict: the record is silent, or a goal was missed. */
        UNDECIDED,
        /** Not yet arisen. */
        IDLE;

        public static Tone of(Phase phase) {
            return switch (phase) {
                case PERFORMED, KEPT_THROUGHOUT -> MET;
                case OVERDUE, PERFORMED_LATE, VIOLATED, VIOLATION_CEASED -> BREACHED;
                case RUNNING, KEPT_SO_FAR -> OPEN;
                case SUSPENDED, RELEASED -> HELD;
                case GOAL_MISSED, UNDETERMINED -> UNDECIDED;
                case NOT_TRIGGERED -> IDLE;
            };
        }
    }

    /** A fact on its day: its type for readers, and what it claims. */
    public record Point(FactId id, LocalDate day, String words, String text, @Nullable String source) {}

    /** A time in which the gate was closed, up to the first open day (null while it is closed), and what closed it, in words. */
    public record Closed(LocalDate from, @Nullable LocalDate to, List<String> reasons) {}
}
