package doha.terms;

import java.time.LocalDate;

/**
 * What may move a duty's due day: an extension ({@code to} is its day) or a closing of the gate ({@code to} is null), up to
 * the duty's horizon.
 *
 * @param duty   the duty
 * @param since  the day of the extension, or the first closed day
 * @param ended  the first day after the closed days; for an extension the day after it
 * @param to     the day an extension names; null for a closing
 * @param source the extension or the closing
 */
public record DeadlineMover(String duty, LocalDate since, LocalDate ended, LocalDate to, Object source) implements Compound {

    /** What an extension moves for a duty. */
    public static DeadlineMover of(String duty, Extension extension) {
        return new DeadlineMover(duty, extension.on(), extension.on().plusDays(1), extension.to(), extension);
    }

    /** What a closing moves for a duty, counting its days up to {@code last}. */
    public static DeadlineMover of(String duty, Closing closing, LocalDate last) {
        return new DeadlineMover(duty, closing.since(), closing.since().plusDays(closing.daysTo(last)), null, closing);
    }

    /** A name that settles ties. */
    String name() {
        return source instanceof Extension e ? e.fact().id().value() : "";
    }

    @Override
    public java.util.List<?> parts() {
        return java.util.List.of(source);
    }

    @Override
    public String toString() {
        return to == null ? duty + ": closed days" + Phrases.time(since, ended) : duty + ": extension on " + since + " to " + to;
    }
}
