package doha.scenario;

import doha.model.Place;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One thing wrong with a file, as data; {@link #toString()} is the message an analyst reads.
 *
 * @param code    a stable name for the kind of fault, such as {@code unknown-fact-type}
 * @param place   where it stands
 * @param message what is wrong and what would be right, in one line
 */
public record Fault(String code, Place place, String message) {

    /** Refuses null with {@link NullPointerException}. */
    public Fault {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(message, "message");
    }

    /** Faults in the order of their files and lines, each once. */
    public static List<Fault> sorted(Collection<Fault> faults) {
        return faults.stream().distinct().sorted(Comparator.comparing((Fault f) -> f.place.file()).thenComparing(f -> f.place.line())
                .thenComparing(f -> f.place.column())).toList();
    }

    @Override
    public String toString() {
        return place + ": " + message;
    }
}
