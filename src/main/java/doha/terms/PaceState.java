package doha.terms;

import java.util.Collection;
import java.util.List;

/**
 * The pace on the as-of day.
 *
 * @param word    how it is going
 * @param ceiling the most that may remain; null while no milestone's day has passed
 * @param level   the last reported level; null if there is no report
 * @param path    where an even fall would stand; null if that is not known
 * @param next    the duty of the first milestone not reached; null if all are
 */
public record PaceState(String word, Integer ceiling, Integer level, PacePath path, String next) implements Compound {

    /** With the path, if there is one. */
    public static PaceState of(String word, Integer ceiling, Integer level, String next, Collection<?> paths) {
        return new PaceState(word, ceiling, level, (PacePath) paths.stream().findFirst().orElse(null), next);
    }

    @Override
    public List<?> parts() {
        return path == null ? List.of() : List.of(path);
    }

    @Override
    public String toString() {
        return "pace: " + word;
    }
}
