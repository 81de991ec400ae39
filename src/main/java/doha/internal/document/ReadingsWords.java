package doha.internal.document;

import doha.analysis.Condition;
import doha.analysis.DutyReadings;
import doha.model.Phase;
import doha.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What becomes of a duty under all readings, in words. */
public final class ReadingsWords {

    /** More alternatives than these tell a reader nothing; JSON has them all. */
    private static final int MOST_TERMS = 6;

    private ReadingsWords() { }

    /** {@code breached if gate-judge=us-determination, or gated=nothing; otherwise pending}. */
    public static String description(DutyReadings row) {
        List<Status> statuses = new ArrayList<>(List.of(Status.BREACHED, Status.MET, Status.PENDING));
        statuses.retainAll(row.statuses().keySet());
        if (statuses.size() == 1) {
            return statuses.get(0).label() + " under every reading";
        }
        // Of three, the one with the longest condition is left for last, but the breach is always described.
        if (statuses.size() == 3 && terms(row, Status.MET) > terms(row, Status.PENDING)) {
            statuses.add(statuses.remove(1));
        }
        StringBuilder text = new StringBuilder();
        for (Status status : statuses.subList(0, statuses.size() - 1)) {
            text.append(status.label()).append(" if ").append(condition(row.conditions().get(status))).append("; ");
        }
        return text.append("otherwise ").append(statuses.get(statuses.size() - 1).label()).toString();
    }

    private static int terms(DutyReadings row, Status status) {
        return row.conditions().get(status).terms().size();
    }

    /** The alternatives of a condition; of more than a reader can take in, the first and how many there are. */
    static String condition(Condition condition) {
        int count = condition.terms().size();
        List<String> terms = new ArrayList<>();
        for (Condition.Term term : condition.terms().subList(0, Math.min(count, MOST_TERMS))) {
            terms.add(term(term));
        }
        return String.join(", or ", terms) + (count > MOST_TERMS ? ", or … (" + count + " terms)" : "");
    }

    private static String term(Condition.Term term) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, List<String>> e : term.allowed().entrySet()) {
            parts.add(e.getKey() + "=" + String.join("|", e.getValue()));
        }
        return String.join(" and ", parts);
    }

    /** {@code 10,240 (42 %)}; nothing where there is none. */
    public static String share(DutyReadings row, Status status) {
        long count = row.statuses().getOrDefault(status, 0L);
        if (count == 0) {
            return "";
        }
        // Rounded to the nearest, but never to none or all of what is only some.
        long percent = Math.round(100.0 * count / row.readings());
        long shown = count < row.readings() ? Math.max(1, Math.min(99, percent)) : percent;
        return Labels.number(count) + " (" + shown + "\u00a0%)";
    }

    /** The phases in which a status comes, the commonest first: {@code performed late, overdue}. */
    public static String phases(DutyReadings row) {
        List<String> names = new ArrayList<>();
        row.phases().entrySet().stream().sorted(Map.Entry.<Phase, Long>comparingByValue().reversed())
                .forEach(e -> names.add(e.getKey().label().replace('-', ' ')));
        return String.join(", ", names);
    }

    /** For a duty that is one under some readings only, under how many; empty for others. */
    public static String admitted(DutyReadings row, long all) {
        return row.readings() == all ? "" : "a duty under " + Labels.number(row.readings()) + " of the readings; the counts are of these";
    }
}
