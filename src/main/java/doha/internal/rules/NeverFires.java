package doha.internal.rules;

import doha.model.Place;
import java.util.Set;

/**
 * Why a rule can never fire.
 *
 * @param place  where the reason stands
 * @param reason the reason, and what would be right
 * @param names  the texts whose names the reason tells to be unknown
 */
record NeverFires(Place place, String reason, Set<String> names) {

    NeverFires {
        names = Set.copyOf(names);
    }

    NeverFires(Place place, String reason) {
        this(place, reason, Set.of());
    }
}
