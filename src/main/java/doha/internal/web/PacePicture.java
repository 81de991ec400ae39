package doha.internal.web;

import doha.internal.document.JsonForm;
import doha.model.Pace;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the picture of the pace shows: a level against the most that may remain.
 *
 * @param noun       what has a pace, in a word
 * @param counted    what the level counts
 * @param from       the first day
 * @param asOf       the as-of day
 * @param end        the last day shown: the as-of day, or a milestone's day not long after it
 * @param levels     the reported levels, each until the next
 * @param ceilings   the most that might remain, each until the next; none before a milestone's day has passed
 * @param path       where an even fall that stops while the gate is closed would stand, on each day on which something changed and on the last
 * @param closed     when the gate was closed; absent if the agreement has no gate
 * @param milestones the numbers to be reached, with their days
 * @param paces      the pace in a word, each until the next
 */
public record PacePicture(String noun, String counted, LocalDate from, LocalDate asOf, LocalDate end, List<Level> levels,
        List<CeilingStep> ceilings, List<CeilingStep> path,
        @JsonForm(optional = true) List<TimelinePicture.Closed> closed, List<Goal> milestones, List<Stand> paces) {

    public record Level(@JsonForm(inline = true) TimelinePicture.Point report, int count) {}
    public record CeilingStep(LocalDate day, int count) {}
    public record Stand(LocalDate day, Pace.Word word) {}

    /** A milestone: the level that a duty asks for, by when, and whether the level of the as-of day is at or under it. */
    public record Goal(String duty, int count, @Nullable LocalDate due, @Nullable LocalDate effectiveDue, boolean reached) {}
}
