package doha.internal.document;

import doha.analysis.DutyReadings;
import doha.analysis.ReadingsAnalysis;
import doha.model.Status;
import doha.model.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All readings made for eyes: the disputed duties with their counts and what decides them, then the settled ones. */
public final class ReadingsTable {

    private final Vocabulary vocabulary;
    private final int width;
    private final boolean colour;

    /** A table in a terminal of {@code width} columns; the vocabulary tells the switches' defaults. */
    public ReadingsTable(Vocabulary vocabulary, int width, boolean colour) {
        this.vocabulary = vocabulary;
        this.width = width;
        this.colour = colour;
    }

    /** Writes every duty. */
    public void write(ReadingsAnalysis all, Appendable out) throws IOException {
        new AssessmentTable(vocabulary, width, colour).writeOpening(all.own(), out);
        paragraph(out, explored(all), 0, Style.PLAIN);
        List<DutyReadings> disputed = all.duties().stream().filter(DutyReadings::disputed).toList();
        if (!disputed.isEmpty()) {
            out.append('\n');
            paragraph(out, "Disputed: the reading decides", 0, Style.BOLD);
            writeDisputed(all, disputed, out);
        }
        if (disputed.size() < all.duties().size()) {
            out.append('\n');
            paragraph(out, "Settled: the same under every reading", 0, Style.BOLD);
            writeSettled(all, out);
        }
        out.append('\n');
        paragraph(out, summary(all), 0, Style.BOLD);
    }

    /** How many readings there are, and which switches vary. */
    public static String explored(ReadingsAnalysis all) {
        String varied = all.over().isEmpty() ? "no switch varies"
                : all.over().size() == all.own().query().readings().asMap().size() ? "every position of every switch"
                : "every position of " + String.join(", ", all.over());
        return "over " + Labels.count(all.readings(), "reading", "readings") + ": " + varied
                + " (rules run " + Labels.count(all.evaluations(), "time", "times") + ")";
    }

    /** How many duties are settled and how many disputed. */
    public static String summary(ReadingsAnalysis all) {
        long disputed = all.duties().stream().filter(DutyReadings::disputed).count();
        return Labels.count(all.duties().size(), "duty", "duties") + ": " + (all.duties().size() - disputed) + " settled, " + disputed + " disputed.";
    }

    private void writeDisputed(ReadingsAnalysis all, List<DutyReadings> rows, Appendable out) throws IOException {
        Table table = new Table(width, colour, List.of("duty", "met", "breached", "pending", "own reading", "decided by")).indent(2);
        for (DutyReadings row : rows) {
            table.row(List.of(new Table.Cell(row.duty().id().value(), Style.BOLD),
                    cell(row, Status.MET), cell(row, Status.BREACHED), cell(row, Status.PENDING),
                    row.own() == null ? Table.Cell.of("no duty")
                            : new Table.Cell(Labels.status(row.own().status()), Labels.style(row.own().status())),
                    Table.Cell.of(row.decidedBy().isEmpty() ? "no one switch" : String.join(", ", row.decidedBy()))));
            table.across(ReadingsWords.description(row), 6, Style.PLAIN);
            String admitted = ReadingsWords.admitted(row, all.readings());
            if (!admitted.isEmpty()) {
                table.across(admitted, 6, Style.DIM);
            }
        }
        table.write(out);
    }

    private static Table.Cell cell(DutyReadings row, Status status) {
        return new Table.Cell(ReadingsWords.share(row, status), Labels.style(status));
    }

    private void writeSettled(ReadingsAnalysis all, Appendable out) throws IOException {
        Map<Status, List<String>> settled = new LinkedHashMap<>();
        for (Status status : Status.values()) {
            settled.put(status, new ArrayList<>());
        }
        for (DutyReadings row : all.duties()) {
            if (!row.disputed()) {
                String name = (row.duty().id().value() + " (" + ReadingsWords.phases(row)
                        + (row.readings() == all.readings() ? "" : "; a duty under " + Labels.number(row.readings())) + ")").replace(' ', '\u00a0');
                settled.get(row.statuses().keySet().iterator().next()).add(name);
            }
        }
        Table table = new Table(width, colour, List.of("", "")).indent(2);
        settled.forEach((status, names) -> {
            if (!names.isEmpty()) {
                table.row(List.of(new Table.Cell(Labels.status(status), Labels.style(status)), Table.Cell.of(String.join(", ", names))));
            }
        });
        table.write(out);
    }

    private void paragraph(Appendable out, String text, int indent, Style style) throws IOException {
        Table.paragraph(out, text, indent, width, style, colour);
    }
}
