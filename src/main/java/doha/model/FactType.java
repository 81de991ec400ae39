package doha.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A type of fact and the fields it takes beside the common ones (interfaces.md, Scenario file).
 *
 * @param name         such as {@code signing}
 * @param words        the same for readers
 * @param measure      what contradicts what: a level holds until the next report, a total only grows, a determination holds until
 *                     the next; an event just happens
 * @param conduct      whether it may carry {@code until}
 * @param oneDay       whether its conduct lasts one day if the fact has no {@code until}
 * @param afterSigning why it must come after the signing; null if it need not
 * @param fields       the further fields by name, in the order of the vocabulary
 */
public record FactType(String name, String words, Measure measure, boolean conduct, boolean oneDay, @Nullable String afterSigning,
        Map<String, Field> fields) {

    private static final List<String> STANDINGS = Stream.of(Standing.values()).sorted(Comparator.reverseOrder()).map(Standing::label)
            .toList();

    /** The fields that every fact may have; {@code until} only if it is conduct. */
    public static final List<Field> COMMON = List.of(common("id", Form.TEXT), new Field("on", Form.DAY, List.of(), true, null, null),
            common("until", Form.DAY), common("known", Form.DAY), new Field("fact", Form.TEXT, List.of(), true, null, null),
            new Field("standing", Form.CHOICE, STANDINGS, false, Standing.CONFIRMED.label(), null),
            common("source", Form.TEXT), common("url", Form.TEXT), common("page", Form.TEXT), common("note", Form.TEXT));

    private static final Map<String, Field> COMMON_BY_NAME = COMMON.stream().collect(Collectors.toMap(Field::name, field -> field));

    /** How facts of one type on one day bear on each other. */
    public enum Measure implements Named { EVENT, LEVEL, TOTAL, DETERMINATION }

    /** What a field's value looks like, and the class that holds it in a fact. */
    public enum Form implements Named {
        COUNT(Long.class), DECIMAL(BigDecimal.class), CHOICE(String.class), TRUTH(Boolean.class), DAY(LocalDate.class), DUTY(
                List.class), DUTIES(List.class), TEXT(String.class);

        private final Class<?> held;

        Form(Class<?> held) {
            this.held = held;
        }
    }

    /**
     * A field of a fact type.
     *
     * @param name         such as {@code on-target}
     * @param form         what its value looks like
     * @param choices      for a choice, the allowed values in order; empty otherwise
     * @param required     whether the fact is refused without it
     * @param defaultValue the value if it is absent and not required; null if it then has none
     * @param unit         the unit of a decimal, such as {@code USD}; null if it has none
     */
    public record Field(String name, Form form, List<String> choices, boolean required, @Nullable Object defaultValue,
            @Nullable String unit) {

        /** Copies the choices. */
        public Field {
            choices = List.copyOf(choices);
        }
    }

    private static Field common(String name, Form form) {
        return new Field(name, form, List.of(), false, null, null);
    }

    /** Copies the fields, keeping their order. */
    public FactType {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** For a determination, the field that says what was determined: the first with choices. */
    public Optional<String> determined() {
        return fields.values().stream().filter(field -> field.form() == Form.CHOICE).map(Field::name).findFirst();
    }

    /** The field of that name that this type declares. */
    public Optional<Field> field(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** The field of that name that a fact of this type may have, common ones included. */
    public Optional<Field> find(String field) {
        Field common = COMMON_BY_NAME.get(field);
        return field(field).or(() -> Optional.ofNullable(common).filter(this::takes));
    }

    private boolean takes(Field common) {
        return conduct || !common.name().equals("until");
    }

    /** The names of all fields that a fact of this type may have, its own first. */
    public List<String> fieldNames() {
        return Stream.concat(fields.keySet().stream(), COMMON.stream().filter(this::takes).map(Field::name)).toList();
    }

    /**
     * A fact of this type with these fields, common ones included, by the names that files use; defaults are filled in. Whether
     * the fact is sound is not checked. A value of the wrong class for its form, and a fact without {@code id} or {@code on},
     * throw {@link IllegalArgumentException}.
     */
    public Fact fact(Map<String, ?> given, @Nullable Place place) {
        Map<String, Object> rest = new LinkedHashMap<>(given);
        Map<String, Object> common = new LinkedHashMap<>();
        for (Field field : COMMON) {
            common.put(field.name(), held(field, rest.remove(field.name())));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : fields.values()) {
            Object value = held(field, rest.remove(field.name()));
            if (value != null || field.defaultValue() != null) {
                values.put(field.name(), value == null ? held(field, field.defaultValue()) : value);
            }
        }
        rest.values().removeIf(Objects::isNull);
        values.putAll(rest);
        if (common.get("id") == null || common.get("on") == null) {
            throw new IllegalArgumentException("a fact needs 'id' and 'on'");
        }
        LocalDate on = (LocalDate) common.get("on");
        LocalDate known = (LocalDate) common.get("known");
        String standing = (String) common.get("standing");
        return new Fact(new FactId((String) common.get("id")), name, on, (LocalDate) common.get("until"), known == null ? on : known,
                standing == null ? Standing.CONFIRMED : Named.of(Standing.class, standing)
                        .orElseThrow(() -> new IllegalArgumentException("no standing '" + standing + "'")),
                values, (String) common.get("source"), (String) common.get("url"), (String) common.get("page"), (String) common.get("note"),
                place);
    }

    private static @Nullable Object held(Field field, @Nullable Object value) {
        Object held = value instanceof Integer number ? (Long) number.longValue()
                : value instanceof Standing standing ? standing.label()
                        : value instanceof BigDecimal number && field.unit() != null ? new Fact.Quantity(number, field.unit()) : value;
        boolean fits = held instanceof Fact.Quantity ? field.unit() != null : field.form().held.isInstance(held)
                && !(held instanceof List<?> list && !list.stream().allMatch(DutyId.class::isInstance));
        if (held != null && !fits) {
            throw new IllegalArgumentException("'" + field.name() + "' does not take a value of this class: " + value);
        }
        return held;
    }
}
