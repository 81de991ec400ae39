package doha.scenario;

import doha.model.FactId;
import doha.model.FactType;
import doha.model.FactType.Field;
import doha.model.FactType.Form;
import doha.model.Switch;
import doha.scenario.Mapping.Keys;
import doha.scenario.Node.Entry;
import doha.scenario.Node.Scalar;
import doha.scenario.Variation.Draw.Shape;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code vary} (interfaces.md, vary forms). */
final class VariationReader {

    private static final Keys ALL = Keys.of("a variation",
            "[fact field from to step values present reading chance distribution mode mean sd]");
    private static final Keys READING = Keys.of("'reading'", "reading [values]");
    private static final Keys PRESENT = Keys.of("'present'", "fact present");
    private static final Keys CHANCE = Keys.of("'chance'", "fact chance");
    private static final Keys VALUES = Keys.of("'values'", "fact field values");
    private static final Keys RANGE = Keys.of("a range", "fact field from to step");
    private static final Map<Shape, Keys> DRAWS = Map.of(
            Shape.UNIFORM, Keys.of("'uniform'", "fact field [distribution] from to"),
            Shape.TRIANGULAR, Keys.of("'triangular'", "fact field [distribution] from mode to"),
            Shape.NORMAL, Keys.of("'normal'", "fact field [distribution] mean sd [from to]"));

    private static final int MOST_VALUES = 10_000_000;
    private static final Pattern DAYS = Pattern.compile("[0-9]+d");

    /** The values of a range and its step, made when asked for: a range may have millions. */
    static final class Steps extends AbstractList<Object> implements RandomAccess {

        private final long from;
        private final long step;
        private final int size;
        private final boolean days;

        /** From a number (for days: of the epoch) in {@code size} steps. */
        Steps(long from, long step, int size, boolean days) {
            this.from = from;
            this.step = step;
            this.size = size;
            this.days = days;
        }

        @Override
        public Object get(int index) {
            long value = from + step * Objects.checkIndex(index, size);
            return days ? (Object) LocalDate.ofEpochDay(value) : (Object) value;
        }

        Object stepInWords() {
            return days ? step + "d" : (Object) step;
        }

        @Override
        public int size() {
            return size;
        }
    }

    private final FieldParser values;
    private final Map<String, FactDraft> facts = new LinkedHashMap<>();
    private final boolean allFactsKnown;

    /** Over the facts of the merged scenario; if a fault hides some of them, none is called unknown. */
    VariationReader(FieldParser values, List<FactDraft> facts, boolean allFactsKnown) {
        this.values = values;
        facts.stream().filter(fact -> fact.id() != null).forEach(fact -> this.facts.putIfAbsent(fact.id(), fact));
        this.allFactsKnown = allFactsKnown;
    }

    List<Variation> read(Mapping file) {
        return file.mappings("vary", "mappings, such as {reading: " + values.vocabulary().exampleSwitch() + "}", ALL).stream()
                .map(this::variation).filter(Objects::nonNull).toList();
    }

    private @Nullable Variation variation(Mapping entry) {
        if (entry.has("reading")) {
            return fits(entry, READING) ? positions(entry) : null;
        } else if (entry.has("present")) {
            return fits(entry, PRESENT) ? presence(entry) : null;
        } else if (entry.has("chance")) {
            return fits(entry, CHANCE) ? chance(entry) : null;
        } else if (entry.has("distribution")) {
            Shape shape = entry.label("distribution", Shape.class);
            return shape != null && fits(entry, Objects.requireNonNull(DRAWS.get(shape))) ? draw(entry, shape) : null;
        } else if (entry.has("values")) {
            return fits(entry, VALUES) ? listed(entry) : null;
        }
        return fits(entry, RANGE) ? range(entry) : null;
    }

    /** Refuses keys of other forms, and a form with a key missing; unknown keys are reported already. */
    private boolean fits(Mapping entry, Keys form) {
        boolean fits = true;
        for (Entry one : entry.entries()) {
            String key = one.name();
            if (ALL.all().contains(key) && !form.all().contains(key)) {
                values.fault("wrong-form", one.key(), "'" + key + "' does not go with " + form.what() + "; that form takes "
                        + Messages.allOf(form.all()));
                fits = false;
            }
        }
        List<String> missing = form.needed().stream().filter(key -> !entry.has(key)).toList();
        if (!missing.isEmpty()) {
            values.fault("missing", entry.node(), Messages.allOf(missing) + (missing.size() == 1 ? " is" : " are")
                    + " missing; this form of variation needs " + Messages.allOf(form.needed()));
        }
        return fits && missing.isEmpty();
    }

    private @Nullable Variation positions(Mapping entry) {
        Scalar name = values.scalar(entry.given("reading"), "reading", "a switch, such as " + values.vocabulary().exampleSwitch());
        Switch of = name == null ? null : values.findSwitch(name).orElse(null);
        return of == null ? null : new Variation.Values(null, of.name(), !entry.has("values") ? of.positions()
                : each(entry, "values", "positions", item -> values.position(item, of)), entry.place());
    }

    private @Nullable Variation presence(Mapping entry) {
        FactId fact = fact(entry);
        List<Boolean> present = each(entry, "present", "true and false", item -> values.truth(item, "present"));
        return fact == null ? null : new Variation.Values(fact, null, present, entry.place());
    }

    private @Nullable Variation chance(Mapping entry) {
        FactId fact = fact(entry);
        Double chance = entry.value("chance", values::number);
        if (chance != null && !(chance >= 0 && chance <= 1)) {
            badRange(entry, "chance", quoted(entry, "chance") + " is no chance; a chance is a number from 0 to 1");
        }
        return fact == null || chance == null ? null : new Variation.Chance(fact, chance, entry.place());
    }

    private @Nullable Variation listed(Mapping entry) {
        FactId fact = fact(entry);
        Field field = field(entry, fact, false);
        List<Object> list = each(entry, "values", "values of the field", item -> field == null ? null : values.value(field, item));
        return field == null ? null : new Variation.Values(fact, field.name(), list, entry.place());
    }

    private @Nullable Variation range(Mapping entry) {
        FactId fact = fact(entry);
        Field field = field(entry, fact, true);
        if (field == null) {
            return null;
        }
        boolean days = field.form() == Form.DAY;
        Long from = bound(entry, "from", days);
        Long to = bound(entry, "to", days);
        Long step = step(entry, days);
        if (from == null || to == null || step == null || !ordered(entry, from, to)) {
            return null;
        }
        long size = (to - from) / step + 1;
        if (size > MOST_VALUES) {
            return badRange(entry, "step", "the range has " + size + " values; take a longer step, for at most 10000000");
        }
        return new Variation.Values(fact, field.name(), new Steps(from, step, (int) size, days), entry.place());
    }

    private @Nullable Variation draw(Mapping entry, Shape shape) {
        FactId fact = fact(entry);
        Field field = field(entry, fact, true);
        if (fact == null || field == null) {
            return null;
        }
        boolean days = field.form() == Form.DAY;
        int before = values.faults().reported();
        Long from = bound(entry, "from", days);
        Long to = bound(entry, "to", days);
        Long mode = bound(entry, "mode", days);
        Double mean = days ? number(bound(entry, "mean", true)) : entry.value("mean", values::number);
        Double sd = deviation(entry, days);
        if (ordered(entry, from, to) && mode != null && from != null && to != null && (mode < from || mode > to)) {
            badRange(entry, "mode", "'mode' is outside 'from' and 'to'; it lies between them");
        }
        return values.faults().reported() > before ? null : new Variation.Draw(fact, field.name(), shape, days, number(from), number(to),
                number(mode), mean, sd, entry.place());
    }

    private static @Nullable Double number(@Nullable Long whole) {
        return whole == null ? null : (Double) whole.doubleValue();
    }

    /** A day of the epoch, or a count; null if there is none or it is of the wrong kind. */
    private @Nullable Long bound(Mapping entry, String key, boolean days) {
        if (!days) {
            return entry.value(key, values::count);
        }
        LocalDate day = entry.day(key);
        return day == null ? null : (Long) day.toEpochDay();
    }

    /** Whether a range goes upwards; reported if not. Bounds that are not there are no fault. */
    private boolean ordered(Mapping entry, @Nullable Long from, @Nullable Long to) {
        boolean ordered = from == null || to == null || from <= to;
        if (!ordered) {
            badRange(entry, "to", "'to' is before 'from'; a range goes upwards");
        }
        return ordered;
    }

    /** A standard deviation; of days, {@code 14} and {@code 14d} are the same. */
    private @Nullable Double deviation(Mapping entry, boolean days) {
        Double sd = days && entry.get("sd") instanceof Scalar scalar && DAYS.matcher(scalar.text()).matches()
                ? Double.valueOf(scalar.text().replace("d", "")) : entry.value("sd", values::number);
        return sd == null || sd > 0 ? sd : badRange(entry, "sd", quoted(entry, "sd") + " is no deviation; 'sd' is above 0");
    }

    /** A step of a range, above 0: {@code 7d} for days, {@code 500} for counts. */
    private @Nullable Long step(Mapping entry, boolean days) {
        String takes = days ? "a number of days, such as 7d" : "a whole number, such as 500";
        Scalar inDays = days ? values.scalar(entry.given("step"), "step", takes) : null;
        if (inDays != null && (!DAYS.matcher(inDays.text()).matches() || inDays.text().length() > 10)) {
            return values.fault("wrong-kind", inDays, Messages.quoted(inDays.text()) + " is no step for days; it takes " + takes);
        }
        Long step = inDays != null ? Long.valueOf(inDays.text().replace("d", "")) : days ? null : entry.value("step", values::count);
        return step == null || step > 0 ? step : badRange(entry, "step", quoted(entry, "step") + " leads nowhere; 'step' takes " + takes);
    }

    private <T> @Nullable T badRange(Mapping entry, String key, String message) {
        return values.fault("bad-range", entry.given(key), message);
    }

    private static String quoted(Mapping entry, String key) {
        return Messages.quoted(((Scalar) entry.given(key)).text());
    }

    /** The sound ones among the items of a list, which may not be empty. */
    private <T> List<T> each(Mapping entry, String key, String takes, Function<Node, T> read) {
        int before = values.faults().reported();
        List<Node> items = entry.items(key, takes);
        if (items.isEmpty() && values.faults().reported() == before) {
            values.fault("no-value", entry.given(key), "'" + key + "' is an empty list; it takes at least one of " + takes);
        }
        return items.stream().map(read).filter(Objects::nonNull).toList();
    }

    private @Nullable FactId fact(Mapping entry) {
        String id = entry.text("fact");
        if (id != null && !facts.containsKey(id) && allFactsKnown) {
            values.fault("unknown-fact", entry.given("fact"),
                    FactDraft.unknown("fact", id, facts, values.vocabulary(), "name the id of a fact of this scenario"));
        }
        return id == null || !facts.containsKey(id) ? null : new FactId(id);
    }

    /** The field; null, with a fault unless reported already, if it cannot be varied so. */
    private @Nullable Field field(Mapping entry, @Nullable FactId fact, boolean numbers) {
        String name = entry.text("field");
        FactDraft draft = fact == null ? null : facts.get(fact.value());
        FactType type = draft == null ? null : draft.typeIn(values.vocabulary()).orElse(null);
        if (name == null || type == null) {
            return null;
        }
        Field field = type.find(name).orElse(null);
        List<String> takes = type.fieldNames().stream().filter(each -> !each.equals("id") && !each.equals("fact")).toList();
        if (field == null || !takes.contains(name)) {
            return values.fault(values.fieldNames().contains(name) ? "wrong-field" : "unknown-field", entry.given("field"),
                    Messages.unknown("field", name, takes, "of a '" + type.name() + "' can vary " + Messages.allOf(takes)));
        }
        return !numbers || field.form() == Form.DAY || field.form() == Form.COUNT ? field
                : values.fault("wrong-form", entry.given("field"), "'" + name + "' is neither a day nor a count; give it 'values'");
    }
}
