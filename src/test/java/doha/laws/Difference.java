package doha.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two outcomes that should be alike, line by line, and are not.
 *
 * @param one      what the first is
 * @param expected its lines that the second lacks
 * @param other    what the second is
 * @param actual   its lines that the first lacks
 */
record Difference(String one, List<String> expected, String other, List<String> actual) {

    /** Copies the lists. */
    Difference {
        expected = List.copyOf(expected);
        actual = List.copyOf(actual);
    }

    /** What differs between the lines of two outcomes; empty where they are alike. */
    static Optional<Difference> between(String one, List<String> expected, String other, List<String> actual) {
        if (expected.equals(actual)) {
            return Optional.empty();
        }
        List<String> missing = new ArrayList<>(expected);
        actual.forEach(missing::remove);
        List<String> unexpected = new ArrayList<>(actual);
        expected.forEach(unexpected::remove);
        boolean order = missing.isEmpty() && unexpected.isEmpty();
        return Optional.of(order ? new Difference(one, expected, other, actual) : new Difference(one, missing, other, unexpected));
    }

    /** A law broken without a second outcome. */
    static Optional<Difference> unless(boolean holds, String expected, Object actual) {
        return holds ? Optional.empty()
                : Optional.of(new Difference("should be", List.of(expected), "is", List.of(String.valueOf(actual))));
    }
}
