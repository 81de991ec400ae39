package doha.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One row of the agreement's table (agreement.md): what is owed, by whom, to whom. When it arises, falls due and is done or
 * violated is for the rules; the words here are for readers.
 *
 * @param id        the row's name, such as {@code I.A.1.us}
 * @param part      the part of the agreement it stands in, such as {@code Part One}
 * @param place     the place in the text, such as {@code Part One, A.1}
 * @param obligor   who owes it, as the table has it ({@code US, allies}, {@code both})
 * @param owedTo    to whom it is owed
 * @param kind      act, standing or goal
 * @param summary   the duty in a sentence
 * @param arises    what it arises with, in words
 * @param due       the due day in words; empty where the table has none
 * @param notExtendable why it cannot be extended, where neither its kind nor the want of a due day says so; mostly empty
 * @param annex     whether it is known only from reports on an unpublished annex (switch {@code annexes})
 */
public record Duty(DutyId id, String part, String place, String obligor, String owedTo, Kind kind, String summary,
                   String arises, String due, String notExtendable, boolean annex) {

    /** Refuses null with {@link NullPointerException}. */
    public Duty {
        for (Object o : List.of(id, part, place, obligor, owedTo, kind, summary, arises, due, notExtendable)) {
            Objects.requireNonNull(o);
        }
    }

    /** Whether the agreement's table gives this duty a due day. */
    public boolean hasDue() {
        return !due.isEmpty();
    }

    /**
     * Why it cannot be extended; empty where it can (interfaces.md, refusals: no extension of a standing duty, of RIV, or of one
     * without a due day in the table).
     */
    public Optional<String> whyNotExtendable() {
        return !notExtendable.isEmpty() ? Optional.of(notExtendable)
                : kind == Kind.STANDING ? Optional.of("it is a standing duty")
                : hasDue() ? Optional.empty() : Optional.of("it has no due day");
    }

    /** Whether {@code party} owes this duty: named among the obligors, or one of two where both owe it. */
    public boolean isOwedBy(String party) {
        return List.of(obligor.split(", ")).contains(party)
                || obligor.equals("both") && List.of("US", "Taliban").contains(party);
    }
}
