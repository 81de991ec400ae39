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
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gathers every fault of a run, none twice. They are sorted by file, a base before the files it includes and these before the file
 * itself, and within a file from top to bottom. One fault more than {@link #MOST} ends the run with {@link TooMany}.
 */
final class Diagnostics {

    /** More than anyone reads, and few enough to hold. */
    static final int MOST = 100_000;
    /** More of one kind in one file are counted, after the first. */
    private static final int MOST_OF_A_KIND = 12;
    private static final int FIRST_OF_A_KIND = 3;
    private static final Pattern VALUE = Pattern.compile("'[^']*'|[0-9]+");

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

    /** Adds a fault; null, for want of what was to be read. */
    <T> @Nullable T add(String code, Place place, String message) {
        reported++;
        if (faults.size() <= MOST && faults.add(new Diagnostic(code, place, message)) && faults.size() > MOST) {
            throw new TooMany();
        }
        return null;
    }

    /** How many faults were added, one added again included: it grows whenever something is found at fault. */
    int reported() {
        return reported;
    }

    /** Gives a file its turn, after all that were given one before. */
    void rank(String file) {
        ranks.putIfAbsent(file, ranks.size());
    }

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
        return counted(sorted);
    }

    /** Of many faults of one kind in one file, which mostly have one cause, the first ones and how many more there are. */
    private static List<Diagnostic> counted(List<Diagnostic> sorted) {
        Map<String, List<Diagnostic>> kinds = sorted.stream().collect(Collectors.groupingBy(Diagnostics::kind));
        return sorted.stream().flatMap(fault -> {
            List<Diagnostic> kind = kinds.getOrDefault(kind(fault), List.of());
            if (kind.size() <= MOST_OF_A_KIND || kind.subList(0, FIRST_OF_A_KIND).contains(fault)) {
                return Stream.of(fault);
            }
            return Stream.of(kind.get(FIRST_OF_A_KIND)).filter(fault::equals)
                    .map(next -> new Diagnostic(next.code(), next.place(), "and " + (kind.size() - FIRST_OF_A_KIND)
                            + " more like the one at line " + kind.get(0).place().line() + ", to line "
                            + kind.get(kind.size() - 1).place().line() + "; fix that one first"));
        }).toList();
    }

    private static String kind(Diagnostic fault) {
        return fault.place().file() + "\n" + fault.code() + "\n" + VALUE.matcher(fault.message()).replaceAll("");
    }

    /** What a reader makes, if nothing is at fault; otherwise throws all that was gathered. It makes null only of what is at fault. */
    <T> T orThrow(Supplier<@Nullable T> reader) {
        T made = null;
        try {
            made = reader.get();
        } catch (TooMany e) {
            // Reported among the others.
        }
        if (!faults.isEmpty()) {
            throw new ScenarioException(sorted());
        }
        return Objects.requireNonNull(made);
    }
}
