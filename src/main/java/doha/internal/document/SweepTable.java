package doha.internal.document;

import doha.analysis.sweep.Dimension;
import doha.analysis.sweep.DutyCounts;
import doha.analysis.sweep.Proportion;
import doha.analysis.sweep.Refusal;
import doha.analysis.sweep.SweepResult;
import doha.analysis.sweep.SweepSetup;
import doha.model.Pace;
import doha.model.Phase;
import doha.model.Status;
import doha.model.Switch;
import doha.model.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A sweep's result made for eyes: the duties whose verdict varies, with shares; those that come out alike; gate and pace. */
public final class SweepTable {

    private static final int[] QUANTILES = {0, 5, 25, 50, 75, 95, 100};

    private final Vocabulary vocabulary;
    private final int width;
    private final boolean colour;

    /**
     * A table in a terminal.
     *
     * @param vocabulary where the switches' defaults are looked up
     * @param width      the columns it may take
     * @param colour     whether to colour it
     */
    public SweepTable(Vocabulary vocabulary, int width, boolean colour) {
        this.vocabulary = vocabulary;
        this.width = width;
        this.colour = colour;
    }

    /** Writes a result. */
    public void write(SweepResult result, Appendable out) throws IOException {
        opening(result, out);
        refusals(result, out);
        if (result.judged() == 0) {
            return;
        }
        out.append('\n');
        duties(result, out);
        paragraph(out, "Gate: " + gate(result) + ".", Style.PLAIN);
        paragraph(out, "Pace: " + pace(result) + ".", Style.PLAIN);
        if (result.setup().sampled()) {
            paragraph(out, "In brackets: 95 % intervals (Wilson).", Style.DIM);
        }
    }

    private void opening(SweepResult result, Appendable out) throws IOException {
        SweepSetup setup = result.setup();
        paragraph(out, TextWidth.clean(setup.scenario()), Style.BOLD);
        paragraph(out, "as of " + setup.asOf() + (setup.knownBy() == null ? "" : ", by what was known on " + setup.knownBy()), Style.PLAIN);
        Map<String, String> departures = new LinkedHashMap<>();
        for (Switch s : vocabulary.switches()) {
            String position = setup.readings().get(s.name());
            if (position != null && !position.equals(s.defaultPosition())) {
                departures.put(s.name(), position);
            }
        }
        paragraph(out, "reading: " + (departures.isEmpty() ? "all switches at their defaults"
                : ResultHeader.positions(departures, ", ") + "; all other switches at their defaults"), Style.PLAIN);
        for (Dimension dimension : setup.dimensions()) {
            paragraph(out, "vary: " + dimension.name() + ": " + dimension.values(), Style.PLAIN);
        }
        String what = setup.sampled() ? Labels.count(setup.points(), "sample", "samples") + ", seed " + setup.seed()
                : "the whole grid, " + Labels.count(setup.points(), "scenario", "scenarios");
        String part = result.shard().of() == 1 ? "" : ", part " + result.shard();
        String broken = result.complete() ? "" : ", interrupted after " + Labels.number(result.done());
        paragraph(out, what + part + broken + ": " + Labels.number(result.judged()) + " judged, " + Labels.number(result.refused())
                + " refused", Style.PLAIN);
    }

    private void refusals(SweepResult result, Appendable out) throws IOException {
        for (Refusal refusal : result.refusals()) {
            paragraph(out, "refused: " + Labels.number(refusal.count()) + " for " + refusal.reason() + ", the first at point "
                    + refusal.first() + ": " + refusal.example(), Style.OPEN);
        }
    }

    private void duties(SweepResult result, Appendable out) throws IOException {
        List<String> headers = new ArrayList<>(List.of("duty", "met", "breached", "pending", "late: min", "5 %", "25 %", "50 %",
                "75 %", "95 %", "max"));
        Table table = new Table(width, colour, headers);
        Map<Phase, List<String>> alike = new LinkedHashMap<>();
        for (DutyCounts duty : result.duties()) {
            // A constant verdict whose lateness varies is still worth a row.
            if (duty.phases().size() == 1 && duty.late().size() <= 1) {
                alike.computeIfAbsent(duty.phases().keySet().iterator().next(), phase -> new ArrayList<>()).add(duty.duty().value());
            } else if (duty.judged() > 0) {
                row(duty, result.setup().sampled(), table);
            }
        }
        if (table.hasRows()) {
            table.write(out);
            out.append('\n');
        }
        if (!alike.isEmpty()) {
            paragraph(out, table.hasRows() ? "The same at every point:" : "Every duty is the same at every point:", Style.BOLD);
            Table same = new Table(width, colour, List.of("", "")).indent(2);
            for (Phase phase : Phase.values()) {
                if (alike.containsKey(phase)) {
                    same.row(List.of(new Table.Cell(Labels.status(phase.status()) + " " + words(phase), Labels.style(phase.status())),
                            Table.Cell.of(String.join(", ", alike.get(phase)))));
                }
            }
            same.write(out);
            out.append('\n');
        }
    }

    private static void row(DutyCounts duty, boolean sampled, Table table) {
        List<Table.Cell> cells = new ArrayList<>(List.of(new Table.Cell(duty.duty().value(), Style.BOLD)));
        for (Status status : Status.values()) {
            long count = duty.count(status);
            cells.add(count == 0 ? Table.Cell.of("–")
                    : new Table.Cell(share(count, duty.judged(), sampled).replace(" %", "\u00a0%"), Labels.style(status)));
        }
        for (int percent : QUANTILES) {
            Long late = duty.late(percent);
            cells.add(Table.Cell.of(late == null ? "" : Labels.number(late)));
        }
        table.row(cells);
        List<String> phases = new ArrayList<>();
        duty.phases().forEach((phase, count) -> phases.add(words(phase) + " " + share(count, duty.judged(), false)));
        table.across(String.join(" · ", phases), 4, Style.DIM);
    }

    private static String gate(SweepResult result) {
        List<String> parts = new ArrayList<>();
        part(parts, "open", result.gate().open(), result);
        part(parts, "closed", result.gate().closed(), result);
        part(parts, "none yet", result.gate().none(), result);
        return String.join(", ", parts);
    }

    private static String pace(SweepResult result) {
        List<String> parts = new ArrayList<>();
        for (Pace.Word word : Pace.Word.values()) {
            part(parts, word.label().replace('-', ' '), result.pace().words().getOrDefault(word, 0L), result);
        }
        part(parts, "none yet", result.pace().none(), result);
        return String.join(", ", parts);
    }

    private static void part(List<String> parts, String name, long count, SweepResult result) {
        if (count > 0) {
            parts.add(name + " " + share(count, result.judged(), result.setup().sampled()));
        }
    }

    private static String share(long count, long of, boolean interval) {
        Proportion share = new Proportion(count, of);
        return percent(share.value()) + " %" + (interval ? " (" + percent(share.low()) + "–" + percent(share.high()) + ")" : "");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    private static String words(Phase phase) {
        return phase.label().replace('-', ' ');
    }

    private void paragraph(Appendable out, String text, Style style) throws IOException {
        Table.paragraph(out, text, 0, width, style, colour);
    }
}
