package doha.analysis;

import doha.model.FactId;
import doha.scenario.Variation;
import doha.scenario.Variation.Chance;
import doha.scenario.Variation.Draw;
import doha.scenario.Variation.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code vary}, ready to give values.
 *
 * @param name   {@code FACT.FIELD}, {@code FACT.present} or a switch
 * @param words  the values that it takes, or how they are drawn
 * @param fact   the fact it changes; null for a switch
 * @param field  the field of the fact, or the switch; null if the fact comes and goes
 * @param values its values; none if they can only be drawn
 * @param draw   draws a value
 */
record Axis(String name, String words, @Nullable FactId fact, @Nullable String field, List<?> values,
        Function<SplitMix, Object> draw) {

    private static final int LISTED_IN_WORDS = 6;

    static Axis of(Variation variation) {
        if (variation instanceof Draw d) {
            Distribution distribution = new Distribution(d);
            return new Axis(d.fact() + "." + d.field(), words(d), d.fact(), d.field(), List.of(),
                    random -> value(distribution.next(random), d.day()));
        } else if (variation instanceof Chance c) {
            return new Axis(c.fact() + ".present", "chance " + c.chance(), c.fact(), null, List.of(),
                    random -> random.nextDouble() < c.chance());
        }
        Values of = (Values) variation;
        String field = of.field() == null ? "present" : of.field();
        List<?> values = of.values();
        String words = values.size() <= LISTED_IN_WORDS ? String.join(", ", values.stream().map(Axis::text).toList())
                : values.size() + " values, " + text(values.get(0)) + " to " + text(values.get(values.size() - 1));
        return new Axis(of.fact() == null ? field : of.fact() + "." + field, words, of.fact(), of.field(), values,
                random -> values.get((int) random.below(values.size())));
    }

    /** A value as files write it. */
    static String text(Object value) {
        return value instanceof List<?> list ? String.join(" ", list.stream().map(Object::toString).toList()) : value.toString();
    }

    private static Object value(long number, boolean day) {
        return day ? LocalDate.ofEpochDay(number) : (Object) number;
    }

    private static String words(Draw d) {
        StringBuilder words = new StringBuilder(d.shape().label());
        bound(words, "from", d.from(), d.day());
        bound(words, "mode", d.mode(), d.day());
        bound(words, "mean", d.mean(), d.day());
        if (d.sd() != null) {
            words.append(" sd ").append(d.sd());
        }
        bound(words, "to", d.to(), d.day());
        return words.toString();
    }

    private static void bound(StringBuilder words, String name, @Nullable Double number, boolean day) {
        if (number != null) {
            boolean whole = number == StrictMath.rint(number);
            words.append(' ').append(name).append(' ').append(whole ? value(number.longValue(), day).toString() : number.toString());
        }
    }
}
