package doha.terms;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The scenario's author says that the record is silent on a duty for a time (semantics.md, Silence).
 *
 * @param duty  the duty
 * @param since the first day of the silence; {@link LocalDate#MIN} if it has always lasted
 * @param ended the first day after it; null if it has not ended
 */
public record RecordSilent(String duty, LocalDate since, LocalDate ended) implements Interval {

    /** Whether some silences, one after the other, cover every day from one to another, both included. */
    public static boolean cover(Collection<?> silences, LocalDate first, LocalDate last) {
        List<RecordSilent> sorted = silences.stream().map(RecordSilent.class::cast).sorted(Comparator.comparing(RecordSilent::since))
                .toList();
        LocalDate open = first;
        for (RecordSilent silence : sorted) {
            if (!silence.since.isAfter(open) && (silence.ended == null || silence.ended.isAfter(open))) {
                open = silence.ended == null ? LocalDate.MAX : silence.ended;
            }
        }
        return open.isAfter(last);
    }

    @Override
    public String toString() {
        return "the record is said to be silent on " + duty + (since.equals(LocalDate.MIN) ? "" : " from " + since)
                + (ended == null ? "" : " to " + ended);
    }
}
