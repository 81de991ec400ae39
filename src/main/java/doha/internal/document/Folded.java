package doha.internal.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A long list for eyes: of a long run of like things the first and the last are shown, and how many are left out between them.
 *
 * @param item what is shown; null if some are left out
 * @param left how many are left out; 0 if something is shown
 */
record Folded<T>(T item, int left) {

    private static final int LONG = 16;
    private static final int FIRST = 8;
    private static final int LAST = 2;

    /** The list with its long runs folded; things are alike if {@code kind} gives the same. */
    static <T> List<Folded<T>> of(List<T> items, Function<T, ?> kind) {
        List<Folded<T>> folded = new ArrayList<>();
        int end;
        for (int start = 0; start < items.size(); start = end) {
            end = start + 1;
            while (end < items.size() && Objects.equals(kind.apply(items.get(end)), kind.apply(items.get(start)))) {
                end++;
            }
            int left = end - start > LONG ? end - start - FIRST - LAST : 0;
            for (int i = start; i < end; i++) {
                if (left == 0 || i < start + FIRST || i >= end - LAST) {
                    folded.add(new Folded<>(items.get(i), 0));
                } else if (i == start + FIRST) {
                    folded.add(new Folded<>(null, left));
                }
            }
        }
        return folded;
    }

    /** How many are left out, in words. */
    String words(String things) {
        return "… and " + Labels.number(left) + " more " + things + " of the same kind";
    }
}
