package doha.terms;

/**
 * A duty whose target for the paced level is a milestone of the pace. Given by the vocabulary.
 *
 * @param turn  1 for the first milestone, and so on
 * @param duty  the duty
 * @param level the paced level
 */
public record MilestoneDuty(int turn, String duty, String level) {}
