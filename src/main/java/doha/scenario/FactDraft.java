package doha.scenario;

import doha.model.Fact;
import doha.model.FactType;
import doha.model.Place;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A fact as far as its file gives it, defaults not filled in: {@code change} must know what was left out.
 *
 * @param fields  the fields that are given and sound, by name, as {@link Fact#fields} has them
 * @param place   the fact's place, or that of the change that gave it its type, day, standing or value
 * @param idPlace the place of its id; the fact's place if it has none
 * @param faulty  whether something about it is wrong and reported already, so that it takes part in no check against other facts
 */
record FactDraft(Map<String, Object> fields, Place place, Place idPlace, boolean faulty) {

    String id() {
        return (String) fields.get("id");
    }

    String type() {
        return (String) fields.get("fact");
    }

    LocalDate on() {
        return (LocalDate) fields.get("on");
    }

    /** This draft under an id made for it. */
    FactDraft named(String id) {
        Map<String, Object> named = new LinkedHashMap<>(fields);
        named.put("id", id);
        return new FactDraft(named, place, idPlace, faulty);
    }

    /** The fact, defaults filled in. Only for drafts that have an id and are not faulty. */
    Fact toFact(FactType type) {
        return type.fact(fields, place);
    }
}
