package doha.internal.document;

import doha.internal.document.Document.Line;
import doha.model.Fact;
import doha.model.Named;
import doha.model.Phase;
import doha.model.Progress;
import doha.model.Standing;
import doha.model.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Verdicts, facts, days and numbers in words. */
public final class Labels {

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[!-~&&[^<>\"'|\\\\`]]+");

    private Labels() {}

    /** A status with its sign, and its phase: {@code ✗ BREACHED overdue}. Read without colour, and skimmed by the sign. */
    static String status(Phase phase) {
        return sign(phase.status()) + " " + status(phase.status()) + " " + words(phase);
    }

    static String sign(Status status) {
        return switch (status) {
            case MET -> "✓";
            case BREACHED -> "✗";
            case PENDING -> "…";
        };
    }

    /** A status and its phase as results name them: {@code breached/overdue}. */
    static String pair(Phase phase) {
        return phase.status().label() + "/" + phase.label();
    }

    static String status(Status status) {
        return status == Status.BREACHED ? "BREACHED" : status.label();
    }

    /** A constant in words: {@code kept so far}. */
    public static String words(Named constant) {
        return constant.label().replace('-', ' ');
    }

    /** How far a duty has come, in a word or two: {@code 98.3 % done}, {@code done in part}; empty if no number tells. */
    public static String progress(Progress progress) {
        if (progress.share() == null) {
            return progress.inPart() ? "done in part" : "";
        }
        long perMille = Math.round(progress.share() * 10_000) / 10;
        return perMille / 10 + (perMille % 10 == 0 ? "" : "." + perMille % 10) + " % done";
    }

    /** Each number that a duty asks for: {@code released 4,917 of 5,000}, {@code forces 2,500, from 13,000 to 0}. */
    public static String measures(Progress progress) {
        return progress.measures().stream().map(measure -> measure.of() + " " + number(measure.now(), "not reported")
                + (measure.from() != null && measure.from() == 0 ? " of " + number(measure.to(), "?")
                        : ", from " + number(measure.from(), "an unknown number") + " to " + number(measure.to(), "an unknown number")))
                .collect(Collectors.joining("; "));
    }

    private static String number(Integer number, String otherwise) {
        return number == null ? otherwise : number(number);
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

    /** Who says so and where: {@code State Department, 29 Feb 2020, p. 4, https://example.org/a}. */
    public static Line cited(Fact fact) {
        String page = fact.page() == null ? null : fact.page().matches("\\d+") ? "p. " + fact.page() : fact.page();
        String text = Stream.of(fact.source(), page, fact.url()).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return new Line(text.isEmpty() ? "no source given" : text, Style.PLAIN, link(fact.url()));
    }

    /** An address of the web, written without signs that could end it in a page; null for all others. */
    private static @Nullable String link(@Nullable String url) {
        return url != null && ADDRESS.matcher(url).matches() ? url : null;
    }

    /** Who says so, and the place in the file: {@code State Department, 29 Feb 2020 [scenarios/record.yaml:14]}. */
    static Line source(String before, Fact fact, Style style) {
        Line cited = cited(fact);
        return new Line(before + cited.text() + (fact.place() == null ? "" : " [" + fact.place().file() + ":" + fact.place().line() + "]"),
                style, cited.url());
    }
}
