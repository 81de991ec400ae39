package doha.scenario;

import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.FactType;
import doha.model.Place;
import doha.model.Standing;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A fact as far as its file gives it, defaults not filled in: {@code change} must know what was left out. Values are checked one
 * by one: days are {@link LocalDate}, counts {@link Integer}, truth values {@link Boolean}, duties lists of {@link DutyId}, the
 * standing a {@link Standing}, all else text.
 *
 * @param values  the fields that are given and sound
 * @param place   where the fact stands, or the change that gave it its type, day, standing or value
 * @param idPlace where its id stands; the fact's place where it has none
 * @param faulty  whether something about it is wrong and told already, so that it takes part in no check against other facts
 */
record FactDraft(Map<FactField, Object> values, Place place, Place idPlace, boolean faulty) {

    static FactDraft of(Fact fact) {
        Map<FactField, Object> values = new EnumMap<>(FactField.class);
        put(values, FactField.ID, fact.id().value());
        put(values, FactField.ON, fact.on());
        put(values, FactField.UNTIL, fact.until());
        put(values, FactField.KNOWN, fact.known().equals(fact.on()) ? null : fact.known());
        put(values, FactField.FACT, fact.type());
        put(values, FactField.STANDING, fact.standing());
        put(values, FactField.SOURCE, fact.source());
        put(values, FactField.NOTE, fact.note());
        put(values, FactField.COUNT, fact.count());
        put(values, FactField.BY, fact.by());
        put(values, FactField.AREA, fact.area());
        put(values, FactField.ON_TARGET, fact.onTarget());
        put(values, FactField.OUTSIDE_FIGHTING, fact.outsideFighting());
        put(values, FactField.TALIBAN, fact.taliban());
        put(values, FactField.OF, fact.of().isEmpty() ? null : fact.of());
        put(values, FactField.TO, fact.to());
        put(values, FactField.ACCEPTED, fact.accepted());
        put(values, FactField.OUTCOME, fact.outcome());
        put(values, FactField.GROUP, fact.group());
        return new FactDraft(values, fact.place(), fact.place(), false);
    }

    private static void put(Map<FactField, Object> values, FactField field, Object value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    String id() {
        return (String) values.get(FactField.ID);
    }

    String type() {
        return (String) values.get(FactField.FACT);
    }

    LocalDate on() {
        return (LocalDate) values.get(FactField.ON);
    }

    /** This draft under an id made for it. */
    FactDraft named(String id) {
        Map<FactField, Object> named = new EnumMap<>(values);
        named.put(FactField.ID, id);
        return new FactDraft(named, place, idPlace, faulty);
    }

    /** The fact, defaults filled in. Only for drafts that have an id and are not faulty. */
    Fact toFact(FactType type) {
        LocalDate known = (LocalDate) values.get(FactField.KNOWN);
        Standing standing = (Standing) values.get(FactField.STANDING);
        return new Fact(new FactId(id()), type.name(), on(), (LocalDate) values.get(FactField.UNTIL), known == null ? on() : known,
                standing == null ? Standing.CONFIRMED : standing, (Integer) values.get(FactField.COUNT),
                choice(type, FactField.BY), choice(type, FactField.AREA), choice(type, FactField.ON_TARGET),
                (Boolean) values.get(FactField.OUTSIDE_FIGHTING), choice(type, FactField.TALIBAN), duties(),
                (LocalDate) values.get(FactField.TO), (Boolean) values.get(FactField.ACCEPTED), choice(type, FactField.OUTCOME),
                text(FactField.GROUP), text(FactField.SOURCE), text(FactField.NOTE), place);
    }

    @SuppressWarnings("unchecked")
    List<DutyId> duties() {
        return (List<DutyId>) values.getOrDefault(FactField.OF, List.of());
    }

    private String text(FactField field) {
        return (String) values.get(field);
    }

    private String choice(FactType type, FactField field) {
        String given = text(field);
        return given != null ? given : type.field(field.label()).map(FactType.Field::defaultValue).orElse(null);
    }
}
