package doha.terms;

import java.time.LocalDate;

/**
 * An act or a goal that has arisen.
 *
 * @param duty  the duty
 * @param since the day it arose
 * @param due   the text's due day; null if there is none
 * @param by    the type of fact that fulfils it; null if a rule of its own says when it is done
 */
public record Obligation(String duty, LocalDate since, LocalDate due, String by) {

    /** An act or goal whose fulfilment has a rule of its own. */
    public Obligation(String duty, LocalDate since, LocalDate due) {
        this(duty, since, due, null);
    }

    /** Whether it has always been in force, whatever else has happened. */
    public boolean isAlways() {
        return since.equals(Days.ALWAYS);
    }

    @Override
    public String toString() {
        return duty + " owed" + (isAlways() ? "" : " since " + since) + (due == null ? ", no day set" : ", due " + due);
    }
}
