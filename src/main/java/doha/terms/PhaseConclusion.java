package doha.terms;

import doha.model.Phase;
import java.time.LocalDate;

/**
 * The verdict of the rules on one duty.
 *
 * @param duty      the duty
 * @param phase     its phase
 * @param decidedOn the day it was decided; null while pending
 * @param daysLate  days after the effective due day; null if lateness has no meaning
 */
public record PhaseConclusion(String duty, Phase phase, LocalDate decidedOn, Long daysLate) {

    /** A verdict for which lateness has no meaning. */
    public PhaseConclusion(String duty, Phase phase, LocalDate decidedOn) {
        this(duty, phase, decidedOn, null);
    }

    /** A duty without a verdict. */
    public PhaseConclusion(String duty, Phase phase) {
        this(duty, phase, null, null);
    }

    @Override
    public String toString() {
        return duty + " " + phase.status().label() + ": " + phase.label() + (decidedOn == null ? "" : ", decided on " + decidedOn)
                + (daysLate == null || daysLate == 0 ? "" : ", " + daysLate + (daysLate == 1 ? " day" : " days") + " late");
    }
}
