package doha.internal.document;

import doha.model.Duty;
import doha.model.Explanation.Missing;
import doha.model.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What every form of an explanation says in the same words. */
public final class ExplanationWords {

    private ExplanationWords() { }

    /** The duty and who owes it. */
    public static String duty(Verdict verdict) {
        Duty duty = verdict.duty();
        return duty.id() + ": " + duty.summary() + " (" + duty.place() + "; owed by " + duty.obligor() + " to " + duty.owedTo() + ")";
    }

    /** The verdict with its days, in one line. */
    public static String verdict(Verdict v) {
        StringBuilder text = new StringBuilder(Labels.status(v));
        if (v.due() != null) {
            text.append(", due ").append(Labels.due(v));
        }
        if (v.decidedOn() != null) {
            text.append(", decided ").append(v.decidedOn());
        }
        if (v.daysLate() != null && v.daysLate() > 0) {
            text.append(", ").append(Labels.count(v.daysLate(), "day", "days")).append(" late");
        }
        return text.toString();
    }

    /** A missing thing with who owes it and by when. */
    public static String missing(Missing missing) {
        StringBuilder text = new StringBuilder(missing.what());
        if (missing.owedBy() != null) {
            text.append("; owed by ").append(missing.owedBy());
        }
        if (missing.by() != null) {
            text.append(missing.owedBy() == null ? "; owed by " : ", by ").append(missing.by());
        }
        return text.toString();
    }

    /** The nearest miss with its fact, and what is awaited; as many lines as there is something to say. */
    public static List<String> around(Missing missing) {
        List<String> lines = new ArrayList<>();
        if (missing.nearest() != null) {
            lines.add("nearest: " + missing.nearest());
        }
        if (missing.fact() != null) {
            lines.add("fact: " + FactText.claim(missing.fact()) + "; " + FactText.source(missing.fact()));
        }
        if (missing.awaited() != null) {
            lines.add("awaited: " + missing.awaited());
        }
        return lines;
    }
}
