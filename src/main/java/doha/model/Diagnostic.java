package doha.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing wrong with a file, as data; {@link #toString()} is the message an analyst reads.
 *
 * @param code    a stable name for the kind of fault, such as {@code unknown-fact-type}
 * @param place   its place
 * @param message what is wrong and what would be right, in one line
 */
public record Diagnostic(String code, Place place, String message) {

    /** Throws {@link NullPointerException} for null. */
    public Diagnostic {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(message, "message");
    }

    /** Faults in the order of their files and lines, each once. */
    public static List<Diagnostic> sorted(Collection<Diagnostic> faults) {
        return faults.stream().distinct().sorted(Comparator.comparing((Diagnostic f) -> f.place.file()).thenComparing(f -> f.place.line())
                .thenComparing(f -> f.place.column())).toList();
    }

    /** The known name, such as {@code signing}, that a mistyped one most likely means; empty if none is close. */
    public static Optional<String> nearest(String given, Iterable<String> known) {
        return NearMiss.of(given, known);
    }

    /** {@code did you mean 'signing'?}, or what else to say if no known name is close to the given one. */
    public static String didYouMean(String given, Iterable<String> known, String otherwise) {
        return nearest(given, known).map(near -> "did you mean '" + near + "'?").orElse(otherwise);
    }

    /** The days that a text written otherwise than YYYY-MM-DD, such as {@code 6/18/2020}, may mean; empty if it is no day. */
    public static List<LocalDate> daysMeant(String given) {
        return DayMeant.of(given);
    }

    @Override
    public String toString() {
        return place + ": " + message;
    }
}
