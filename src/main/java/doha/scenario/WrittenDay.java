package doha.scenario;

import doha.model.Diagnostic;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** Which days a text may mean that is not written as days are: in another order, with a month's name, as a spreadsheet's number. */
final class WrittenDay {

    private static final String FORM = "a day is written YYYY-MM-DD";
    private static final Pattern SPREADSHEET_NUMBER = Pattern.compile("[34567][0-9]{4}");
    private static final LocalDate SPREADSHEET_ZERO = LocalDate.of(1899, 12, 30);

    private WrittenDay() {}

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
        String plain = text.strip();
        return SPREADSHEET_NUMBER.matcher(plain).matches() ? List.of(SPREADSHEET_ZERO.plusDays(Integer.parseInt(plain)))
                : Diagnostic.daysMeant(plain);
    }
}
