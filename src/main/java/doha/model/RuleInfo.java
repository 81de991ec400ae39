package doha.model;

/**
 * A rule and where it stands.
 *
 * @param name   its name, a sentence
 * @param clause the clause it encodes, or the section of the model; empty where the rule names none
 * @param duty   the duty it belongs to; null where it serves all
 * @param place  where it stands
 */
public record RuleInfo(String name, String clause, DutyId duty, Place place) {

    /** The file it stands in. */
    public String file() {
        return place.file();
    }

    /** The line it begins on, from 1. */
    public int line() {
        return place.line();
    }
}
