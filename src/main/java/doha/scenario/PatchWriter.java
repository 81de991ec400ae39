package doha.scenario;

import doha.model.DutyId;
import doha.model.FactId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a scenario file that extends another, or the part of one that says what is different. */
public final class PatchWriter {

    private final Map<String, Object> entries = new LinkedHashMap<>();
    private final List<Map<String, Object>> changes = new ArrayList<>();

    /** Nothing so far. */
    public PatchWriter() { }

    /** What it builds on, as the file is to name it, and its own title. */
    public PatchWriter extending(String base, String title) {
        entries.put("title", title);
        entries.put("extends", base);
        return this;
    }

    /** The days it asks about; null where it leaves one to its base. */
    public PatchWriter asking(LocalDate asOf, LocalDate knownBy) {
        put("as-of", asOf);
        put("known-by", knownBy);
        return this;
    }

    /** The switches it puts in other positions. */
    public PatchWriter readings(Map<String, String> readings) {
        put("readings", readings.isEmpty() ? null : readings);
        return this;
    }

    /** The duties it adds to those on which the record is silent. */
    public PatchWriter unknown(List<DutyId> duties) {
        put("unknown", duties.isEmpty() ? null : duties);
        return this;
    }

    /** The inherited facts it leaves out. */
    public PatchWriter remove(List<FactId> facts) {
        put("remove", facts.isEmpty() ? null : facts);
        return this;
    }

    /** Alters an inherited fact; the values are days, numbers, truth values and texts. */
    public PatchWriter change(FactId fact, Map<String, Object> values) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("id", fact.value());
        change.putAll(values);
        changes.add(change);
        return this;
    }

    private void put(String key, Object value) {
        if (value != null) {
            entries.put(key, value);
        }
    }

    /** The text, in lines ended by {@code \n}. */
    public String write() {
        Map<String, Object> all = new LinkedHashMap<>(entries);
        if (!changes.isEmpty()) {
            all.put("change", changes);
        }
        return write(all);
    }

    /**
     * A scenario file of these entries, whatever they are: keys as in a scenario file, values mappings, lists, days, numbers, truth
     * values, texts and null. Nothing is checked; that is for reading it. The text is in lines ended by {@code \n}.
     */
    public static String write(Map<String, ?> entries) {
        YamlOutput out = new YamlOutput();
        out.beginBlock();
        entries.forEach((key, value) -> {
            out.text(key);
            if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
                out.beginList();
                list.forEach(out::value);
                out.endList();
            } else {
                out.value(value);
            }
        });
        out.end();
        return out.text();
    }
}
