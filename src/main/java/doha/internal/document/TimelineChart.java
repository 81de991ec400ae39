package doha.internal.document;

import doha.analysis.Timeline;
import doha.analysis.Timeline.TimelineChange;
import doha.model.Gate;
import doha.model.Verdict;
import doha.scenario.Scenario;
import java.io.IOException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A timeline as a picture of letters for terminals: a row a duty, a column a month, and in it the letter of the phase at the end of the
 * month. Letters mean the same without colour.
 */
final class TimelineChart {

    private static final List<String> LETTERS = List.of(". not-triggered", "r running", "k kept-so-far", "s suspended", "x released",
            "g goal-missed", "? undetermined", "M performed", "K kept-throughout", "O overdue", "L performed-late", "V violated",
            "C violation-ceased");

    private final Scenario scenario;
    private final Timeline timeline;
    private final List<YearMonth> months;
    /** The letters of each row, by what stands before them. */
    private final Map<String, String> rows = new LinkedHashMap<>();

    /** Of a scenario's timeline; {@code gate} if the agreement has a gate. */
    TimelineChart(Scenario scenario, Timeline timeline, boolean gate) {
        this.scenario = scenario;
        this.timeline = timeline;
        YearMonth last = YearMonth.from(timeline.to());
        this.months = Stream.iterate(YearMonth.from(timeline.from()), month -> !month.isAfter(last), month -> month.plusMonths(1)).toList();
        for (Verdict row : timeline.before().duties()) {
            rows.put(row.duty().id().value(), row(row.duty().id().value(), row));
        }
        if (gate) {
            rows.put(Timeline.GATE, row(Timeline.GATE, timeline.before().gate()));
        }
    }

    private static String letter(Object state) {
        if (state instanceof Verdict outcome) {
            return LETTERS.stream().filter(entry -> entry.endsWith(" " + outcome.phase().label())).findFirst().orElseThrow().substring(0,
                    1);
        }
        return state == null ? " " : ((Gate) state).open() ? "-" : "#";
    }

    /** The letter of a subject at the end of each month. */
    private String row(String subject, Object before) {
        List<TimelineChange> changes = timeline.changes().stream().filter(change -> change.subject().equals(subject)).toList();
        StringBuilder letters = new StringBuilder();
        Object now = before;
        int next = 0;
        for (YearMonth month : months) {
            for (; next < changes.size() && !changes.get(next).day().isAfter(month.atEndOfMonth()); next++) {
                now = changes.get(next).after();
            }
            letters.append(letter(now));
        }
        return letters.toString();
    }

    /** Writes it in blocks of as many months as fit the width, with a legend. */
    void write(int width, boolean colour, Appendable out) throws IOException {
        TerminalText.paragraph(out, TextWidth.clean(scenario.title()), 0, width, Style.BOLD, colour);
        int name = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
        int block = Math.max(12, (width - name - 2) / 12 * 12);
        for (int first = 0; first < months.size(); first += block) {
            block(first, Math.min(months.size(), first + block), " ".repeat(name + 2), colour, out);
        }
        TerminalText.paragraph(out.append('\n'),
                "At the end of each month: " + String.join(", ", LETTERS) + ","
                        + (rows.containsKey(Timeline.GATE) ? " gate: - open, # closed." : "")
                        + " Capitals are met or breached.",
                0, width, Style.PLAIN, colour);
    }

    private void block(int first, int end, String margin, boolean colour, Appendable out) throws IOException {
        StringBuilder years = new StringBuilder(margin);
        StringBuilder initials = new StringBuilder(margin);
        for (int i = first; i < end; i++) {
            YearMonth month = months.get(i);
            if (i == first || month.getMonthValue() == 1) {
                // A year of few months gives way to the next.
                years.setLength(Math.min(years.length(), initials.length()));
                years.append(" ".repeat(initials.length() - years.length())).append(month.getYear());
            }
            initials.append("JFMAMJJASOND".charAt(month.getMonthValue() - 1));
        }
        out.append('\n').append(years.toString().stripTrailing()).append('\n').append(initials).append('\n');
        for (Map.Entry<String, String> row : rows.entrySet()) {
            out.append(row.getKey()).append(margin.substring(row.getKey().length()));
            for (char letter : row.getValue().substring(first, end).toCharArray()) {
                Style style = "MK".indexOf(letter) >= 0 ? Style.GOOD
                        : Character.isUpperCase(letter) || letter == '#' ? Style.BAD : Style.PLAIN;
                out.append(style.paint(String.valueOf(letter), colour));
            }
            out.append('\n');
        }
    }
}
