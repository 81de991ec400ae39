package doha.model;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The known name that a mistyped one most likely means, so that a message can ask "did you mean …?". */
final class NearMiss {

    /** Longer names are no slips of the pen, and comparing them would take long. */
    private static final int LONGEST = 80;

    private NearMiss() {}

    /**
     * The candidate closest to {@code given}, the first of several equally close; empty if none is close. Close means: a few
     * letters changed, left out, added or swapped (more of them if the two share a word, so that {@code old-troops} finds
     * {@code old-forces}), or the same words with one or two left out or in another order.
     */
    static Optional<String> of(String given, Iterable<String> candidates) {
        if (given.isBlank() || given.length() > LONGEST) {
            return Optional.empty();
        }
        String typed = given.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int far = far(typed, candidate.toLowerCase(Locale.ROOT));
            if (far < least) {
                best = candidate;
                least = far;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How far a name is from what was typed; the largest number if it is not close. */
    private static int far(String typed, String name) {
        Set<String> words = words(typed);
        Set<String> others = words(name);
        int distance = distance(typed, name);
        int longer = Math.max(typed.length(), name.length());
        if ((words.containsAll(others) || others.containsAll(words)) && 2 * Math.min(typed.length(), name.length()) >= longer) {
            // A word too many or too few is nearer than any wrong letter: I.A.1 means I.A.1.us, not I.A.2.
            return distance;
        }
        boolean shared = words.size() > 1 && others.stream().anyMatch(words::contains);
        return distance <= (shared ? longer * 4 / 9 : longer / 3) ? 100 * distance : Integer.MAX_VALUE;
    }

    private static Set<String> words(String name) {
        return new HashSet<>(List.of(name.split("[-. ]")));
    }

    /** How many letters must be changed, left out, added or swapped with their neighbour to turn one into the other. */
    static int distance(String a, String b) {
        int[][] least = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    least[i][j] = i + j;
                    continue;
                }
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                least[i][j] = Math.min(Math.min(least[i][j - 1], least[i - 1][j]) + 1, least[i - 1][j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least[i][j] = Math.min(least[i][j], least[i - 2][j - 2] + 1);
                }
            }
        }
        return least[a.length()][b.length()];
    }
}
