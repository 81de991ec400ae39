package doha.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One row of the agreement's table (agreement.md): what is owed, by whom, to whom. When it arises, falls due and is done or
 * violated is for the rules; the words here are for readers and decide nothing.
 *
 * @param id            the row's name
 * @param part          the part of the agreement it is in, such as {@code Part One}
 * @param place         the place in the text, such as {@code Part One, A.1}
 * @param obligor       who owes it, as the table has it
 * @param obligors      the parties that owe it
 * @param owedTo        to whom it is owed
 * @param kind          act, standing or goal
 * @param summary       the duty in a sentence
 * @param arises        what it arises with, in words
 * @param ends          what ends it, in words; empty if nothing does
 * @param hasDue        whether the table gives it a due day
 * @param due           how its due day is found, in words; empty if the table has none. The day itself is for the rules
 * @param notExtendable why it cannot be extended, if neither its kind nor the want of a due day says so; mostly empty
 * @param countsUnder   the readings without which it is no duty: a position for each switch; mostly empty
 */
public record Duty(DutyId id, String part, String place, String obligor, List<String> obligors, String owedTo, Kind kind,
        String summary, String arises, String ends, boolean hasDue, String due, String notExtendable,
        Map<String, String> countsUnder) {

    /** Copies the collections; a null throws {@link NullPointerException}. */
    public Duty {
        for (Object o : List.of(id, part, place, obligor, owedTo, kind, summary, arises, ends, due, notExtendable)) {
            Objects.requireNonNull(o);
        }
        obligors = List.copyOf(obligors);
        countsUnder = Collections.unmodifiableMap(new LinkedHashMap<>(countsUnder));
    }

    /**
     * Why it cannot be extended; empty if it can (interfaces.md, refusals: no extension of a standing duty, of one whose vocabulary
     * says so, or of one without a due day in the table).
     */
    public Optional<String> whyNotExtendable() {
        return !notExtendable.isEmpty() ? Optional.of(notExtendable)
                : kind == Kind.STANDING ? Optional.of("it is a standing duty")
                        : hasDue ? Optional.empty() : Optional.of("it has no due day");
    }

    /** The switch that keeps it from being a duty under a reading; empty if it is one. */
    public Optional<String> whyNotCounted(Readings readings) {
        return countsUnder.entrySet().stream().filter(counts -> !counts.getValue().equals(readings.position(counts.getKey())))
                .map(Map.Entry::getKey).findFirst();
    }

    /** Whether it is a duty under some readings only. */
    public boolean isDisputed() {
        return !countsUnder.isEmpty();
    }

    /** Whether {@code party} owes this duty, alone or with others. */
    public boolean isOwedBy(String party) {
        return obligors.contains(party);
    }
}
