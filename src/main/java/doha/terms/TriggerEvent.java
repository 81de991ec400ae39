package doha.terms;

import java.time.LocalDate;

/** Something that other duties arise with has started: {@code talks} or {@code new-government}. */
public record TriggerEvent(String what, LocalDate on) {

    @Override
    public String toString() {
        return (what.equals("talks") ? "intra-Afghan talks started on " : "new government formed on ") + on;
    }
}
