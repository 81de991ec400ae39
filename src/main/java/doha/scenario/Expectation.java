package doha.scenario;

import doha.model.DutyId;
import doha.model.Phase;
import doha.model.Place;
import doha.model.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One entry of a scenario's {@code expect}: what its author holds the verdicts to be.
 *
 * @param asOf     the day asked about; null for the scenario's own
 * @param knownBy  judge by what was known that day; null for the scenario's own
 * @param readings switches in another position than the scenario's
 * @param because  the author's reason; null if none is given
 * @param duties   what is expected of each duty named, in the order of the file
 * @param place    the place of the entry
 */
public record Expectation(LocalDate asOf, LocalDate knownBy, Map<String, String> readings, String because,
        List<Expected> duties, Place place) {

    /**
     * A duty's expected status, and phase where one is named.
     *
     * @param duty   the duty
     * @param status its expected status
     * @param phase  its expected phase; null where only the status is held
     * @param place  the place of the expected value
     */
    public record Expected(DutyId duty, Status status, Phase phase, Place place) {}

    /** Copies the collections, keeping order. */
    public Expectation {
        readings = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(readings));
        duties = List.copyOf(duties);
    }
}
