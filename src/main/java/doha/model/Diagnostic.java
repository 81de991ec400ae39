package doha.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

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

    @Override
    public String toString() {
        return place + ": " + message;
    }
}
