package doha.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a duty was judged, without the reasons; the fields are those of {@link Verdict}.
 *
 * @param duty         the duty
 * @param phase        the phase, which settles the status
 * @param due          the text's due day; null if there is none
 * @param effectiveDue the due day as moved by the gate and by extensions; null if there is none
 * @param decidedOn    the day the verdict fell; null while pending
 * @param daysLate     how many days after the effective due day; null where lateness has no meaning
 */
public record DutyOutcome(DutyId duty, Phase phase, @Nullable LocalDate due, @Nullable LocalDate effectiveDue, @Nullable LocalDate decidedOn,
                          @Nullable Long daysLate) {

    /** The status that the phase explains. */
    public Status status() {
        return phase.status();
    }
}
