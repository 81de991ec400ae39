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
public record FoldedReadings<T>(T item, int left) {

    private static final int LONG = 16;
    private static final int FIRST = 8;
    private static final int LAST = 2;

    /** The list with its long runs folded; things are alike where {@code kind} gives the same. */
    public static <T> List<FoldedReadings<T>> of(List<T> items, Function<T, ?> kind) {
        List<FoldedReadings<T>> folded = new ArrayList<>();
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

    private static <T> void run(List<T> run, List<FoldedReadings<T>> folded) {
        boolean all = run.size() <= LONG;
        for (T item : all ? run : run.subList(0, FIRST)) {
            folded.add(new FoldedReadings<>(item, 0));
        }
        if (!all) {
            folded.add(new FoldedReadings<>(null, run.size() - FIRST - LAST));
            for (T item : run.subList(run.size() - LAST, run.size())) {
                folded.add(new FoldedReadings<>(item, 0));
            }
        }
    }

    /** How many are left out, in words. */
    public String words(String things) {
        return "… and " + Labels.number(left) + " more " + things + " of the same kind";
    }
}
