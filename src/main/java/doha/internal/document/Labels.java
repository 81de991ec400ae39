package doha.internal.document;

import doha.model.Phase;
import doha.model.Status;
import doha.model.Verdict;
import java.time.LocalDate;

/** Verdicts, days and numbers in words. */
public final class Labels {

    private Labels() { }

    /** A status with its sign, and its phase: {@code ✗ BREACHED overdue}. Read without colour, and skimmed by the sign. */
    public static String status(Verdict verdict) {
        return sign(verdict.status()) + " " + status(verdict.status()) + " " + phase(verdict);
    }

    /** As {@link #status(Verdict)}, of a phase. */
    public static String status(Phase phase) {
        return sign(phase.status()) + " " + status(phase.status()) + " " + phase.label().replace('-', ' ');
    }

    public static String status(Status status) {
        return status == Status.BREACHED ? "BREACHED" : status.label();
    }

    public static String phase(Verdict verdict) {
        return verdict.phase().label().replace('-', ' ');
    }

    static Style style(Status status) {
        if (status == Status.MET) {
            return Style.GOOD;
        }
        return status == Status.BREACHED ? Style.BAD : Style.OPEN;
    }

    private static String sign(Status status) {
        if (status == Status.MET) {
            return "✓";
        }
        return status == Status.BREACHED ? "✗" : "…";
    }

    /** The due day, and where it has been moved to: {@code 2021-04-29 → 2021-09-11}; empty where there is none. */
    public static String due(Verdict verdict) {
        if (verdict.due() == null || verdict.due().equals(verdict.effectiveDue())) {
            return day(verdict.due());
        }
        return verdict.due() + " → " + (verdict.effectiveDue() == null ? "none" : verdict.effectiveDue());
    }

    /** A day, or nothing. */
    public static String day(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** A number, or nothing. */
    public static String late(Verdict verdict) {
        return verdict.daysLate() == null ? "" : number(verdict.daysLate());
    }

    /** A whole number with its thousands set apart: {@code 8,600}. */
    public static String number(long number) {
        StringBuilder digits = new StringBuilder(Long.toString(number));
        int first = digits.charAt(0) == '-' ? 1 : 0;
        for (int i = digits.length() - 3; i > first; i -= 3) {
            digits.insert(i, ',');
        }
        return digits.toString();
    }

    /** {@code 1 duty}, {@code 2 duties}. */
    public static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }
}
