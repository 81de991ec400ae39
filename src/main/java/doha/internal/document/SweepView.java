package doha.internal.document;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import doha.analysis.sweep.Dimension;
import doha.analysis.sweep.DutyCounts;
import doha.analysis.sweep.GateCounts;
import doha.analysis.sweep.PaceCounts;
import doha.analysis.sweep.Proportion;
import doha.analysis.sweep.Refusal;
import doha.analysis.sweep.Shard;
import doha.analysis.sweep.SweepException;
import doha.analysis.sweep.SweepResult;
import doha.analysis.sweep.SweepSetup;
import doha.internal.document.Document.Heading;
import doha.internal.document.Document.Line;
import doha.internal.document.Document.Paragraphs;
import doha.internal.document.Document.Row;
import doha.internal.document.Document.Table;
import doha.model.Describe;
import doha.model.DutyId;
import doha.model.Named;
import doha.model.Pace;
import doha.model.Phase;
import doha.model.Receipt;
import doha.model.Status;
import doha.model.Switch;
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
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How often each verdict came out. All that is counted is in its JSON as whole numbers, so that {@link #read} gets the very result
 * back; shares, intervals and quantiles are there for readers.
 */
public final class SweepView implements View {

    /** The record of it. */
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
            @Describe("on the day asked about; none before the signing") GateShares gate,
            @Describe("on the day asked about; none before the signing") Map<PaceOrNone, Share> pace) { }

    /** A duty. */
    record DutyShares(
            DutyId id,
            @Describe("in how many scenarios it was a duty") long judged,
            StatusShares statuses,
            @Describe("those that came") Map<Phase, Share> phases,
            @Nullable DaysLate daysLate) { }

    /** How often each status came. */
    record StatusShares(Share met, Share breached, Share pending) { }

    /** How often the gate was how. */
    record GateShares(Share open, Share closed, Share none) { }

    /** How late a duty was. */
    record DaysLate(@Describe(value = "in how many scenarios lateness has a meaning", least = 1) long points, long min, long p5, long p25,
            long median, long p75, long p95, long max,
            @Describe("pairs of days late and of how many scenarios") List<List<Long>> histogram) { }

    /** How many, and what part of all that is. */
    record Share(
            long count,
            @Describe("of those judged; null if none is") @Nullable Double share,
            @Describe("of samples: the lower end of the 95 % interval (Wilson)") @Shape(optional = true) Double low,
            @Describe("of samples: its upper end") @Shape(optional = true) Double high) {

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

    private final SweepResult result;
    private final Vocabulary vocabulary;
    private final boolean sampled;

    /** The vocabulary has the switches' defaults. */
    public SweepView(SweepResult result, Vocabulary vocabulary) {
        this.result = result;
        this.vocabulary = vocabulary;
        this.sampled = result.setup().sampled();
    }

    @Override
    public SweepEntry data() {
        SweepSetup setup = result.setup();
        long judged = result.judged();
        Map<PaceOrNone, Share> pace = new LinkedHashMap<>();
        for (PaceOrNone word : PaceOrNone.values()) {
            pace.put(word, share(word == PaceOrNone.NONE ? result.pace().none()
                    : result.pace().words().getOrDefault(Pace.Word.valueOf(word.name()), 0L), judged));
        }
        return new SweepEntry(setup.scenario(), setup.asOf(), setup.knownBy(), setup.readings(), setup.receipt(), setup.dimensions(),
                setup.samples(), setup.seed(), setup.points(), result.shard(), result.done(), judged, result.refusals(),
                result.duties().stream().map(this::entry).toList(),
                new GateShares(share(result.gate().open(), judged), share(result.gate().closed(), judged), share(result.gate().none(), judged)), pace);
    }

    private DutyShares entry(DutyCounts duty) {
        Map<Phase, Share> phases = new LinkedHashMap<>();
        duty.phases().forEach((phase, count) -> phases.put(phase, share(count, duty.judged())));
        List<List<Long>> histogram = new ArrayList<>();
        duty.late().forEach((days, count) -> histogram.add(List.of(days, count)));
        DaysLate late = histogram.isEmpty() ? null : new DaysLate(duty.judgedLate(), duty.late(0), duty.late(5), duty.late(25), duty.late(50),
                duty.late(75), duty.late(95), duty.late(100), histogram);
        return new DutyShares(duty.duty(), duty.judged(), new StatusShares(share(duty.count(Status.MET), duty.judged()),
                share(duty.count(Status.BREACHED), duty.judged()), share(duty.count(Status.PENDING), duty.judged())), phases, late);
    }

    /** The interval only for samples: a grid's share is exact. */
    private Share share(long count, long of) {
        if (of == 0) {
            return new Share(count, null, null, null);
        }
        Proportion part = new Proportion(count, of);
        return new Share(count, rounded(part.value()), sampled ? rounded(part.low()) : null, sampled ? rounded(part.high()) : null);
    }

    private static Double rounded(double share) {
        return Math.rint(share * 1e6) / 1e6;
    }

    /** The result that was written as JSON; text that holds none throws {@link SweepException}. */
    public static SweepResult read(Reader in) throws IOException {
        Object tree;
        try {
            tree = Json.read(new JsonFactory().createParser(in));
        } catch (JacksonException e) {
            throw new SweepException("it is not JSON, or not to its end");
        }
        SweepResult result;
        try {
            result = result(Json.read(SweepEntry.class, tree));
        } catch (RuntimeException e) {
            throw new SweepException("it has not the form that 'doha schema --of sweep' describes");
        }
        if (!addsUp(result)) {
            throw new SweepException("its counts do not add up");
        }
        return result;
    }

    private static SweepResult result(SweepEntry e) {
        SweepSetup setup = new SweepSetup(e.scenario(), e.asOf(), e.knownBy(), e.readings(), e.receipt(), e.vary(), e.samples(), e.seed(), e.points());
        List<DutyCounts> duties = new ArrayList<>();
        for (DutyShares duty : e.duties()) {
            TreeMap<Long, Long> late = new TreeMap<>();
            if (duty.daysLate() != null) {
                duty.daysLate().histogram().forEach(pair -> late.put(pair.get(0), pair.get(1)));
            }
            Map<Phase, Long> phases = new EnumMap<>(Phase.class);
            duty.phases().forEach((phase, share) -> put(phases, phase, share));
            duties.add(new DutyCounts(duty.id(), phases, late));
        }
        Map<Pace.Word, Long> paces = new EnumMap<>(Pace.Word.class);
        e.pace().forEach((word, share) -> {
            if (word != PaceOrNone.NONE) {
                put(paces, Pace.Word.valueOf(word.name()), share);
            }
        });
        return new SweepResult(setup, e.shard(), e.done(), e.refused(), duties,
                new GateCounts(e.gate().open().count(), e.gate().closed().count(), e.gate().none().count()),
                new PaceCounts(paces, e.pace().get(PaceOrNone.NONE).count()));
    }

    /** Counts of nothing are left out, as they are when they are counted. */
    private static <K> void put(Map<K, Long> counts, K key, Share share) {
        if (share.count() > 0) {
            counts.put(key, share.count());
        }
    }

    /** A result whose counts do not add up was altered. */
    private static boolean addsUp(SweepResult result) {
        long paces = result.pace().none() + result.pace().words().values().stream().mapToLong(Long::longValue).sum();
        long gates = result.gate().open() + result.gate().closed() + result.gate().none();
        return result.done() >= 0 && paces == result.judged() && gates == result.judged() && result.done() <= result.shard().size(result.setup().points())
                && result.duties().stream().allMatch(d -> d.judged() <= result.judged() && d.judgedLate() <= d.judged());
    }

    @Override
    public Document document() {
        Document document = Document.of(Heading.title(result.setup().scenario()), new Paragraphs(opening()));
        if (result.judged() == 0) {
            return document;
        }
        List<Row> varying = new ArrayList<>();
        Map<Phase, List<String>> alike = new EnumMap<>(Phase.class);
        for (DutyCounts duty : result.duties()) {
            // A constant verdict whose lateness varies is still worth a row.
            if (duty.phases().size() == 1 && duty.late().size() <= 1) {
                alike.computeIfAbsent(duty.phases().keySet().iterator().next(), phase -> new ArrayList<>()).add(duty.duty().value());
            } else if (duty.judged() > 0) {
                varying.add(row(duty));
            }
        }
        if (!varying.isEmpty()) {
            document = document.with(Table.of(List.of("duty", "met", "breached", "pending", "late: min", "5 %", "25 %", "50 %", "75 %",
                    "95 %", "max"), varying));
        }
        if (!alike.isEmpty()) {
            List<Row> rows = new ArrayList<>();
            alike.forEach((phase, duties) -> rows.add(new Row(List.of(new Line(Labels.status(phase.status()) + " " + Labels.words(phase),
                    Labels.style(phase.status())), Line.of(String.join(", ", duties))), List.of())));
            document = document.with(Heading.of(varying.isEmpty() ? "Every duty is the same at every point:" : "The same at every point:"),
                    Table.of(List.of("", ""), rows));
        }
        List<Line> end = new ArrayList<>(List.of(Line.of("Gate: " + gate() + "."), Line.of("Pace: " + pace() + ".")));
        if (sampled) {
            end.add(new Line("In brackets: 95 % intervals (Wilson).", Style.DIM));
        }
        return document.with(new Paragraphs(end));
    }

    private List<Line> opening() {
        SweepSetup setup = result.setup();
        List<Line> lines = new ArrayList<>(List.of(Line.of("as of " + setup.asOf() + ResultHeader.known(setup.knownBy()))));
        Map<String, String> departures = new LinkedHashMap<>();
        for (Switch s : vocabulary.switches()) {
            String position = setup.readings().get(s.name());
            if (position != null && !position.equals(s.defaultPosition())) {
                departures.put(s.name(), position);
            }
        }
        lines.add(Line.of("reading: " + ResultHeader.reading(departures)));
        setup.dimensions().forEach(dimension -> lines.add(Line.of("vary: " + dimension.name() + ": " + dimension.values())));
        String what = sampled ? Labels.count(setup.points(), "sample", "samples") + ", seed " + setup.seed()
                : "the whole grid, " + Labels.count(setup.points(), "scenario", "scenarios");
        String part = result.shard().of() == 1 ? "" : ", part " + result.shard();
        String broken = result.complete() ? "" : ", interrupted after " + Labels.number(result.done());
        lines.add(Line.of(what + part + broken + ": " + Labels.number(result.judged()) + " judged, " + Labels.number(result.refused()) + " refused"));
        result.refusals().forEach(refusal -> lines.add(new Line("refused: " + Labels.number(refusal.count()) + " for " + refusal.reason()
                + ", the first at point " + refusal.first() + ": " + refusal.example(), Style.OPEN)));
        return lines;
    }

    private Row row(DutyCounts duty) {
        List<Line> cells = new ArrayList<>(List.of(new Line(duty.duty().value(), Style.BOLD)));
        for (Status status : Status.values()) {
            long count = duty.count(status);
            cells.add(count == 0 ? Line.of("–") : new Line(percent(count, duty.judged(), sampled).replace(" %", "\u00a0%"), Labels.style(status)));
        }
        for (int percent : QUANTILES) {
            Long late = duty.late(percent);
            cells.add(Line.of(late == null ? "" : Labels.number(late)));
        }
        List<String> phases = new ArrayList<>();
        duty.phases().forEach((phase, count) -> phases.add(Labels.words(phase) + " " + percent(count, duty.judged(), false)));
        return new Row(cells, List.of(new Line(String.join(" · ", phases), Style.DIM)));
    }

    private String gate() {
        List<String> parts = new ArrayList<>();
        part(parts, "open", result.gate().open());
        part(parts, "closed", result.gate().closed());
        part(parts, "none yet", result.gate().none());
        return String.join(", ", parts);
    }

    private String pace() {
        List<String> parts = new ArrayList<>();
        for (Pace.Word word : Pace.Word.values()) {
            part(parts, Labels.words(word), result.pace().words().getOrDefault(word, 0L));
        }
        part(parts, "none yet", result.pace().none());
        return String.join(", ", parts);
    }

    private void part(List<String> parts, String name, long count) {
        if (count > 0) {
            parts.add(name + " " + percent(count, result.judged(), sampled));
        }
    }

    private static String percent(long count, long of, boolean interval) {
        Proportion share = new Proportion(count, of);
        return percent(share.value()) + " %" + (interval ? " (" + percent(share.low()) + "–" + percent(share.high()) + ")" : "");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
