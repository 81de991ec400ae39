package doha.internal.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A long list for eyes: of a long run of like things the first and the last are shown, and how many are left out between them.
 *
 * @param item what is shown; null where some are left out
 * @param left how many are left out; 0 where something is shown
 */
record Folded<T>(T item, int left) {

    private static final int LONG = 16;
    private static final int FIRST = 8;
    private static final int LAST = 2;

    /** The list with its long runs folded; things are alike where {@code kind} gives the same. */
    static <T> List<Folded<T>> of(List<T> items, Function<T, ?> kind) {
        List<Folded<T>> folded = new ArrayList<>();
        int start = 0;
        while (start < items.size()) {
            int end = start + 1;
            while (end < items.size() && Objects.equals(kind.apply(items.get(end)), kind.apply(items.get(start)))) {
                end++;
            }
            run(items.subList(start, end), folded);
            start = end;
        }
        return folded;
    }

    private static <T> void run(List<T> run, List<Folded<T>> folded) {
        boolean all = run.size() <= LONG;
        for (T item : all ? run : run.subList(0, FIRST)) {
            folded.add(new Folded<>(item, 0));
        }
        if (!all) {
            folded.add(new Folded<>(null, run.size() - FIRST - LAST));
            for (T item : run.subList(run.size() - LAST, run.size())) {
                folded.add(new Folded<>(item, 0));
            }
        }
    }

    /** How many are left out, in words. */
    String words(String things) {
        return "… and " + Labels.number(left) + " more " + things + " of the same kind";
    }
}
