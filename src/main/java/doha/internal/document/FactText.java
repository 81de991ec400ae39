package doha.internal.document;

import doha.model.Fact;
import doha.model.Place;
import doha.model.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A fact in words. */
public final class FactText {

    private FactText() { }

    /** What is claimed: {@code drawdown-june: us-forces count 8,600, on 2020-06-18, reported}. */
    public static String claim(Fact fact) {
        List<String> parts = new ArrayList<>();
        StringBuilder what = new StringBuilder(fact.id().value()).append(": ").append(fact.type());
        details(fact).forEach((name, value) -> what.append(' ').append(name).append(' ').append(value));
        parts.add(what.toString());
        parts.add(fact.until() == null ? "on " + fact.on() : "from " + fact.on() + " until " + fact.until());
        if (!fact.known().equals(fact.on())) {
            parts.add("known on " + fact.known());
        }
        if (fact.standing() != Standing.CONFIRMED) {
            parts.add(fact.standing().label());
        }
        return String.join(", ", parts);
    }

    /** Who says so, and where it stands: {@code State Department, 29 Feb 2020 [scenarios/record.yaml:14]}. */
    public static String source(Fact fact) {
        String source = fact.source() == null ? "no source given" : fact.source();
        return fact.place() == null ? source : source + " [" + where(fact.place()) + "]";
    }

    /** A place as {@code file:line}. */
    public static String where(Place place) {
        return place.file() + ":" + place.line();
    }

    /** The fields that its type has beside the common ones, as the scenario file names them. */
    static Map<String, Object> fields(Fact fact) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "count", fact.count());
        put(fields, "by", fact.by());
        put(fields, "area", fact.area());
        put(fields, "on-target", fact.onTarget());
        put(fields, "outside-fighting", fact.outsideFighting());
        put(fields, "taliban", fact.taliban());
        put(fields, "of", fact.of().isEmpty() ? null : fact.of());
        put(fields, "to", fact.to());
        put(fields, "accepted", fact.accepted());
        put(fields, "outcome", fact.outcome());
        put(fields, "group", fact.group());
        return fields;
    }

    private static Map<String, String> details(Fact fact) {
        Map<String, String> details = new LinkedHashMap<>();
        fields(fact).forEach((name, value) -> details.put(name, detail(value)));
        return details;
    }

    private static String detail(Object value) {
        if (value instanceof Integer count) {
            return Labels.number(count);
        }
        if (value instanceof List<?> list) {
            StringBuilder text = new StringBuilder();
            list.forEach(item -> text.append(text.length() == 0 ? "" : " ").append(item));
            return text.toString();
        }
        return value.toString();
    }

    private static void put(Map<String, Object> fields, String name, Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
