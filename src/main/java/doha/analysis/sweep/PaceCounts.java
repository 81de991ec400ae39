package doha.analysis.sweep;

import doha.model.Pace;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How often the withdrawal stood where.
 *
 * @param words at how many points which word told its pace; words that never came are left out
 * @param none  at how many points there was none, for want of a signing
 */
public record PaceCounts(Map<Pace.Word, Long> words, long none) {

    /** Copies the counts. */
    public PaceCounts {
        Map<Pace.Word, Long> copy = new EnumMap<>(Pace.Word.class);
        copy.putAll(words);
        words = Collections.unmodifiableMap(copy);
    }
}
