package doha.scenario;

import doha.model.Diagnostic;
import doha.model.Place;
import doha.model.ScenarioException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gathers every fault of a run, none twice. They are sorted by file, a base before the files it includes and these before the file
 * itself, and within a file from top to bottom. One fault more than {@link #MOST} ends the run with {@link TooMany}.
 */
final class Diagnostics {

    /** More than anyone reads, and few enough to hold. */
    static final int MOST = 100_000;

    /** Ends the reading of files with too many faults. */
    static final class TooMany extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private TooMany() {
            super(null, null, false, false);
        }
    }

    private final Set<Diagnostic> faults = new LinkedHashSet<>();
    private final Map<String, Integer> ranks = new HashMap<>();
    private int reported;

    void add(String code, Place place, String message) {
        reported++;
        if (faults.size() <= MOST && faults.add(new Diagnostic(code, place, message)) && faults.size() > MOST) {
            throw new TooMany();
        }
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    /** How many faults were added, one added again included: it grows whenever something is found at fault. */
    int reported() {
        return reported;
    }

    /** Gives a file its turn, after all that were given one before. */
    void rank(String file) {
        ranks.putIfAbsent(file, ranks.size());
    }

    /** The order in which places are read: by file, then line, then column. */
    Comparator<Place> readingOrder() {
        return Comparator.comparingInt((Place p) -> ranks.getOrDefault(p.file(), Integer.MAX_VALUE))
                .thenComparingInt(Place::line).thenComparingInt(Place::column);
    }

    /** All that was gathered, in reading order; where that is too much, the last says so in place of its own words. */
    List<Diagnostic> sorted() {
        List<Diagnostic> sorted = new ArrayList<>(faults);
        sorted.sort(Comparator.comparing(Diagnostic::place, readingOrder()));
        if (sorted.size() > MOST) {
            Place place = sorted.remove(MOST).place();
            sorted.add(new Diagnostic("too-many-faults", place,
                    "there are over 100,000 faults; fix those above, and the rest will be reported"));
        }
        return sorted;
    }

    /** Throws all that was gathered, if anything was. */
    void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new ScenarioException(sorted());
        }
    }
}
