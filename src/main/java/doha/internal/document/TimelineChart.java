package doha.internal.document;

import doha.analysis.Timeline.TimelineChange;
import doha.analysis.Timeline;
import doha.model.DutyOutcome;
import doha.model.Gate;
import doha.model.Phase;
import doha.scenario.Scenario;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A timeline as a picture of letters for terminals: a row a duty, a column a month, and in it the letter of the phase at the end of the
 * month. Letters mean the same without colour.
 */
public final class TimelineChart {

    private static final Map<Phase, Character> LETTERS = letters();

    private final Scenario scenario;
    private final Timeline timeline;
    private final boolean gate;
    private final List<YearMonth> months = new ArrayList<>();

    /** Of a scenario's timeline; {@code gate} if the agreement has a gate. */
    TimelineChart(Scenario scenario, Timeline timeline, boolean gate) {
        this.scenario = scenario;
        this.timeline = timeline;
        this.gate = gate;
        for (YearMonth m = YearMonth.from(timeline.from()); !m.isAfter(YearMonth.from(timeline.to())); m = m.plusMonths(1)) {
            months.add(m);
        }
    }

    private static Map<Phase, Character> letters() {
        Map<Phase, Character> letters = new LinkedHashMap<>();
        letters.put(Phase.NOT_TRIGGERED, '.');
        letters.put(Phase.RUNNING, 'r');
        letters.put(Phase.KEPT_SO_FAR, 'k');
        letters.put(Phase.SUSPENDED, 's');
        letters.put(Phase.RELEASED, 'x');
        letters.put(Phase.GOAL_MISSED, 'g');
        letters.put(Phase.UNDETERMINED, '?');
        letters.put(Phase.PERFORMED, 'M');
        letters.put(Phase.KEPT_THROUGHOUT, 'K');
        letters.put(Phase.OVERDUE, 'O');
        letters.put(Phase.PERFORMED_LATE, 'L');
        letters.put(Phase.VIOLATED, 'V');
        letters.put(Phase.VIOLATION_CEASED, 'C');
        return letters;
    }

    /** Writes it in blocks of as many months as fit the width, with a legend. */
    public void write(int width, boolean colour, Appendable out) throws IOException {
        TextTable.paragraph(out, TextWidth.clean(scenario.title()), 0, width, Style.BOLD, colour);
        int name = gate ? "gate".length() : 0;
        for (DutyOutcome row : timeline.before().duties()) {
            name = Math.max(name, row.duty().value().length());
        }
        int block = Math.max(12, (width - name - 2) / 12 * 12);
        for (int first = 0; first < months.size(); first += block) {
            block(first, Math.min(months.size(), first + block), name, colour, out);
        }
        out.append('\n');
        StringBuilder legend = new StringBuilder("At the end of each month:");
        LETTERS.forEach((phase, letter) -> legend.append(' ').append(letter).append(' ').append(phase.label()).append(','));
        legend.append(gate ? " gate: - open, # closed." : "").append(" Capitals are met or breached.");
        TextTable.paragraph(out, legend.toString(), 0, width, Style.PLAIN, colour);
    }

    private void block(int first, int end, int name, boolean colour, Appendable out) throws IOException {
        out.append('\n');
        StringBuilder years = new StringBuilder(" ".repeat(name + 2));
        StringBuilder initials = new StringBuilder(" ".repeat(name + 2));
        for (int i = first; i < end; i++) {
            YearMonth month = months.get(i);
            if (i == first || month.getMonthValue() == 1) {
                while (years.length() > name + 2 + i - first) {
                    years.setLength(years.length() - 1);
                }
                years.append(" ".repeat(Math.max(0, name + 2 + i - first - years.length()))).append(month.getYear());
            }
            initials.append("JFMAMJJASOND".charAt(month.getMonthValue() - 1));
        }
        out.append(years.toString().stripTrailing()).append('\n').append(initials).append('\n');
        for (int row = 0; row < timeline.before().duties().size(); row++) {
            String id = timeline.before().duties().get(row).duty().value();
            line(id, phases(row), first, end, name, colour, out);
        }
        if (gate) {
            line("gate", gate(), first, end, name, colour, out);
        }
    }

    private static void line(String label, List<Character> letters, int first, int end, int name, boolean colour, Appendable out)
            throws IOException {
        out.append(label).append(" ".repeat(name + 2 - label.length()));
        for (int i = first; i < end; i++) {
            char letter = letters.get(i);
            Style style = letter == 'M' || letter == 'K' ? Style.GOOD
                    : Character.isUpperCase(letter) || letter == '#' ? Style.BAD : Style.PLAIN;
            out.append(style.paint(String.valueOf(letter), colour));
        }
        out.append('\n');
    }

    private List<Character> phases(int row) {
        DutyOutcome state = timeline.before().duties().get(row);
        List<Character> letters = new ArrayList<>();
        int next = 0;
        for (YearMonth month : months) {
            for (; next < timeline.changes().size() && !timeline.changes().get(next).day().isAfter(end(month)); next++) {
                if (timeline.changes().get(next).after() instanceof DutyOutcome after && after.duty().equals(state.duty())) {
                    state = after;
                }
            }
            letters.add(LETTERS.get(state.phase()));
        }
        return letters;
    }

    private List<Character> gate() {
        char state = timeline.before().gate() == null ? ' ' : timeline.before().gate().open() ? '-' : '#';
        List<Character> letters = new ArrayList<>();
        int next = 0;
        for (YearMonth month : months) {
            for (; next < timeline.changes().size() && !timeline.changes().get(next).day().isAfter(end(month)); next++) {
                TimelineChange change = timeline.changes().get(next);
                if (change.subject().equals(Timeline.GATE)) {
                    state = change.after() == null ? ' ' : ((Gate) change.after()).open() ? '-' : '#';
                }
            }
            letters.add(state);
        }
        return letters;
    }

    private LocalDate end(YearMonth month) {
        LocalDate last = month.atEndOfMonth();
        return last.isAfter(timeline.to()) ? timeline.to() : last;
    }
}
