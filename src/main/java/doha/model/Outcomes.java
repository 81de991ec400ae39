package doha.model;

import java.util.List;
import java.util.NoSuchElementException;

/**
 * The outcome of every duty, without the reasons.
 *
 * @param duties one row for each duty in force under the reading, in the order of agreement.md
 * @param gate   the gate; null before the signing
 * @param pace   the pace of withdrawal; null before the signing
 */
public record Outcomes(List<DutyOutcome> duties, Gate gate, Pace pace) {

    /** Copies the rows. */
    public Outcomes {
        duties = List.copyOf(duties);
    }

    /** The row of a duty; {@link NoSuchElementException} if it is no duty of this reading. */
    public DutyOutcome duty(DutyId id) {
        for (DutyOutcome row : duties) {
            if (row.duty().equals(id)) {
                return row;
            }
        }
        throw new NoSuchElementException("no verdict on '" + id + "' under this reading");
    }
}
