package doha.model;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on every duty, without the reasons.
 *
 * @param duties a verdict without facts and rules for each duty in force under the reading, in the order of agreement.md
 * @param gate   the gate; null before the signing
 * @param pace   the pace; null before the signing
 */
public record Outcomes(List<Verdict> duties, @Nullable Gate gate, @Nullable Pace pace) {

    /** Copies the rows. */
    public Outcomes {
        duties = List.copyOf(duties);
    }

    /** The row of a duty, if it is one of this reading. */
    public Optional<Verdict> find(DutyId id) {
        return duties.stream().filter(row -> row.duty().id().equals(id)).findFirst();
    }

    /** The row of a duty; one that is none of this reading throws {@link NoSuchElementException}. */
    public Verdict duty(DutyId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("no verdict on '" + id + "' under this reading"));
    }
}
