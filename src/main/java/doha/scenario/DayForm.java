package doha.scenario;

import doha.model.Diagnostic;
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

    private static final String FORM = "a day is written YYYY-MM-DD";
    private static final Pattern SPREADSHEET_NUMBER = Pattern.compile("[34567][0-9]{4}");
    private static final LocalDate SPREADSHEET_ZERO = LocalDate.of(1899, 12, 30);
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

    /** How a day that is written otherwise should be, and the one that is meant as far as that can be seen. */
    static String remedy(String text) {
        List<String> days = meant(text).stream().map(LocalDate::toString).toList();
        String plain = OddCharacters.plain(text).replaceAll("[\"']", "").strip();
        boolean odd = OddCharacters.named(text).isPresent() || !text.equals(text.strip());
        return days.isEmpty() ? FORM + ", such as 2020-02-29"
                : days.size() > 1 ? "it may be " + String.join(" or ", days) + ", so write the one that is meant"
                        : odd && days.contains(plain) ? Messages.oddity(text, days.get(0))
                                : FORM + ": did you mean " + days.get(0) + "?";
    }

    /** The days that a text may mean, in whatever order or words or as a spreadsheet's number, each once; none if it is no day. */
    static List<LocalDate> meant(String text) {
        String plain = text.strip();
        return SPREADSHEET_NUMBER.matcher(plain).matches() ? List.of(SPREADSHEET_ZERO.plusDays(Integer.parseInt(plain)))
                : Diagnostic.daysMeant(plain);
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
