package doha.internal.document;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import doha.analysis.sweep.Dimension;
import doha.analysis.sweep.DutyCounts;
import doha.analysis.sweep.GateCounts;
import doha.analysis.sweep.PaceCounts;
import doha.analysis.sweep.Refusal;
import doha.analysis.sweep.Shard;
import doha.analysis.sweep.SweepException;
import doha.analysis.sweep.SweepResult;
import doha.analysis.sweep.SweepSetup;
import doha.model.DutyId;
import doha.model.Named;
import doha.model.Pace;
import doha.model.Phase;
import doha.model.Receipt;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.TreeMap;

/** Reads back what {@link SweepJson} writes. */
public final class SweepJsonReader {

    private SweepJsonReader() { }

    /** The result; text that holds none throws {@link SweepException}. */
    public static SweepResult read(Reader in) throws IOException {
        Object tree;
        try (JsonParser parser = new JsonFactory().createParser(in)) {
            parser.nextToken();
            tree = value(parser);
            if (parser.nextToken() != null) {
                throw new SweepException("more than one result");
            }
        } catch (JacksonException e) {
            throw new SweepException("it is not JSON, or not to its end");
        }
        try {
            SweepResult result = result(object(tree));
            sums(result);
            return result;
        } catch (ClassCastException | NullPointerException | ArithmeticException | IllegalArgumentException | DateTimeException
                | NoSuchElementException | IndexOutOfBoundsException e) {
            throw new SweepException("it has not the form that 'doha schema --of sweep' describes");
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                object.put(name, value(parser));
            }
            return object;
        } else if (token == JsonToken.START_ARRAY) {
            List<Object> array = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(value(parser));
            }
            return array;
        } else if (token == JsonToken.VALUE_NUMBER_INT) {
            return parser.getLongValue();
        } else if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            return parser.getDoubleValue();
        }
        return token == null || token == JsonToken.VALUE_NULL ? null : parser.getText();
    }

    private static SweepResult result(Map<String, Object> json) {
        Map<String, Object> shard = object(json.get("shard"));
        List<Refusal> refusals = new ArrayList<>();
        for (Object item : array(json.get("refused"))) {
            Map<String, Object> r = object(item);
            refusals.add(new Refusal(text(r, "reason"), number(r, "count"), number(r, "first"), text(r, "example")));
        }
        List<DutyCounts> duties = new ArrayList<>();
        for (Object item : array(json.get("duties"))) {
            duties.add(duty(object(item)));
        }
        Map<String, Object> gate = object(json.get("gate"));
        Map<String, Object> pace = object(json.get("pace"));
        return new SweepResult(setup(json), new Shard(Math.toIntExact(number(shard, "number")), Math.toIntExact(number(shard, "of"))),
                number(json, "done"), refusals, duties, new GateCounts(count(gate, "open"), count(gate, "closed"), count(gate, "none")),
                new PaceCounts(counts(Pace.Word.class, pace), count(pace, "none")));
    }

    private static SweepSetup setup(Map<String, Object> json) {
        Map<String, String> readings = new LinkedHashMap<>();
        object(json.get("readings")).forEach((name, position) -> readings.put(name, (String) position));
        Map<String, Object> receipt = object(json.get("receipt"));
        List<Dimension> dimensions = new ArrayList<>();
        for (Object item : array(json.get("vary"))) {
            dimensions.add(new Dimension(text(object(item), "name"), text(object(item), "values")));
        }
        String known = (String) json.get("known-by");
        return new SweepSetup(text(json, "scenario"), LocalDate.parse(text(json, "as-of")), known == null ? null : LocalDate.parse(known),
                readings, new Receipt(text(receipt, "version"), text(receipt, "rules"), text(receipt, "scenario")), dimensions,
                (Long) json.get("samples"), (Long) json.get("seed"), number(json, "points"));
    }

    private static DutyCounts duty(Map<String, Object> json) {
        TreeMap<Long, Long> late = new TreeMap<>();
        if (json.get("days-late") != null) {
            for (Object item : array(object(json.get("days-late")).get("histogram"))) {
                late.put((Long) array(item).get(0), (Long) array(item).get(1));
            }
        }
        return new DutyCounts(new DutyId(text(json, "id")), counts(Phase.class, object(json.get("phases"))), late);
    }

    /** Shares by name as counts; those of nothing are left out, as where they are counted. */
    private static <E extends Enum<E> & Named> Map<E, Long> counts(Class<E> type, Map<String, Object> shares) {
        Map<E, Long> counts = new EnumMap<>(type);
        for (String name : shares.keySet()) {
            if (!name.equals("none") && count(shares, name) > 0) {
                counts.put(Named.of(type, name).orElseThrow(), count(shares, name));
            }
        }
        return counts;
    }

    /** A result whose counts do not add up was altered. */
    private static void sums(SweepResult result) {
        long paces = result.pace().none() + result.pace().words().values().stream().mapToLong(Long::longValue).sum();
        long gates = result.gate().open() + result.gate().closed() + result.gate().none();
        boolean fit = paces == result.judged() && gates == result.judged()
                && result.done() <= result.shard().size(result.setup().points())
                && result.duties().stream().allMatch(d -> d.judged() <= result.judged() && d.judgedLate() <= d.judged());
        if (!fit) {
            throw new SweepException("its counts do not add up");
        }
    }

    private static long count(Map<String, Object> shares, String name) {
        return number(object(shares.get(name)), "count");
    }

    private static long number(Map<String, Object> json, String name) {
        long number = (Long) json.get(name);
        if (number < 0) {
            throw new IllegalArgumentException(name);
        }
        return number;
    }

    private static String text(Map<String, Object> json, String name) {
        return Objects.requireNonNull((String) json.get(name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> array(Object value) {
        return (List<Object>) Objects.requireNonNull(value);
    }
}
