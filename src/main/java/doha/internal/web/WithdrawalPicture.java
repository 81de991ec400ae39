package doha.internal.web;

import doha.internal.document.Shape;
import doha.model.Pace;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the withdrawal picture shows.
 *
 * @param from       the first day
 * @param asOf       the as-of day
 * @param end        the last day shown: the as-of day, or a milestone's day not long after it
 * @param levels     the reported US forces, each until the next
 * @param ceilings   the most US forces that might remain, each until the next; none before a milestone's day has passed
 * @param closed     when the gate was closed
 * @param milestones the numbers to be reached, with their days
 * @param paces      how the withdrawal stood, in a word, each until the next
 */
public record WithdrawalPicture(LocalDate from, LocalDate asOf, LocalDate end, List<Level> levels, List<Ceiling> ceilings,
                                List<TimelinePicture.Closed> closed, List<Goal> milestones, List<Stand> paces) {

    /** Copies the lists. */
    public WithdrawalPicture {
        levels = List.copyOf(levels);
        ceilings = List.copyOf(ceilings);
        closed = List.copyOf(closed);
        milestones = List.copyOf(milestones);
        paces = List.copyOf(paces);
    }

    /** The number reported from a day on. */
    public record Level(@Shape(inline = true) TimelinePicture.Point report, int count) { }

    /** The ceiling in force from a day on. */
    public record Ceiling(LocalDate day, int count) { }

    /** How the withdrawal stood from a day on. */
    public record Stand(LocalDate day, Pace.Word word) { }

    /**
     * A milestone.
     *
     * @param duty         the duty it belongs to
     * @param count        the level it asks for
     * @param due          the text's day
     * @param effectiveDue the day as moved; null if the duty was released
     * @param reached      whether the level of the as-of day is at or under the number
     */
    public record Goal(String duty, int count, @Nullable LocalDate due, @Nullable LocalDate effectiveDue, boolean reached) { }
}
