package doha.terms;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * A duty's effective due day, after all that moves it.
 *
 * @param duty   the duty
 * @param day    the day
 * @param shifts what moved it from the text's due day, in order
 */
public record EffectiveDeadline(String duty, LocalDate day, List<DeadlineShift> shifts) implements Compound {

    /** Copies the list. */
    public EffectiveDeadline {
        shifts = List.copyOf(shifts);
    }

    @Override
    public List<?> parts() {
        return shifts;
    }

    /** A due day moved by extensions alone. */
    public static EffectiveDeadline extended(String duty, LocalDate due, Collection<?> extensions) {
        return of(duty, due, LocalDate.MAX, List.of(), extensions, List.of());
    }

    /**
     * A due day moved in the order of the days, on one day the extension first (semantics.md, Gates and pace). An extension made by the
     * due day moves it to the day that it names, if that is later. A closing that begins by the due day moves it by one for each
     * closed day, also for those that come after the due day. What is later than the as-of day, or than the day the duty was done,
     * moves nothing.
     *
     * @param fulfilled  a {@link Fulfilled}, or nothing if the duty is not done
     * @param extensions each {@link Extension} of the duty
     * @param delays     each {@link DelayedByGate} of the duty
     */
    public static EffectiveDeadline of(String duty, LocalDate due, LocalDate asOf, Collection<?> fulfilled, Collection<?> extensions,
            Collection<?> delays) {
        LocalDate last = asOf;
        for (Object done : fulfilled) {
            last = Days.earlier(last, ((Fulfilled) done).on());
        }
        Fold fold = new Fold(duty, due, last, extensions);
        // A day on which several gates are closed counts once.
        Closing.of("", delays.stream().map(DelayedByGate.class::cast)
                .sorted(Comparator.comparing(DelayedByGate::since).thenComparing(delay -> delay.closing().gate())).toList())
                .forEach(fold::close);
        fold.extendUpTo(last);
        return new EffectiveDeadline(duty, fold.day, fold.shifts);
    }

    /** By duty and day alone: there may be very many shifts, each with all closings. */
    @Override
    public int hashCode() {
        return 31 * duty.hashCode() + day.hashCode();
    }

    @Override
    public String toString() {
        return duty + " effectively due " + day;
    }

    /** A due day on its way. */
    private static final class Fold {

        private final String duty;
        private final LocalDate due;
        private final LocalDate last;
        private final Deque<Extension> extensions;
        private final List<DeadlineShift> shifts = new ArrayList<>();
        private LocalDate day;

        Fold(String duty, LocalDate due, LocalDate last, Collection<?> extensions) {
            this.duty = duty;
            this.due = due;
            this.day = due;
            this.last = last;
            this.extensions = new ArrayDeque<>(extensions.stream().map(Extension.class::cast)
                    .sorted(Comparator.comparing(Extension::on).thenComparing(e -> e.fact().id().value())).toList());
        }

        /** Applies the extensions made up to and on a day. */
        void extendUpTo(LocalDate until) {
            while (!extensions.isEmpty() && !extensions.peek().on().isAfter(until)) {
                Extension next = extensions.remove();
                if (!next.on().isAfter(day) && next.to().isAfter(day)) {
                    if (!next.on().isAfter(due)) {
                        // It names its day whatever moved the due day before.
                        shifts.clear();
                        day = due;
                    }
                    shift(next.on(), Days.between(day, next.to()), List.of(next));
                }
            }
        }

        /** Applies a closing, and the extensions made up to and on each closed day before it. */
        void close(Closing closing) {
            LocalDate from = closing.since();
            LocalDate end = from.plusDays(closing.daysTo(last));
            while (from.isBefore(end)) {
                extendUpTo(from);
                LocalDate next = extensions.isEmpty() ? end : Days.earlier(extensions.peek().on(), end);
                if (!from.isAfter(day)) {
                    shift(from, Days.between(from, next), closing.parts());
                }
                from = next;
            }
        }

        private void shift(LocalDate since, long days, List<?> by) {
            day = day.plusDays(days);
            DeadlineShift before = shifts.isEmpty() ? null : shifts.get(shifts.size() - 1);
            // An extension that moves nothing does not part the closed days around it.
            if (before != null && before.parts().equals(by)) {
                shifts.set(shifts.size() - 1, new DeadlineShift(duty, before.since(), before.days() + days, day, by));
            } else {
                shifts.add(new DeadlineShift(duty, since, days, day, by));
            }
        }
    }
}
