package doha.analysis;

import doha.model.DutyOutcome;
import doha.model.Gate;
import doha.model.Pace;
import java.time.LocalDate;
import java.util.List;

/** One change on a timeline. */
public sealed interface TimelineChange {

    /** The day on which it happened: the first on which it is so. */
    LocalDate day();

    /** What made it happen; at least one. */
    List<Cause> causes();

    /** A duty came into another phase, and perhaps another status. */
    record OfDuty(LocalDate day, DutyOutcome before, DutyOutcome after, List<Cause> causes) implements TimelineChange { }

    /** The gate opened or closed; {@code before} is null at the signing. */
    record OfGate(LocalDate day, Gate before, Gate after, List<Cause> causes) implements TimelineChange { }

    /** The pace, its ceiling, level or next milestone changed; {@code before} is null at the signing. */
    record OfPace(LocalDate day, Pace before, Pace after, List<Cause> causes) implements TimelineChange { }
}
