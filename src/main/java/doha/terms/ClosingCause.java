package doha.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A time in which one thing closes a gate. What overlaps or adjoins makes one {@link Closing}.
 *
 * @param gate  the gate
 * @param cause what closes it, by a name for which the vocabulary's gate has words
 * @param duty  the duty whose conduct closes it; null if it is none
 * @param since the first day
 * @param ended the first day after it; null while it lasts
 * @param parts the terms that it is made of
 */
public record ClosingCause(String gate, String cause, String duty, LocalDate since, LocalDate ended,
        List<?> parts) implements Compound, Interval {

    /** A violation of a duty closes a gate while it is open. */
    public static ClosingCause of(String gate, String cause, Violation violation) {
        return new ClosingCause(gate, cause, violation.duty(), violation.since(), violation.ended(), List.of(violation));
    }

    /** A duty not done closes a gate, from a day to the earlier of two others, of which each may be null. */
    public static ClosingCause undone(String gate, String cause, String duty, LocalDate since, LocalDate done, LocalDate end) {
        return new ClosingCause(gate, cause, duty, since, Days.earlier(done, end), List.of());
    }

    /**
     * Each determination that closes a gate, up to the next that does not; what was determined before the signing holds from the
     * signing on, and none goes on when the gate ends.
     *
     * @param determinations each a {@link Determination}
     * @param closing        the word that closes the gate
     * @param end            the day from which the gate is open for good; null if there is none
     */
    public static List<ClosingCause> ofDeterminations(String gate, String cause, Collection<?> determinations, String closing,
            LocalDate signing, LocalDate end) {
        List<ClosingCause> causes = new ArrayList<>();
        Determination first = null;
        for (Determination said : determinations.stream().map(Determination.class::cast).sorted(Dated.ORDER).toList()) {
            if (said.word().equals(closing)) {
                first = first == null ? said : first;
            } else if (first != null) {
                add(causes, new ClosingCause(gate, cause, null, Days.later(first.on(), signing), Days.earlier(said.on(), end),
                        List.of(first, said)));
                first = null;
            }
        }
        if (first != null) {
            add(causes, new ClosingCause(gate, cause, null, Days.later(first.on(), signing), end, List.of(first)));
        }
        return causes;
    }

    private static void add(List<ClosingCause> causes, ClosingCause cause) {
        if (cause.ended == null || cause.since.isBefore(cause.ended)) {
            causes.add(cause);
        }
    }

    /** By day and duty: causes are hashed often. */
    @Override
    public int hashCode() {
        return 31 * since.hashCode() + (duty == null ? 0 : duty.hashCode());
    }

    @Override
    public String toString() {
        return "gate closed by " + (duty == null ? cause : cause + " of " + duty) + Phrases.time(since, ended);
    }
}
