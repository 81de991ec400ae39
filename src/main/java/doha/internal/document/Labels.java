package doha.internal.document;

import doha.model.Fact;
import doha.model.Named;
import doha.model.Phase;
import doha.model.Standing;
import doha.model.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Verdicts, facts, days and numbers in words. */
public final class Labels {

    private Labels() {}

    /** A status with its sign, and its phase: {@code ✗ BREACHED overdue}. Read without colour, and skimmed by the sign. */
    static String status(Phase phase) {
        String sign = switch (phase.status()) {
            case MET -> "✓";
            case BREACHED -> "✗";
            case PENDING -> "…";
        };
        return sign + " " + status(phase.status()) + " " + words(phase);
    }

    static String status(Status status) {
        return status == Status.BREACHED ? "BREACHED" : status.label();
    }

    /** A constant in words: {@code kept so far}. */
    public static String words(Named constant) {
        return constant.label().replace('-', ' ');
    }

    static Style style(Status status) {
        return switch (status) {
            case MET -> Style.GOOD;
            case BREACHED -> Style.BAD;
            case PENDING -> Style.OPEN;
        };
    }

    /** The due day, and where it has been moved to: {@code 2021-04-29 → 2021-09-11}; empty if there is none. */
    static String due(LocalDate due, LocalDate effective) {
        return due == null || due.equals(effective) ? day(due) : due + " → " + (effective == null ? "none" : effective);
    }

    static String day(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** A whole number with its thousands set apart: {@code 8,600}. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 duty}, {@code 2 duties}. */
    public static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    /** A text with a capital letter first. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** What is claimed: {@code june: forces count 8,600, on 2020-06-18, reported}. */
    public static String claim(Fact fact) {
        StringBuilder text = new StringBuilder(fact.id() + ": " + fact.type());
        fact.values().forEach((name, value) -> text.append(' ').append(name).append(' ').append(value instanceof Long count ? number(count)
                : value instanceof List<?> list ? list.stream().map(Object::toString).collect(Collectors.joining(" ")) : value));
        text.append(fact.until() == null ? ", on " + fact.on() : ", from " + fact.on() + " until " + fact.until());
        if (!fact.known().equals(fact.on())) {
            text.append(", known on ").append(fact.known());
        }
        return fact.standing() == Standing.CONFIRMED ? text.toString() : text.append(", ").append(fact.standing().label()).toString();
    }

    /** Who says so, and the place in the file: {@code State Department, 29 Feb 2020 [scenarios/record.yaml:14]}. */
    public static String source(Fact fact) {
        String source = fact.source() == null ? "no source given" : fact.source();
        return fact.place() == null ? source : source + " [" + fact.place().file() + ":" + fact.place().line() + "]";
    }
}
