package doha.analysis;

import doha.model.Diagnostic;
import doha.model.Outcomes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One scenario of a sweep and what came of it: outcomes or a refusal.
 *
 * @param index    its number, from 0
 * @param values   a value for every dimension: days are {@link java.time.LocalDate}, whole numbers {@link Long}, truth values
 *                 {@link Boolean}, duties a list of {@link doha.model.DutyId}, others text
 * @param outcomes the state of every duty; null if the point makes no sound scenario
 * @param refusal  the first fault of the scenario that it would make; null if it makes one
 */
public record SweepPoint(long index, List<Object> values, @Nullable Outcomes outcomes, @Nullable Diagnostic refusal) {

    /** Copies the values. */
    public SweepPoint {
        values = List.copyOf(values);
    }

    /** The values as files write them. */
    public List<String> texts() {
        return values.stream().map(Axis::text).toList();
    }

    @Override
    public String toString() {
        return index + ": " + String.join(", ", texts()) + (refusal == null ? "" : ", refused: " + refusal);
    }
}
