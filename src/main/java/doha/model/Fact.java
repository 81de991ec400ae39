package doha.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A dated fact of a scenario (interfaces.md, Scenario file): the fields that every fact has, and the values of those that its type
 * declares, defaults filled in.
 *
 * @param id       unique in the scenario
 * @param type     the fact type's name
 * @param on       the day the source says it was so
 * @param until    for conduct, the first day on which it was over; null if the file has none
 * @param known    the day it became known
 * @param standing how good the evidence is
 * @param values   the fields of its type by name, in the order of the vocabulary, without those that have no value. By the field's
 *                 form: {@link LocalDate}, {@link Long}, {@link BigDecimal} (with its unit, if the field has one),
 *                 {@link Boolean}, text, or a list of {@link DutyId}
 * @param source   for the reader; null if the file has none
 * @param url      the address of the source; null if the file has none
 * @param page     where in the source; null if the file has none
 * @param note     for the reader; null if the file has none
 * @param place    its place in a file; null if no file has it
 */
public record Fact(FactId id, String type, LocalDate on, @Nullable LocalDate until, LocalDate known, Standing standing,
        Map<String, Object> values, @Nullable String source, @Nullable String url, @Nullable String page, @Nullable String note,
        @Nullable Place place) {

    /** A decimal number with the unit of its field. */
    record Quantity(BigDecimal number, String unit) {

        @Override
        public String toString() {
            return number.toPlainString() + " " + unit;
        }
    }

    /** By day, then by id: the order in which facts are listed. */
    public static final Comparator<Fact> BY_DAY = Comparator.comparing(Fact::on).thenComparing(Fact::id);

    /** Copies the values; a fact without id, type, day, standing or known day throws {@link NullPointerException}. */
    public Fact {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(known, "known");
        Objects.requireNonNull(standing, "standing");
        values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Whether its conduct is said to have ended. */
    public boolean hasEnd() {
        return until != null;
    }

    /** The level or total that it reports; null if it is no report. */
    public @Nullable Long count() {
        return number("count");
    }

    /** The text, or the one of several words, in a field; null if it has none. */
    public @Nullable String word(String field) {
        return (String) values.get(field);
    }

    /** The whole number in a field; null if it has none. */
    public @Nullable Long number(String field) {
        return (Long) values.get(field);
    }

    /** The decimal number in a field, in the field's unit; null if it has none. */
    public @Nullable BigDecimal decimal(String field) {
        return values.get(field) instanceof Quantity quantity ? quantity.number() : (BigDecimal) values.get(field);
    }

    /** The day in a field; null if it has none. */
    public @Nullable LocalDate day(String field) {
        return (LocalDate) values.get(field);
    }

    /** Whether a field says true; false if it has no value. */
    public boolean truth(String field) {
        return Boolean.TRUE.equals(values.get(field));
    }

    /** The duties in a field; empty if it has none. */
    @SuppressWarnings("unchecked") // Only lists of duties are put there.
    public List<DutyId> duties(String field) {
        return (List<DutyId>) values.getOrDefault(field, List.of());
    }

    /** All fields that have a value, by the names that files use, {@code known} only if it differs from {@code on}. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id.value());
        fields.put("on", on);
        fields.put("until", until);
        fields.put("known", known.equals(on) ? null : known);
        fields.put("fact", type);
        fields.putAll(values);
        fields.put("standing", standing.label());
        fields.put("source", source);
        fields.put("url", url);
        fields.put("page", page);
        fields.put("note", note);
        fields.values().removeIf(Objects::isNull);
        return fields;
    }

    /** This fact on other days; {@code known} follows {@code on} if both were the same day. Nothing is checked. */
    public Fact moved(LocalDate newOn, @Nullable LocalDate newUntil) {
        return new Fact(id, type, newOn, newUntil, known.equals(on) ? newOn : known, standing, values, source, url, page, note, place);
    }

    /** This fact with another value in a field of its type. Nothing is checked. */
    public Fact with(String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put(field, value);
        return new Fact(id, type, on, until, known, standing, changed, source, url, page, note, place);
    }

    /** This fact at another place. */
    public Fact at(@Nullable Place newPlace) {
        return new Fact(id, type, on, until, known, standing, values, source, url, page, note, newPlace);
    }

    /** Its fields as a file has them: {@code {id=signing, on=2020-02-29, fact=signing, standing=confirmed}}. */
    @Override
    public String toString() {
        return fields().toString().replace("\n", "\\n");
    }

    /** By id alone: facts are hashed often, and ids seldom clash. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
