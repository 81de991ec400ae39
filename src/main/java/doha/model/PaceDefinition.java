package doha.model;

import java.util.List;

/**
 * The pace at which a level falls to its milestones, in words. Numbers and days are for the rules.
 *
 * @param level      the type of the facts that report the level
 * @param name       what has a pace, as the subject of a sentence without its article
 * @param noun       the same in a word
 * @param counted    what the level counts, in the plural
 * @param milestones the duties whose numbers are the milestones, in their turn
 */
public record PaceDefinition(String level, String name, String noun, String counted, List<DutyId> milestones) {

    /** Copies the milestones. */
    public PaceDefinition {
        milestones = List.copyOf(milestones);
    }
}
