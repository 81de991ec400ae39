package doha.internal.document;

import doha.model.Fact;
import doha.model.Standing;
import java.util.List;
import java.util.stream.Collectors;

/** A fact in words. */
public final class FactText {

    private FactText() { }

    /** What is claimed: {@code june: forces count 8,600, on 2020-06-18, reported}. */
    public static String claim(Fact fact) {
        StringBuilder text = new StringBuilder(fact.id() + ": " + fact.type());
        fact.values().forEach((name, value) -> text.append(' ').append(name).append(' ').append(value instanceof Long count ? Labels.number(count)
                : value instanceof List<?> list ? list.stream().map(Object::toString).collect(Collectors.joining(" ")) : value));
        text.append(fact.until() == null ? ", on " + fact.on() : ", from " + fact.on() + " until " + fact.until());
        if (!fact.known().equals(fact.on())) {
            text.append(", known on ").append(fact.known());
        }
        return fact.standing() == Standing.CONFIRMED ? text.toString() : text.append(", ").append(fact.standing().label()).toString();
    }

    /** Who says so, and the place in the file: {@code State Department, 29 Feb 2020 [scenarios/record.yaml:14]}. */
    public static String source(Fact fact) {
        String source = fact.source() == null ? "no source given" : fact.source();
        return fact.place() == null ? source : source + " [" + fact.place().file() + ":" + fact.place().line() + "]";
    }
}
