package doha.internal.document;

import doha.analysis.Change;
import doha.analysis.Counterfactual.Found;
import doha.analysis.Counterfactual;
import doha.model.DutyOutcome;
import doha.model.Fact;
import doha.model.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What every form of a flip says in the same words. */
final class FlipWords {

    private FlipWords() { }

    /** The changes of an answer in a sentence without its stop. */
    static String changes(Found answer) {
        List<String> parts = new ArrayList<>();
        answer.changes().forEach(change -> parts.add(change(change)));
        return String.join(", and ", parts);
    }

    private static String change(Change change) {
        if (change instanceof Change.Turned turned) {
            return "read " + turned.name() + "=" + turned.to() + ", not " + turned.from();
        }
        if (change instanceof Change.Dropped dropped) {
            return "leave out " + FactText.claim(dropped.fact());
        }
        if (change instanceof Change.Silence silence) {
            return silence.added() ? "say under 'unknown' that the record is silent on " + silence.duty()
                    : "take " + silence.duty() + " out of 'unknown'";
        }
        return edited((Change.Edited) change);
    }

    private static String edited(Change.Edited edited) {
        Fact before = edited.before();
        Fact after = edited.after();
        String fact = before.id() + " (" + before.type() + ")";
        if (edited.fields().size() == 2) {
            return "move " + fact + " from " + time(before) + " to " + time(after) + moved(before.on(), after.on());
        }
        String field = edited.fields().get(0);
        return switch (field) {
            case "on" -> "move " + fact + " from " + before.on() + " to " + after.on() + moved(before.on(), after.on());
            case "until" -> "end " + fact + " on " + after.until() + ", "
                    + (before.until() == null ? "which has no end now" : "not " + before.until() + moved(before.until(), after.until()));
            case "to" -> "let " + fact + " extend to " + after.day("to") + ", not " + before.day("to") + moved(before.day("to"), after.day("to"));
            case "count" -> "count " + Labels.number(after.count()) + " in " + fact + ", not " + Labels.number(before.count());
            case "standing" -> "take " + fact + " as " + label(after.standing()) + ", not " + label(before.standing());
            default -> "let " + fact + " say " + field + ": " + after.values().get(field) + ", not "
                    + before.values().get(field);
        };
    }

    private static String time(Fact fact) {
        return fact.on() + " until " + fact.until();
    }

    private static String label(Standing standing) {
        return standing.label();
    }

    private static String moved(LocalDate from, LocalDate to) {
        long days = to.toEpochDay() - from.toEpochDay();
        return ", " + Labels.count(Math.abs(days), "day", "days") + (days < 0 ? " earlier" : " later");
    }

    /** The verdict with its days, in one line. */
    static String verdict(DutyOutcome v) {
        StringBuilder text = new StringBuilder(Labels.status(v.phase()));
        if (v.due() != null) {
            text.append(", due ").append(v.due());
            if (!v.due().equals(v.effectiveDue())) {
                text.append(" → ").append(v.effectiveDue() == null ? "none" : v.effectiveDue());
            }
        }
        if (v.decidedOn() != null) {
            text.append(", decided ").append(v.decidedOn());
        }
        if (v.daysLate() != null && v.daysLate() > 0) {
            text.append(", ").append(Labels.count(v.daysLate(), "day", "days")).append(" late");
        }
        return text.toString();
    }

    /** What was tried, in sentences. */
    static String search(Counterfactual flip) {
        Counterfactual.Search search = flip.search();
        StringBuilder text = new StringBuilder("Tried, each alone: every switch, every fact left out");
        if (search.horizon() > 0) {
            text.append(", every day moved by up to ").append(Labels.count(search.horizon(), "day", "days"));
        }
        text.append(search.cut() ? "; larger changes were left, since enough were found (--most gives more)"
                : ", every count, every other word of a fact, and silence");
        text.append(". No fact was added.");
        if (search.allPairs() > 0) {
            text.append(" Then ").append(Labels.number(search.pairs())).append(" of the ").append(Labels.number(search.allPairs()))
                    .append(" pairs of switches and facts left out; no pair with a moved day or a count, and nothing of three changes.");
        }
        return text.append(" Scenarios judged: ").append(Labels.number(search.tried())).append('.').toString();
    }
}
