package doha.model;

import org.jspecify.annotations.Nullable;

/**
 * A rule and its place.
 *
 * @param name   its name, a sentence
 * @param clause the clause it encodes, or the section of the model; empty if the rule names none
 * @param duty   the duty it belongs to; null if it serves all
 * @param place  its place
 */
public record RuleInfo(String name, String clause, @Nullable DutyId duty, Place place) {

    /** Its file. */
    public String file() {
        return place.file();
    }

    /** The line it begins on, from 1. */
    public int line() {
        return place.line();
    }
}
