package doha.internal.document;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import doha.analysis.Shard;
import doha.analysis.Sweep.DutyCounts;
import doha.analysis.Sweep.Refusal;
import doha.analysis.Sweep.Spread;
import doha.analysis.Sweep;
import doha.internal.document.Document.Line;
import doha.internal.document.Document.Row;
import doha.model.DutyId;
import doha.model.Named;
import doha.model.Pace;
import doha.model.Phase;
import doha.model.Receipt;
import doha.model.Status;
import doha.model.Vocabulary;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How often each verdict came out. All that is counted is in its JSON as whole numbers, so that {@link #read} gets the very result
 * back; shares, intervals and quantiles are there for readers.
 */
public record SweepView(Sweep result, Vocabulary vocabulary) implements View {

    @Describe("counts add up over parts, shares and quantiles are for readers")
    public record SweepEntry(
            String scenario,
            @Describe("the day on which every scenario was judged") LocalDate asOf,
            @Nullable LocalDate knownBy,
            @Describe("a position for every switch; for one that varies, the scenario's own") Map<String, String> readings,
            Receipt receipt,
            List<Dimension> vary,
            @Describe(value = "null for a whole grid", least = 1) @Nullable Long samples,
            @Describe(value = "null for a whole grid", least = Long.MIN_VALUE) @Nullable Long seed,
            @Describe("how many scenarios there are in all parts") long points,
            @Describe("which part this is; 1 of 1 is the whole") Shard shard,
            @Describe("how many of the part's scenarios were done; fewer than all after an interruption") long done,
            @Describe("those done that are not refused") long judged,
            @Describe("those that cannot be, by the first reason") List<Refusal> refused,
            List<DutyShares> duties,
            @Describe("on the day asked about; none before the signing; absent if the agreement has no gate") @JsonForm(optional = true) GateShares gate,
            @Describe("on the day asked about; none before the signing; absent if the agreement has no pace") @JsonForm(optional = true) Map<PaceOrNone, Share> pace,
            @Describe("the level that falls, its ceiling, and the path of an even fall; absent if the agreement has no pace") @JsonForm(optional = true) PaceNumbers numbers) {}

    record Dimension(String name, String values) {}

    record DutyShares(
            DutyId id,
            @Describe("in how many scenarios it was a duty") long judged,
            StatusShares statuses,
            @Describe("those that came") Map<Phase, Share> phases,
            @Describe("null if lateness has no meaning in any") @Nullable SpreadEntry daysLate) {}

    record StatusShares(Share met, Share breached, Share pending) {}
    record GateShares(Share open, Share closed, Share none) {}

    record PaceNumbers(@Nullable SpreadEntry level, @Nullable SpreadEntry ceiling, @Nullable SpreadEntry path) {}

    record SpreadEntry(@Describe(value = "in how many scenarios there is a number", least = 1) long points, long min, long p5, long p25,
            long median, long p75, long p95, long max,
            @Describe("pairs of a number and of how many scenarios have it") List<List<Long>> histogram) {}

    /** How many, and what part of all that is. */
    record Share(
            long count,
            @Describe("of those judged; null if none is") @Nullable Double share,
            @Describe("of samples: the lower end of the 95 % interval (Wilson)") @JsonForm(optional = true) Double low,
            @Describe("of samples: its upper end") @JsonForm(optional = true) Double high) {

        Share {
            if (count < 0) {
                throw new IllegalArgumentException("a count of " + count);
            }
        }
    }

    /** What the pace is in a word, or that there is none. */
    enum PaceOrNone implements Named {
        COMPLETE, BEHIND, RELEASED, PAUSED, AHEAD, ON_SCHEDULE, NONE
    }

    private static final int[] QUANTILES = {0, 5, 25, 50, 75, 95, 100};

    @Override
    public SweepEntry data() {
        Sweep.Setup setup = result.setup();
        long judged = result.judged();
        return new SweepEntry(setup.scenario(), setup.asOf(), setup.knownBy(), setup.readings(), setup.receipt(),
                setup.dimensions().entrySet().stream().map(e -> new Dimension(e.getKey(), e.getValue())).toList(),
                setup.samples(), setup.seed(), setup.points(), result.shard(), result.done(), judged, result.refusals(),
                result.duties().stream().map(this::entry).toList(),
                result.gate().map(counts -> new GateShares(share(counts.getOrDefault(true, 0L), judged),
                        share(counts.getOrDefault(false, 0L), judged), share(none(counts), judged))).orElse(null),
                result.pace().map(this::paces).orElse(null), result.pace().isEmpty() ? null : new PaceNumbers(
                        entry(result.numbers().get("level")), entry(result.numbers().get("ceiling")), entry(result.numbers().get("path"))));
    }

    private Map<PaceOrNone, Share> paces(Map<Pace.Word, Long> counts) {
        Map<PaceOrNone, Share> shares = new LinkedHashMap<>();
        for (Pace.Word word : Pace.Word.values()) {
            shares.put(PaceOrNone.valueOf(word.name()), share(counts.getOrDefault(word, 0L), result.judged()));
        }
        shares.put(PaceOrNone.NONE, share(none(counts), result.judged()));
        return shares;
    }

    private boolean sampled() {
        return result.setup().sampled();
    }

    /** At how many points there was none yet. */
    private long none(Map<?, Long> counts) {
        return result.judged() - counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private DutyShares entry(DutyCounts duty) {
        Map<Phase, Share> phases = new LinkedHashMap<>();
        duty.phases().forEach((phase, count) -> phases.put(phase, share(count, duty.judged())));
        return new DutyShares(duty.duty(), duty.judged(), new StatusShares(share(duty.count(Status.MET), duty.judged()),
                share(duty.count(Status.BREACHED), duty.judged()), share(duty.count(Status.PENDING), duty.judged())), phases,
                entry(duty.late()));
    }

    private static @Nullable SpreadEntry entry(Spread numbers) {
        List<List<Long>> histogram = numbers.counts().entrySet().stream().map(e -> List.of(e.getKey(), e.getValue())).toList();
        return histogram.isEmpty() ? null
                : new SpreadEntry(numbers.judged(), numbers.quantile(0), numbers.quantile(5), numbers.quantile(25), numbers.quantile(50),
                        numbers.quantile(75), numbers.quantile(95), numbers.quantile(100), histogram);
    }

    private static Spread spread(@Nullable SpreadEntry entry) {
        TreeMap<Long, Long> counts = new TreeMap<>();
        if (entry != null) {
            entry.histogram().forEach(pair -> counts.put(pair.get(0), pair.get(1)));
        }
        return new Spread(counts);
    }

    /** The interval only for samples: a grid's share is exact. */
    private Share share(long count, long of) {
        if (of == 0) {
            return new Share(count, null, null, null);
        }
        Proportion part = new Proportion(count, of);
        return new Share(count, rounded(part.value()), sampled() ? rounded(part.low()) : null, sampled() ? rounded(part.high()) : null);
    }

    private static Double rounded(double share) {
        return Math.rint(share * 1e6) / 1e6;
    }

    /** The result that was written as JSON; text that holds none throws {@link IllegalArgumentException}. */
    public static Sweep read(Reader in) throws IOException {
        Object tree;
        try {
            tree = Json.read(new JsonFactory().createParser(in));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is not JSON, or not to its end");
        }
        SweepEntry entry;
        Sweep result;
        try {
            entry = Json.read(SweepEntry.class, tree);
            result = result(entry);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("it has not the form that 'doha schema --of sweep' describes");
        }
        if (!addsUp(result, entry)) {
            throw new IllegalArgumentException("its counts do not add up");
        }
        return result;
    }

    private static Sweep result(SweepEntry e) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        e.vary().forEach(dimension -> dimensions.put(dimension.name(), dimension.values()));
        List<DutyCounts> duties = e.duties().stream()
                .map(duty -> new DutyCounts(duty.id(), counts(duty.phases(), phase -> phase), spread(duty.daysLate()))).toList();
        Map<String, Spread> numbers = new LinkedHashMap<>();
        if (e.pace() != null) {
            numbers.put("level", spread(e.numbers().level()));
            numbers.put("ceiling", spread(e.numbers().ceiling()));
            numbers.put("path", spread(e.numbers().path()));
        }
        return new Sweep(
                new Sweep.Setup(e.scenario(), e.asOf(), e.knownBy(), e.readings(), e.receipt(), dimensions, e.samples(), e.seed(),
                        e.points()),
                e.shard(), e.done(), e.refused(), duties,
                Optional.ofNullable(e.gate()).map(gate -> counts(Map.of(true, gate.open(), false, gate.closed()), open -> open)),
                Optional.ofNullable(e.pace())
                        .map(pace -> counts(pace, word -> word == PaceOrNone.NONE ? null : Pace.Word.valueOf(word.name()))),
                numbers);
    }

    /** Counts by another key; counts of nothing are left out, as they are when they are counted, and so are keys that become null. */
    private static <K, T> Map<T, Long> counts(Map<K, Share> shares, Function<K, T> key) {
        Map<T, Long> counts = new LinkedHashMap<>();
        shares.forEach((name, share) -> {
            if (share.count() > 0 && key.apply(name) != null) {
                counts.put(key.apply(name), share.count());
            }
        });
        return counts;
    }

    /** A result whose counts do not add up was altered. */
    private static boolean addsUp(Sweep result, SweepEntry entry) {
        SweepView view = new SweepView(result, null);
        return result.done() >= 0 && result.done() <= result.shard().size(result.setup().points())
                && result.gate().map(counts -> view.none(counts) == entry.gate().none().count()).orElse(true)
                && result.pace().map(counts -> view.none(counts) == entry.pace().get(PaceOrNone.NONE).count()).orElse(true)
                && result.numbers().values().stream().allMatch(numbers -> numbers.judged() <= result.judged())
                && result.duties().stream().allMatch(d -> d.judged() <= result.judged() && d.late().judged() <= d.judged());
    }

    @Override
    public Document document() {
        Document document = new Document().title(result.setup().scenario()).say(opening());
        if (result.judged() == 0) {
            return document;
        }
        List<Row> varying = new ArrayList<>();
        Map<Phase, List<String>> alike = new EnumMap<>(Phase.class);
        for (DutyCounts duty : result.duties()) {
            // A constant verdict whose lateness varies is still worth a row.
            if (duty.phases().size() == 1 && duty.late().counts().size() <= 1) {
                alike.computeIfAbsent(duty.phases().keySet().iterator().next(), phase -> new ArrayList<>()).add(duty.duty().value());
            } else if (duty.judged() > 0) {
                varying.add(row(duty));
            }
        }
        if (!varying.isEmpty()) {
            document.table(List.of("duty", "met", "breached", "pending", "late: min", "5 %", "25 %", "50 %", "75 %", "95 %", "max"),
                    varying);
        }
        if (!alike.isEmpty()) {
            document.heading(varying.isEmpty() ? "Every duty is the same at every point:" : "The same at every point:").table(
                    List.of("", ""),
                    alike.entrySet().stream().map(e -> Row.of(new Line(Labels.status(e.getKey().status()) + " " + Labels.words(e.getKey()),
                            Labels.style(e.getKey().status())), Line.of(String.join(", ", e.getValue())))).toList());
        }
        List<Line> end = new ArrayList<>();
        result.gate().ifPresent(
                counts -> end.add(Line.of("Gate: " + parts(List.of(true, false), open -> open ? "open" : "closed", counts) + ".")));
        result.pace().ifPresent(counts -> end.add(Line.of("Pace: " + parts(List.of(Pace.Word.values()), Labels::words, counts) + ".")));
        if (sampled()) {
            end.add(new Line("In brackets: 95 % intervals (Wilson).", Style.DIM));
        }
        document.say(end);
        vocabulary.pace().ifPresent(words -> document.table(
                List.of(words.counted(), "min", "5 %", "25 %", "50 %", "75 %", "95 %", "max"),
                result.numbers().entrySet().stream().map(e -> row(
                        Map.of("level", "reported", "path", "even " + words.noun()).getOrDefault(e.getKey(), e.getKey()), e.getValue()))
                        .toList()));
        return document;
    }

    private List<Line> opening() {
        Sweep.Setup setup = result.setup();
        List<Line> lines = new ArrayList<>(List.of(Line.of("as of " + setup.asOf() + ResultHeader.known(setup.knownBy())),
                Line.of("reading: " + ResultHeader.reading(setup.readings(), vocabulary))));
        setup.dimensions().forEach((name, values) -> lines.add(Line.of("vary: " + name + ": " + values)));
        String what = sampled() ? Labels.count(setup.points(), "sample", "samples") + ", seed " + setup.seed()
                : "the whole grid, " + Labels.count(setup.points(), "scenario", "scenarios");
        String part = result.shard().of() == 1 ? "" : ", part " + result.shard();
        String broken = result.complete() ? "" : ", interrupted after " + Labels.number(result.done());
        lines.add(Line.of(
                what + part + broken + ": " + Labels.number(result.judged()) + " judged, " + Labels.number(result.refused()) + " refused"));
        result.refusals().forEach(refusal -> lines.add(new Line("refused: " + Labels.number(refusal.count()) + " for " + refusal.reason()
                + ", the first at point " + refusal.first() + ": " + refusal.example(), Style.OPEN)));
        return lines;
    }

    private static Row row(String name, Spread numbers) {
        return new Row(Stream.concat(Stream.of(Line.of(name)), quantiles(numbers)).toList(), List.of());
    }

    private static Stream<Line> quantiles(Spread numbers) {
        return IntStream.of(QUANTILES).mapToObj(numbers::quantile).map(number -> Line.of(number == null ? "" : Labels.number(number)));
    }

    private Row row(DutyCounts duty) {
        List<Line> cells = new ArrayList<>(List.of(new Line(duty.duty().value(), Style.BOLD)));
        for (Status status : Status.values()) {
            long count = duty.count(status);
            cells.add(count == 0 ? Line.of("–")
                    : new Line(percent(count, duty.judged(), sampled()).replace(" %", "\u00a0%"), Labels.style(status)));
        }
        quantiles(duty.late()).forEach(cells::add);
        List<String> phases = new ArrayList<>();
        duty.phases().forEach((phase, count) -> phases.add(Labels.words(phase) + " " + percent(count, duty.judged(), false)));
        return new Row(cells, List.of(new Line(String.join(" · ", phases), Style.DIM)));
    }

    /** How often each of these came, in words, and how often there was none yet. */
    private <K> String parts(List<K> keys, Function<K, String> words, Map<K, Long> counts) {
        Map<String, Long> parts = new LinkedHashMap<>();
        keys.forEach(key -> parts.put(words.apply(key), counts.getOrDefault(key, 0L)));
        parts.put("none yet", none(counts));
        return parts.entrySet().stream().filter(part -> part.getValue() > 0)
                .map(part -> part.getKey() + " " + percent(part.getValue(), result.judged(), sampled())).collect(Collectors.joining(", "));
    }

    private static String percent(long count, long of, boolean interval) {
        Proportion share = new Proportion(count, of);
        return percent(share.value()) + " %" + (interval ? " (" + percent(share.low()) + "–" + percent(share.high()) + ")" : "");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
