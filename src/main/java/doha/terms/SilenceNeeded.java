package doha.terms;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The first day that a silence on a duty must cover, up to the as-of day, for nothing to decide the duty (semantics.md, Silence). */
public record SilenceNeeded(String duty, LocalDate since) {

    /** Whether some silences, one after the other, cover every day from that one to the as-of day. */
    public boolean coveredBy(Collection<?> silences, LocalDate asOf) {
        List<RecordSilent> sorted = silences.stream().map(RecordSilent.class::cast).sorted(Comparator.comparing(RecordSilent::since))
                .toList();
        LocalDate open = since;
        for (RecordSilent silence : sorted) {
            if (!silence.since().isAfter(open) && (silence.ended() == null || silence.ended().isAfter(open))) {
                open = silence.ended() == null ? LocalDate.MAX : silence.ended();
            }
        }
        return open.isAfter(asOf);
    }

    @Override
    public String toString() {
        return "silence on " + duty + " decides from " + since;
    }
}
