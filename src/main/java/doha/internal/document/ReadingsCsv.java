package doha.internal.document;

import de.siegmar.fastcsv.writer.CsvWriter;
import doha.analysis.DutyReadings;
import doha.analysis.ReadingsAnalysis;
import doha.model.Phase;
import doha.model.Query;
import doha.model.Status;
import doha.model.Vocabulary;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** All readings as CSV, a row a duty, a column a status and a phase. */
public final class ReadingsCsv {

    private ReadingsCsv() { }

    /** Writes the header and every duty. The writer stays open for the caller to close. */
    public static void write(ReadingsAnalysis all, Vocabulary vocabulary, Writer out) throws IOException {
        CsvWriter csv = AssessmentCsv.writer(out);
        List<String> header = new ArrayList<>(List.of("scenario", "as-of", "known-by", "readings", "over", "id", "place", "obligor", "status", "count",
                "met", "breached", "pending"));
        for (Phase phase : Phase.values()) {
            header.add(phase.status().label() + "/" + phase.label());
        }
        header.addAll(List.of("disputed", "decided-by", "depends-on", "description"));
        csv.writeRecord(header);
        Query query = all.own().query();
        for (DutyReadings row : all.duties()) {
            List<String> cells = new ArrayList<>(List.of(all.own().scenario(), query.asOf().toString(), Labels.day(query.knownBy()),
                    ResultHeader.positions(ResultHeader.departures(query.readings(), vocabulary), " "), String.join(" ", all.over()),
                    row.duty().id().value(), row.duty().place(), row.duty().obligor(),
                    row.own() == null ? "" : row.own().status().label(), Long.toString(row.readings())));
            for (Status status : List.of(Status.MET, Status.BREACHED, Status.PENDING)) {
                cells.add(Long.toString(row.statuses().getOrDefault(status, 0L)));
            }
            for (Phase phase : Phase.values()) {
                cells.add(Long.toString(row.phases().getOrDefault(phase, 0L)));
            }
            cells.addAll(List.of(Boolean.toString(row.disputed()), String.join(" ", row.decidedBy()), String.join(" ", row.dependsOn()),
                    ReadingsWords.description(row)));
            csv.writeRecord(cells);
        }
        csv.flush();
    }
}
