package doha.scenario;

import doha.model.FactType;
import doha.model.Place;
import doha.model.Vocabulary;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * A fact as far as its file gives it, defaults not filled in: {@code change} must know what was left out.
 *
 * @param fields  the fields that are given and sound, by name, as {@link doha.model.Fact#fields} has them
 * @param place   the fact's place, or that of the change that gave it its type, day, standing or value
 * @param idPlace the place of its id; the fact's place if it has none
 * @param faulty  whether something about it is wrong and reported already, so that it takes part in no check against other facts
 */
record FactDraft(Map<String, Object> fields, Place place, Place idPlace, boolean faulty) {

    private static final int MOST_IDS = 5;

    @Nullable
    String id() {
        return (String) fields.get("id");
    }

    @Nullable
    String type() {
        return (String) fields.get("fact");
    }

    Optional<FactType> typeIn(Vocabulary vocabulary) {
        return Optional.ofNullable(type()).flatMap(vocabulary::factType);
    }

    @Nullable
    LocalDate on() {
        return (LocalDate) fields.get("on");
    }

    FactDraft named(String id) {
        Map<String, Object> named = new LinkedHashMap<>(fields);
        named.put("id", id);
        return new FactDraft(named, place, idPlace, faulty);
    }

    /** What to say of an id that no fact has: the ids of the type that it begins with, nearest day first, or the one that it may mean. */
    static String unknown(String what, String id, Map<String, FactDraft> facts, Vocabulary vocabulary, String remedy) {
        String type = vocabulary.factTypes().stream().map(FactType::name).filter(id::startsWith)
                .max(Comparator.comparingInt(String::length)).orElse(null);
        Matcher named = FieldParser.DAY.matcher(id);
        LocalDate day = named.find() ? DayForm.meant(named.group()).stream().findFirst().orElse(null) : null;
        List<String> ids = type == null ? List.of() : facts.values().stream().filter(fact -> type.equals(fact.type()))
                .sorted(Comparator.comparingLong(fact -> fact.daysFrom(day))).map(FactDraft::id).toList();
        if (type == null || ids.isEmpty()) {
            return Messages.unknown(what, id, facts.keySet(), remedy);
        }
        int shown = Math.min(ids.size(), MOST_IDS);
        String there = ids.size() == 1 ? "did you mean " + Messages.quoted(ids.get(0)) + "?"
                : "of type " + Messages.quoted(type) + " there are " + (shown < ids.size() ? ids.size() + ", the nearest being " : "")
                        + Messages.allOf(ids.subList(0, shown));
        return "unknown " + what + " " + Messages.quoted(id) + "; " + there;
    }

    private long daysFrom(@Nullable LocalDate day) {
        return day == null || on() == null ? 0 : Math.abs(ChronoUnit.DAYS.between(day, on()));
    }
}
