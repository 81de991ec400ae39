package doha.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The days that a text written otherwise than YYYY-MM-DD may mean, so that a message can name them. */
final class DayMeant {

    private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july", "august",
            "september", "october", "november", "december");
    private static final Pattern TIME = Pattern.compile("[T ]\\d{1,2}:\\d{2}.*$");
    private static final Pattern WEEKDAY = Pattern.compile("^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\\b");
    private static final Pattern IN_ONE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private DayMeant() {}

    /** The days, each once; empty if the text is no day. */
    static List<LocalDate> of(String given) {
        // What begins with a sign is a number, and no day before our era is meant.
        if (given.length() > 40 || given.strip().matches("[-+].*")) {
            return List.of();
        }
        String text = WEEKDAY.matcher(TIME.matcher(given.strip()).replaceFirst("").toLowerCase(Locale.ROOT)).replaceFirst("")
                .replaceAll("(?<=\\d)(st|nd|rd|th)\\b", "").replaceAll("\\bof\\b", " ");
        Matcher inOne = IN_ONE.matcher(text);
        String[] parts = (inOne.matches() ? inOne.replaceFirst("$1-$2-$3") : text).replaceAll("[^\\p{L}\\d]+", " ").strip().split(" ");
        return parts.length == 3 ? candidates(parts).stream().flatMap(candidate -> day(candidate).stream()).distinct().toList() : List.of();
    }

    /** Year, month and day in the orders that people write them in. */
    private static List<List<String>> candidates(String[] p) {
        for (int i = 0; i < 3; i++) {
            int month = month(p[i]);
            if (month > 0) {
                String first = p[i == 0 ? 1 : 0];
                String last = p[i == 2 ? 1 : 2];
                boolean yearFirst = first.length() == 4;
                return List.of(List.of(yearFirst ? first : last, String.valueOf(month), yearFirst ? last : first));
            }
        }
        List<String> dayFirst = List.of(p[2], p[1], p[0]);
        List<String> monthFirst = List.of(p[2], p[0], p[1]);
        List<String> yearFirst = List.of(p[0], p[1], p[2]);
        if (p[0].length() == 4) {
            // Nobody writes year, day, month on purpose: it counts only if the text is no day otherwise.
            return day(yearFirst).isPresent() ? List.of(yearFirst) : List.of(List.of(p[0], p[2], p[1]));
        }
        return p[2].length() == 4 ? List.of(monthFirst, dayFirst) : List.of(monthFirst, dayFirst, yearFirst);
    }

    private static int month(String word) {
        String name = word.equals("sept") ? "sep" : word;
        return name.length() < 3 ? 0 : 1 + MONTHS.indexOf(MONTHS.stream().filter(month -> month.startsWith(name)).findFirst().orElse(""));
    }

    /** The day of a year, month and day; empty if it is not in the calendar. */
    private static Optional<LocalDate> day(List<String> candidate) {
        if (!String.join("-", candidate).matches("(\\d{2}|\\d{4})-\\d{1,2}-\\d{1,2}")) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(candidate.get(0));
            return Optional.of(LocalDate.of(candidate.get(0).length() == 2 ? 2000 + year : year, Integer.parseInt(candidate.get(1)),
                    Integer.parseInt(candidate.get(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
