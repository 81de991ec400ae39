package doha.scenario;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the days of a CSV file are written, such as {@code D/M/YYYY} (interfaces.md, {@code include} entry).
 *
 * @param text     the form as the file has it
 * @param patterns what a day looks like: the first takes numbers of one or two digits as long as they can be, the other as short
 */
record DayForm(String text, List<Pattern> patterns) {

    private static final Pattern PART = Pattern.compile("D+|M+|Y+|[\\p{L}\\p{N}]|[^\\p{L}\\p{N}]+");

    /** The form that a text is; empty if it has not day, month and year once each, or letters and digits beside them. */
    static Optional<DayForm> of(String text) {
        List<String> parts = PART.matcher(text).results().map(MatchResult::group).toList();
        String letters = String.join(" ", parts.stream().filter(part -> Character.isLetterOrDigit(part.codePointAt(0))).sorted().toList());
        return !letters.matches("DD? MM? YYYY") ? Optional.empty()
                : Optional.of(new DayForm(text, Stream.of("", "?").map(most -> pattern(parts, most)).toList()));
    }

    private static Pattern pattern(List<String> parts, String most) {
        return Pattern.compile(String.join("", parts.stream().map(part -> switch (part) {
            case "DD" -> "(?<day>[0-9]{2})";
            case "MM" -> "(?<month>[0-9]{2})";
            case "YYYY" -> "(?<year>[0-9]{4})";
            case "D" -> "(?<day>[0-9]{1,2}" + most + ")";
            case "M" -> "(?<month>[0-9]{1,2}" + most + ")";
            default -> Pattern.quote(part);
        }).toList()));
    }

    /** What is wrong with a cell of which {@link #days} makes none or several, and what would be right. */
    String fault(String cell) {
        List<LocalDate> meant = days(cell);
        return Messages.quoted(cell) + (meant.size() > 1 ? " may be " + meant.get(0) + " or " + meant.get(1)
                + "; put a sign between day and month, in the file and in 'day'"
                : (fits(cell) ? " is not in the calendar" : " is not a day as 'day' has it") + "; write " + text + ", such as "
                        + text.replaceFirst("DD?", "29").replace("MM", "02").replace("M", "2").replace("YYYY", "2020"));
    }

    boolean fits(String cell) {
        return patterns.get(0).matcher(cell).matches();
    }

    /** The days of the calendar that a text written so may be: none, one, or two where nothing stands between two numbers. */
    List<LocalDate> days(String cell) {
        return patterns.stream().map(pattern -> pattern.matcher(cell)).filter(Matcher::matches).map(DayForm::day).filter(Objects::nonNull)
                .distinct().toList();
    }

    private static @Nullable LocalDate day(Matcher written) {
        try {
            return LocalDate.of(Integer.parseInt(written.group("year")), Integer.parseInt(written.group("month")),
                    Integer.parseInt(written.group("day")));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
