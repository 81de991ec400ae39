package doha.scenario;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which days a text may mean that is not written as days are: in another order, with a month's name, as a spreadsheet's number. */
final class WrittenDay {

    private static final String FORM = "a day is written YYYY-MM-DD";
    private static final Pattern TIME = Pattern.compile("[t ]+[0-9]{1,2}:[0-9]{2}.*");
    private static final Pattern FILLING = Pattern.compile(
            "(?<=[0-9])(st|nd|rd|th)\\b|\\b(of|the)\\b|\\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\\b");
    private static final Pattern COMPACT = Pattern.compile("([12][0-9]{3})([0-9]{2})([0-9]{2})");
    /** Spreadsheets count days from here. */
    private static final LocalDate SPREADSHEET_ZERO = LocalDate.of(1899, 12, 30);

    private WrittenDay() { }

    /** How a day is written, and the one that is meant as far as that can be seen. */
    static String remedy(String text) {
        List<String> days = meant(text).stream().map(LocalDate::toString).toList();
        String plain = OddCharacters.plain(text).replaceAll("[\"']", "").strip();
        boolean odd = OddCharacters.named(text).isPresent() || !text.equals(text.strip());
        return days.isEmpty() ? FORM + ", such as 2020-02-29"
                : days.size() > 1 ? "it may be " + String.join(" or ", days) + ", so write the one that is meant"
                : odd && days.contains(plain) ? Messages.oddity(text, days.get(0))
                : FORM + ": did you mean " + days.get(0) + "?";
    }

    /** The days, each once; none if the text is no day in any order. */
    static List<LocalDate> meant(String text) {
        String plain = OddCharacters.plain(text).replaceAll("[\"'`]", "").strip().toLowerCase(Locale.ROOT);
        if (plain.matches("[34567][0-9]{4}")) {
            return List.of(SPREADSHEET_ZERO.plusDays(Integer.parseInt(plain)));
        }
        plain = COMPACT.matcher(TIME.matcher(plain).replaceFirst("")).replaceFirst("$1-$2-$3");
        List<String> parts = List.of(FILLING.matcher(plain).replaceAll(" ").replaceFirst("^[ ,]+", "").split("[-/., ]+"));
        if (parts.size() != 3 || parts.contains("")) {
            return List.of();
        }
        boolean named = parts.stream().anyMatch(part -> Character.isLetter(part.charAt(0)));
        List<LocalDate> days = new ArrayList<>();
        for (String order : List.of("ymd", "mdy", "dmy", "ydm")) {
            boolean fallback = order.equals("ydm") && !days.isEmpty();
            LocalDate day = fallback ? null : day(parts, order, !named || order.endsWith("y"));
            if (day != null && !days.contains(day)) {
                days.add(day);
            }
        }
        return days;
    }

    private static LocalDate day(List<String> parts, String order, boolean shortYear) {
        String year = parts.get(order.indexOf('y'));
        String month = parts.get(order.indexOf('m'));
        String day = parts.get(order.indexOf('d'));
        if (!day.matches("[0-9]{1,2}") || !year.matches(shortYear ? "[0-9]{2}|[0-9]{4}" : "[0-9]{4}")) {
            return null;
        }
        int number = month.matches("[0-9]{1,2}") ? Integer.parseInt(month) : month.matches("[a-z]{3,}") ? Stream.of(Month.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).startsWith(month)).mapToInt(Month::getValue).findFirst().orElse(0) : 0;
        try {
            return LocalDate.of(Integer.parseInt(year) + (year.length() == 2 ? 2000 : 0), number, Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
