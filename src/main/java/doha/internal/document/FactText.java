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

    /** What is claimed: {@code june: forces count 8,600, on 2020-06-18, reported}. */
    public static String claim(Fact fact) {
        List<String> parts = new ArrayList<>();
        StringBuilder what = new StringBuilder(fact.id().value()).append(": ").append(fact.type());
        fact.values().forEach((name, value) -> what.append(' ').append(name).append(' ').append(detail(value)));
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

    private static String detail(Object value) {
        if (value instanceof Long count) {
            return Labels.number(count);
        }
        if (value instanceof List<?> list) {
            StringBuilder text = new StringBuilder();
            list.forEach(item -> text.append(text.length() == 0 ? "" : " ").append(item));
            return text.toString();
        }
        return value.toString();
    }
}
