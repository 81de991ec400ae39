package doha.scenario;

import doha.model.DutyId;
import doha.model.Phase;
import doha.model.Place;
import doha.model.Status;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a scenario's {@code expect}: what its author holds the verdicts to be.
 *
 * @param asOf     the days asked about, each of them; none for the scenario's own
 * @param knownBy  judge by what was known that day; null for the scenario's own
 * @param stance   a stance whose positions take the place of the scenario's; null for none
 * @param readings switches in another position than the scenario's, and than the stance's
 * @param because  the author's reason; null if none is given
 * @param source   where it is from; null if the file has none
 * @param url      the address of the source; null if the file has none
 * @param page     where in the source; null if the file has none
 * @param duties   what is expected of each duty named, in the order of the file
 * @param place    the place of the entry
 */
public record Expectation(List<LocalDate> asOf, @Nullable LocalDate knownBy, @Nullable String stance, Map<String, String> readings,
        @Nullable String because, @Nullable String source, @Nullable String url, @Nullable String page, List<Expected> duties,
        Place place) {

    /**
     * A duty's expected status, and phase where one is named.
     *
     * @param duty   the duty
     * @param status its expected status
     * @param phase  its expected phase; null if only the status is expected
     * @param place  the place of the expected value
     */
    public record Expected(DutyId duty, Status status, @Nullable Phase phase, Place place) {}

    /** Copies the collections, keeping order. */
    public Expectation {
        asOf = List.copyOf(asOf);
        readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
        duties = List.copyOf(duties);
    }
}
